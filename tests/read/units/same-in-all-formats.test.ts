import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { unitTypes } from "../../../src/model/admin-unit.ts";
import { found, read, workbook, years } from "./tables.ts";

const titles = ["Mã đơn vị", "Loại đơn vị", "Tên đơn vị", "Người ký", "Số trẻ em", "Năm 2019", "Năm 2020"];

/** Names that begin with no class word; any sign that a cell may hold. */
const name = fc.stringMatching(/^[BCGKLMNR][aăâêôơưáầễộ]{1,3}( [A-Z"';,=+-][a-zđ]{0,4}){0,2}$/);
const figure = fc.integer({ min: 0, max: 99_999_999 });
const row = fc.record({
  type: fc.constantFrom(...Object.keys(unitTypes)),
  name,
  signer: fc.oneof(fc.constant(""), name),
  children: fc.oneof(fc.constant(""), name),
  first: figure,
  second: figure,
});

function quoteAll(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
}

describe("one table in four formats", () => {
  it("is read the same", async () => {
    const tables = fc.array(row, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(";", ",", "\t"), async (units, delimiter) => {
        const rows = units.map((unit, index) => {
          const { type, name: own, signer, children, first, second } = unit;
          const grouped = String(first).replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
          return [`0${index}`, type, own, signer, children, grouped, String(second)];
        });
        const maps = rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [titles[at] ?? "", cell])));
        const files: readonly (readonly [string, string | Uint8Array])[] = [
          ["a.csv", [titles, ...rows].map((cells) => quoteAll(cells, delimiter)).join("\r\n")],
          ["a.yaml", stringify(maps)],
          ["a.json", JSON.stringify({ units: maps })],
          ["a.xlsx", await workbook({ a: [titles, ...rows] })],
        ];
        const results = [];
        for (const [path, content] of files) {
          const result = await read(path, content, { wanted: ["Số trẻ em"], budget: { grid: years } });
          expect(found(result).filter(({ rule }) => rule !== "BATCH-UNIT-DOUBLE")).toEqual([]);
          results.push(result.value?.rows);
        }
        for (const result of results) expect(result).toEqual(results[0]);
        expect(results[0]?.map(({ unit }) => unit?.name)).toEqual(units.map(({ name: own }) => own));
        expect(results[0]?.map(({ amounts }) => amounts?.[0])).toEqual(units.map(({ first }) => first * 1000));
      }),
      { numRuns: 25 },
    );
  });
});
