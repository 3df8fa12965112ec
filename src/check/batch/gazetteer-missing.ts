/** BATCH-GAZETTEER: which units of the province have no row, told once for all of them. */
import type { Diagnostic } from "../../diagnostic.ts";
import { nameOfGazetteerUnit } from "../../model/gazetteer.ts";
import { foldedName } from "./gazetteer-names.ts";
import { knownUnits } from "./gazetteer-units.ts";
import type { CheckedTable } from "./table-rule.ts";

/** As many names as a clerk reads. */
const mostNamed = 10;

/** A plan may be for some units only, so that this is a doubt. */
export function missingUnits(checked: CheckedTable): readonly Diagnostic[] {
  const known = knownUnits(checked);
  if (known === undefined) return [];
  const codes = new Set(checked.units.map(({ unit }) => unit.code));
  const names = new Set(checked.units.map(({ unit }) => foldedName(unit.name)));
  const missing = known.units.filter(({ code, name }) => !codes.has(code) && !names.has(foldedName(name)));
  if (missing.length === 0) return [];
  const named = missing.slice(0, mostNamed).map((unit) => `${nameOfGazetteerUnit(unit)} (${unit.code})`);
  const more = missing.length > mostNamed ? ` và ${missing.length - mostNamed} đơn vị khác` : "";
  return [
    {
      rule: "BATCH-GAZETTEER",
      severity: "warning",
      message: `Bảng đơn vị thiếu ${missing.length} trên ${known.units.length} đơn vị của ${known.province} theo danh mục hành chính: ${named.join(", ")}${more}.`,
      path: ["batch", "province"],
      hint: "Thêm dòng cho đơn vị còn thiếu; kế hoạch chỉ cho một số đơn vị thì để nguyên.",
    },
  ];
}
