/** What must hold of any plan that the schema accepts. */
import { describe, expect, it } from "vitest";
import { prepareComposer } from "../../src/compose/index.ts";
import type { DocumentTree } from "../../src/model/document-tree.ts";
import { type PlanInput, planSchema } from "../../src/model/plan.ts";
import { builtInFormat, fullPlan, planOf, smallPlan } from "./sample.ts";

const format = builtInFormat("nd30");
const compose = prepareComposer(format);

type Path = readonly (string | number)[];

/** Every text of the tree. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function leafPaths(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, at) => leafPaths(item, [...path, at]))];
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => leafPaths(entry, [...path, key]))];
}

function changedAt(value: unknown, [part, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (part === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item, at) => (at === part ? changedAt(item, rest, change) : item));
    return items.filter((item) => item !== removed);
  }
  const entries = Object.entries(value as object).map(([key, entry]) => [
    key,
    key === part ? changedAt(entry, rest, change) : entry,
  ]);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== removed));
}

const removed = Symbol("removed");

function valueAt(path: Path): unknown {
  return path.reduce<unknown>((holder, part) => (holder as Record<string | number, unknown>)[part], fullPlan);
}

function expectWholesome(tree: DocumentTree): void {
  const { sections } = tree;
  for (const text of textsOf(tree)) expect(text).not.toMatch(/undefined|NaN|\[object|\{\{|null/);
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.type !== "text") continue;
      expect(block.runs.length).toBeGreaterThan(0);
      expect(block.runs.map(({ text }) => text).join("")).not.toMatch(/ {2}|^\s|\s$/);
      expect(block.runs.every(({ text }) => text !== "")).toBe(true);
      expect(block.marker).not.toBe("");
    }
  }
}

const base = planOf(fullPlan);
const paths = leafPaths(fullPlan).filter((path) => path.length > 0);

describe("a plan with every field", () => {
  it("composes into main section and annexes, head first and foot last", () => {
    const tree = compose(base);
    expectWholesome(tree);
    expect(tree.sections.map(({ kind }) => kind)).toEqual(["main", "annex", "annex"]);
    const types = tree.sections[0]?.blocks.map(({ type }) => type) ?? [];
    expect(types.slice(0, 2)).toEqual(["letterhead", "documentTitle"]);
    expect(types.at(-1)).toBe("foot");
    expect(tree.sections[0]?.contactLine).toEqual(["Số 1 đường A", "Điện thoại: 0274"]);
    expect(textsOf(tree).filter((text) => text.endsWith("./."))).toHaveLength(1);
  });

  it("prints every text that the author has typed", () => {
    const printed = textsOf(compose(base)).join("\n").toLowerCase();
    const unprinted =
      /^(format|status|numberDialect|regime|code|usesSupervisorSeal|urgency|circulation|id|ordinal|sumOf|orientation|align|position|period|moneyUnit|kind|values|documentCode|issuedOn)$/;
    for (const path of paths) {
      const value = valueAt(path);
      if (typeof value !== "string" || path.some((part) => unprinted.test(String(part)))) continue;
      expect(printed).toContain(value.replace(/[.;]$/, "").toLowerCase());
    }
  });

  it("composes when any field is taken away that may be", () => {
    let composed = 0;
    for (const path of paths) {
      const parsed = planSchema.safeParse(changedAt(fullPlan, path, () => removed));
      if (!parsed.success) continue;
      expectWholesome(compose(parsed.data));
      composed += 1;
    }
    expect(composed).toBeGreaterThan(80);
  });

  it("prints hostile text as it is, in every field", () => {
    const hostile = "& < > \" ' = ]]> LĐTB&XH";
    let printed = 0;
    for (const path of paths.filter((one) => typeof valueAt(one) === "string")) {
      const parsed = planSchema.safeParse(changedAt(fullPlan, path, () => hostile));
      if (!parsed.success || path.some((part) => /^(format|id|code|period)$/.test(String(part)))) continue;
      printed += 1;
      expect(textsOf(compose(parsed.data)).join("\n"), path.join(".")).toContain(hostile);
    }
    expect(printed).toBeGreaterThan(45);
  });

  it("prints an opening brace as it is", () => {
    const tree = compose(planOf({ ...smallPlan, subject: "Giá {{ x", closing: "Hết {{#if a}}" }));
    expect(textsOf(tree)).toContain("Giá {{ x");
    expect(textsOf(tree)).toContain("Hết {{#if a}}./.");
  });
});

describe("plans of one run", () => {
  const plans = ["Dĩ An", "Bến Cát"].map((name) => ({ ...base, closing: [`Kế hoạch của ${name}.`] }));
  const [first, second] = plans.map(compose);

  it("share every block that does not change", () => {
    const blocks = first?.sections[0]?.blocks ?? [];
    const others = second?.sections[0]?.blocks ?? [];
    const shared = blocks.filter(
      (block, at) =>
        block === others[at] || block.type === "letterhead" || block.type === "documentTitle" || block.type === "foot",
    );
    expect(shared).toHaveLength(blocks.length - 1);
    expect(first?.sections[1]?.blocks[3]).toBe(second?.sections[1]?.blocks[3]);
  });

  it("are composed alike, whatever was composed before", () => {
    const plan = planOf(fullPlan as PlanInput);
    expect(compose(plan)).toEqual(prepareComposer(format)(plan));
  });
});
