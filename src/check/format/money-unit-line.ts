import { printedLines } from "../../model/printed-lines.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { moneyTables } from "./money-tables.ts";

/** BUDGET-NS05: each money table has a line "Đơn vị tính: …" above it, in italics at the right. */
export const moneyUnitLine: LayoutRule = {
  id: "BUDGET-NS05",
  title: "Dòng đơn vị tính",
  severity: "error",
  cure: "Gõ dòng “Đơn vị tính: …” ngay trên bảng: nghiêng Ctrl+I, canh phải Ctrl+R.",
  *find(document) {
    for (const { first, unitLine } of moneyTables(document)) {
      if (unitLine === undefined) {
        yield {
          path: pathOf(first),
          message: "Bảng kinh phí thiếu dòng “Đơn vị tính” phía trên bảng.",
        };
        continue;
      }
      const isKnown = /(?:dong|vnd)[).\s]*$/u.test(foldVietnamese(unitLine.text));
      const looks = printedLines(unitLine).flatMap((line) =>
        lookFaults(line, document.spec.elements.moneyUnitLine, ["slope", "align"]),
      );
      const faults = [...(isKnown ? [] : ["không phải đơn vị tiền"]), ...looks];
      if (faults.length > 0)
        yield { path: pathOf(unitLine), message: `Dòng “${unitLine.text.trim()}” sai: ${faults.join("; ")}.` };
    }
  },
};
