import { describe, expect, it } from "vitest";
import { sheetNames } from "../../../src/write/xlsx/sheet-names.ts";
import fc from "../../fixed-chance.ts";

const long = "Phụ lục dự toán kinh phí giai đoạn 2019 - 2025";

describe("sheetNames", () => {
  it.each([
    [
      ["Phụ lục I", "Phụ lục II"],
      ["Phụ lục I", "Phụ lục II"],
    ],
    [["Dự toán [2019]: a*b?/\\"], ["Dự toán -2019-- a-b---"]],
    [
      ["History", "HISTORY"],
      ["History (2)", "HISTORY (3)"],
    ],
    [["'Ea H'Leo'"], ["Ea H'Leo"]],
    [
      ["", "  ", "'"],
      ["Sheet", "Sheet (2)", "Sheet (3)"],
    ],
    [
      ["Bến Cát", "BẾN CÁT", "Bê\u0301n Cát"],
      ["Bến Cát", "BẾN CÁT (2)", "Bến Cát (3)"],
    ],
    [
      [long, long],
      ["Phụ lục dự toán kinh phí giai đ", "Phụ lục dự toán kinh phí gi (2)"],
    ],
    [["Phụ\u0000 lục\uFFFE\n1"], ["Phụ lục 1"]],
  ])("makes %j legal", (wanted, expected) => {
    expect(sheetNames(wanted)).toEqual(expected);
  });

  it("gives names that Excel accepts, whatever is wanted", () => {
    const name = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("History", long, "'", "a", "A", "[:]"));
    fc.assert(
      fc.property(fc.array(name), (wanted) => {
        const names = sheetNames(wanted);
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((made) => made.toLowerCase())).size).toBe(wanted.length);
        for (const made of names) {
          expect(made).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]{0,29}[^[\]:*?/\\'])?$/);
          expect(made.toLowerCase()).not.toBe("history");
        }
      }),
    );
  });
});
