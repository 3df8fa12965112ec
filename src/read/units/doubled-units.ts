/** Units that stand twice in the table: by their code, or by class word and name. */
import type { Diagnostic, Place } from "../../diagnostic.ts";
import type { UnitFinding, UnitRow } from "../../model/unit-table.ts";
import { firstColumn, type LeanTable, nameCell } from "./lean-table.ts";
import { foldUnitName } from "./unit-names.ts";
import { placeOfField, type ReadRows, type UnitColumns } from "./unit-rows.ts";

/** Gives an error at both cells of every pair. */
export function findDoubled(table: LeanTable, columns: UnitColumns, read: ReadRows): readonly UnitFinding[] {
  const tell = createTeller(table, columns, read);
  const codes = read.codes.map((code) => (code === "" ? undefined : code.toLowerCase()));
  return [...repeated(codes, "code", tell), ...repeated(read.rows.map(nameKey), "name", tell)];
}

type Tell = (row: number, other: number, field: "code" | "name") => Diagnostic;

/** Units of one name in different provinces or districts are different units. */
function nameKey({ unit }: UnitRow): string | undefined {
  if (unit === undefined) return undefined;
  return foldUnitName(`${unit.type}, ${unit.name}, ${unit.parent ?? ""}`);
}

function repeated(keys: readonly (string | undefined)[], field: "code" | "name", tell: Tell): readonly UnitFinding[] {
  const byKey = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [index]);
    else known.push(index);
  }
  return [...byKey.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((row, at) => ({ row, diagnostic: tell(row, group[at === 0 ? 1 : 0] ?? row, field) })),
    );
}

function createTeller(table: LeanTable, columns: UnitColumns, { rows, tableRows }: ReadRows): Tell {
  return (row, other, field) => {
    const label = rows[row]?.label ?? "";
    const placeOf = (index: number): Place => {
      const at = tableRows[index] ?? 0;
      return placeOfField(table, columns, at, field, firstColumn(table.cells(at)));
    };
    const otherPlace = placeOf(other);
    const same = field === "code" ? "mã" : "loại và tên";
    return {
      rule: "BATCH-UNIT-DOUBLE",
      severity: "error",
      message: `${label}: trùng ${same} với ${rows[other]?.label ?? ""} ở ${nameCell(otherPlace)}.`,
      path: ["units", row, field],
      place: placeOf(row),
      hint:
        field === "code"
          ? "Mỗi đơn vị một mã riêng: sửa mã của một dòng, hoặc xóa dòng thừa."
          : "Xóa dòng thừa, sửa tên; hai đơn vị khác nhau cùng tên thì ghi cột «Thuộc» (đơn vị cấp trên).",
    };
  };
}
