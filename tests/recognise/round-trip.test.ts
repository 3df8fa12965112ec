/** The import of a document that a plan was printed as gives the plan back, as far as a page can tell. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import { docxText } from "../golden/docx-text.ts";
import { fixturePath, planSlugs } from "../golden/plan-fixtures.ts";
import { randomPlans } from "../golden/random-plans.ts";
import { comparablePlan } from "./comparable-plan.ts";
import { importBytes, makeWord, readBack } from "./import-file.ts";

async function planOfPage(docx: Uint8Array): Promise<PlanDocument> {
  const imported = await importBytes(docx, "van-ban.docx");
  expect(imported.recognised.plan.unplaced ?? []).toEqual([]);
  const { value, diagnostics } = await readBack(imported);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  expect(value.standIns).toEqual([]);
  return value.plan;
}

describe("the five fixtures", () => {
  it.each(planSlugs)("%s comes back from its Word file", async (slug) => {
    const read = (name: string) => Promise.resolve(new Uint8Array(readFileSync(fixturePath(slug, name))));
    const made = await makeWord("plan.yaml", await read("plan.yaml"), read);
    if (made === undefined) throw new Error(`${slug} was not made.`);
    const back = await planOfPage(made.docx);
    expect(comparablePlan(back)).toEqual(comparablePlan(made.plan));
    expect(back.issuer.regime).toBe(made.plan.issuer.regime);
    expect(back.status).toBe(made.plan.status);
  });
});

describe("plans of every shape", () => {
  // A table without any text under its titles leaves no line of a table behind.
  const isTold = (plan: object): boolean => !/"rows":\[(?:\[(?:"",?)+\],?)+\]/u.test(JSON.stringify(plan));
  const plans = randomPlans(40)
    .filter(isTold)
    .map((plan, at) => [at, plan] as const);

  it.each(plans)("plan %i comes back from its Word file", async (_at, plan) => {
    const bytes = new TextEncoder().encode(JSON.stringify(plan));
    const made = await makeWord("plan.json", bytes, async () => undefined);
    if (made === undefined) throw new Error("The plan was not made.");
    expect(comparablePlan(await planOfPage(made.docx))).toEqual(comparablePlan(made.plan));
  });
});

/** The Word files of a batch fixture, made by the command. */
async function madeByBatch(name: string): Promise<readonly Uint8Array[]> {
  const folder = join(import.meta.dirname, "..", "..", "fixtures", "batches", name);
  const out = mkdtempSync(join(tmpdir(), "kehoach-import-"));
  try {
    await answer(["build", join(folder, "plan.yaml"), "-o", out], {
      environment: {},
      now: () => new Date(0),
      colour: { results: false, notes: false },
    });
    const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".docx"));
    return files.sort().map((path) => new Uint8Array(readFileSync(join(out, path))));
  } finally {
    rmSync(out, { recursive: true });
  }
}

describe.each(["binh-duong-2019-cap-huyen", "hai-cap-2026-cap-xa"])("variants of %s", (name) => {
  it("print the same page again when imported", async () => {
    const made = await madeByBatch(name);
    expect(made.length).toBeGreaterThan(3);
    // Two units at either end of the list are enough of a sample.
    for (const docx of [...made.slice(0, 2), ...made.slice(-2)]) {
      const { yaml } = await importBytes(docx, "van-ban.docx");
      const again = await makeWord("plan.yaml", new TextEncoder().encode(yaml), async () => undefined);
      expect(again === undefined ? undefined : docxText(again.docx)).toEqual(docxText(docx));
    }
  });
});
