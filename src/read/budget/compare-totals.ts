/** The plan and its file may both state the total: then both must say the same. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { formatVietnameseNumber, parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import { type RawMap, rawValue } from "../raw-tree.ts";
import type { BodyRow } from "./body.ts";
import { cellText } from "./cell-text.ts";

/** The finding's id; it leaves the figures of the rows as they are. */
export const totalRule = "BUDGET-TOTAL";

/** Gives a finding for each column of which the plan's own total differs from the total row of the file. */
export function compareTotals(budget: RawMap, total: BodyRow | undefined, path: DataPath): readonly Diagnostic[] {
  const typed = rawValue(rawValue(budget, "total"), "values");
  if (typed?.kind !== "map" || total === undefined) return [];
  return typed.entries.flatMap(({ key, value }): readonly Diagnostic[] => {
    const found = total.values.find(({ column }) => column.names.includes(foldKey(key)));
    if (found === undefined || found.cell.fault !== undefined || value.kind !== "text") return [];
    const inPlan = parseVietnameseNumber(value.text);
    const inFile = parseVietnameseNumber(cellText(found.cell, found.column.kind));
    if (inPlan.kind !== "number" || inFile.kind !== "number" || inPlan.value === inFile.value) return [];
    const cell = found.cell.place.cell === undefined ? "" : ` (ô ${found.cell.place.cell})`;
    return [
      {
        rule: totalRule,
        severity: "error",
        message: `Dòng tổng, cột «${key}»: kế hoạch ghi ${formatVietnameseNumber(inPlan.value)}, tệp số liệu${cell} ghi ${formatVietnameseNumber(inFile.value)}.`,
        path: [...path, "total", "values", key],
        place: value.place,
        hint: "Sửa một trong hai cho khớp nhau, hoặc bỏ số trong tệp kế hoạch; máy tự cộng.",
      },
    ];
  });
}
