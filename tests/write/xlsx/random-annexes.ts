/** Random annexes as an author could give them: item tables and tables by year, in every unit, in groups of any depth. */
import fc from "fast-check";
import { budgetSchema } from "../../../src/model/budget.ts";
import { type BudgetColumn, type BudgetRow, type MoneyUnit, moneyUnits } from "../../../src/model/budget-fields.ts";
import type { DocumentSection } from "../../../src/model/document-tree.ts";
import { annexSection, budgetTableBlock, textBlock } from "./annex-sections.ts";

/** A figure as it is typed; four decimals at the end cannot be taken for thousands. */
function typed(most: number, decimals: number): fc.Arbitrary<string> {
  const whole = fc.integer({ min: 0, max: most }).map(String);
  if (decimals === 0) return whole;
  const broken = fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 10 ** decimals - 1 }));
  return fc.oneof(
    whole,
    broken.map(([before, after]) => `${before},${String(after).padStart(decimals, "0")}`),
  );
}

/** Decimals of one printed unit that are still whole đồng and not three, which could be thousands. */
const decimalsOf: Readonly<Record<MoneyUnit, number>> = { đồng: 0, "ngàn đồng": 2, "nghìn đồng": 1, "triệu đồng": 5 };

function rowsOf(values: fc.Arbitrary<Record<string, string>>): fc.Arbitrary<readonly BudgetRow[]> {
  const title = fc.constantFrom("Tập huấn", "- Nước uống cho học viên dự lớp tập huấn nâng cao nhận thức", "In ấn");
  const item = fc.record({ title, values });
  const group = fc.record({ title, rows: fc.array(item, { minLength: 1, maxLength: 4 }) });
  const bigGroup = fc.record({ title, rows: fc.array(fc.oneof(group, item), { minLength: 1, maxLength: 3 }) });
  return fc.array(fc.oneof(item, group, bigGroup), { minLength: 1, maxLength: 6 });
}

function itemBudgets(moneyUnit: MoneyUnit): fc.Arbitrary<unknown> {
  const unitPrice = typed(500_000, decimalsOf[moneyUnit]);
  const product = fc.record({ unitOfMeasure: fc.constant("tờ"), quantity: typed(2_000, 4), unitPrice });
  const sum = fc.record({ amount: typed(90_000_000, decimalsOf[moneyUnit]), note: fc.constant("=1+1") });
  return rowsOf(fc.oneof(product, sum)).map((rows) => ({ moneyUnit, rows, total: { position: "last" } }));
}

function yearBudgets(moneyUnit: MoneyUnit): fc.Arbitrary<unknown> {
  return fc.integer({ min: 1, max: 12 }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `don-vi-${index + 1}`);
    const columns: readonly BudgetColumn[] = [
      { id: "tong", title: "Tổng kinh phí", sumOf: ["tinh", "huyen"] },
      { id: "tinh", title: "Tỉnh" },
      {
        id: "cap-huyen",
        title: "Các đơn vị",
        columns: [
          { id: "huyen", title: "Tổng cộng", sumOf: ["trong-do"] },
          { id: "trong-do", title: "Trong đó", columns: ids.map((id) => ({ id, title: id })) },
        ],
      },
    ];
    const figures = typed(3_000_000, decimalsOf[moneyUnit]);
    const values = fc.record(
      Object.fromEntries(["tinh", ...ids].map((id) => [id, fc.oneof(figures, fc.constant(""))])),
    );
    return rowsOf(values).map((rows) => ({ moneyUnit, columns, rows, total: { position: "first" } }));
  });
}

/** So many annexes, the same on every run; several share a sheet, since LibreOffice takes long over many sheets. */
export function randomAnnexes(count: number, tablesOnSheet: number): readonly DocumentSection[] {
  const budgets = fc
    .constantFrom(...moneyUnits)
    .chain((moneyUnit) => fc.oneof(itemBudgets(moneyUnit), yearBudgets(moneyUnit)));
  const tables = fc
    .sample(budgets, { numRuns: count, seed: 824 })
    .map((budget) => [textBlock("moneyUnitLine", "Đơn vị tính"), budgetTableBlock(budgetSchema.parse(budget))]);
  return Array.from({ length: Math.ceil(count / tablesOnSheet) }, (_, index) =>
    annexSection(`Phụ lục ${index + 1}`, tables.slice(index * tablesOnSheet, (index + 1) * tablesOnSheet).flat()),
  );
}
