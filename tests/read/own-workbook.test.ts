import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openPlanSource } from "../../src/io/plan-source.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import type { BudgetTable } from "../../src/model/budget-table.ts";
import { makePlan, type PlanSource } from "../../src/pipeline.ts";
import { readPlan } from "../../src/read/index.ts";

const path = fileURLToPath(new URL("../../fixtures/plans/binh-duong-2019-tre-em/plan.yaml", import.meta.url));

function figures(table: BudgetTable | undefined): readonly unknown[] | undefined {
  return table?.rows.map(({ role, ordinal, title, cells }) => [
    role,
    ordinal,
    title,
    cells.map((cell) => (cell.type === "number" ? cell.value : cell)),
  ]);
}

describe("the workbook that a plan is made into", () => {
  it("can be the file of its budget: nothing is lost or changed on the way", async () => {
    const source = (await openPlanSource(path, "plan.yaml")).value;
    const templates = (await openTemplateLibrary()).value;
    if (source === undefined || templates === undefined) throw new Error("The fixture or the templates are missing.");
    const made = (await makePlan({ source, templates })).value;
    const workbook = made?.files.find(({ name }) => name.endsWith(".xlsx"));
    const text = new TextDecoder().decode(source.bytes).replaceAll("kinh-phi.csv", "lam-lai.xlsx");
    const again: PlanSource = {
      path: "plan.yaml",
      bytes: new TextEncoder().encode(text),
      loadSibling: async (name) => (name === "lam-lai.xlsx" ? workbook?.bytes : undefined),
    };
    const [first, second] = [await readPlan(source), await readPlan(again)];
    expect(second.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const table = figures(first.value?.plan.annexes?.[0]?.budget?.table);
    expect(table).toHaveLength(8);
    expect(figures(second.value?.plan.annexes?.[0]?.budget?.table)).toEqual(table);
  });
});
