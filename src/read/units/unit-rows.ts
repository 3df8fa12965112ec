/** The rows under the header of a table of units → units, with everything that is wrong in their cells. */
import type { Place } from "../../diagnostic.ts";
import { type AdminUnit, type AdminUnitField, fullNameOfUnit, type UnitType } from "../../model/admin-unit.ts";
import type { UnitFinding, UnitRow } from "../../model/unit-table.ts";
import { isExampleCode } from "../../model/unit-table-marks.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { type CellFaultWords, FieldReader, readText } from "./cell-values.ts";
import { adviceOf, neededFields, titleOf, unitFields } from "./field-names.ts";
import { isTotalTitle } from "./grid-names.ts";
import { firstColumn, type LeanTable, nameCell } from "./lean-table.ts";
import { isSurelyType, readUnitType, takeTypeOff } from "./unit-type.ts";

/** The columns of a table of units that are read. */
export interface UnitColumns {
  readonly bodyStart: number;
  readonly fields: ReadonlyMap<AdminUnitField, number>;
  /** Columns of further fields by folded title, with the title as typed. */
  readonly extras: ReadonlyMap<string, { readonly column: number; readonly title: string }>;
  readonly figures: ReadonlyMap<number, number>;
}

export interface ReadRows {
  readonly rows: readonly UnitRow[];
  /** The row of the table in which each unit stands. */
  readonly tableRows: readonly number[];
  /** Codes of all rows, also of those that are no units; "" where there is none. */
  readonly codes: readonly string[];
  readonly findings: readonly UnitFinding[];
  /** Rows that state sums of the others. */
  readonly totalRows: readonly number[];
  /** Some name stands without its class word, and there is no column for it. */
  readonly lacksType: boolean;
}

interface RowDraft {
  readonly table: LeanTable;
  readonly columns: UnitColumns;
  readonly row: number;
  readonly reader: FieldReader;
  readonly values: Map<AdminUnitField, AdminUnit[AdminUnitField]>;
  readonly extra: Record<string, string>;
  readonly refused: Set<string>;
  readonly faults: { readonly field: string; readonly title: string; readonly words: CellFaultWords }[];
}

/** Reads every row; one that is wrong never stops the others. */
export function readRows(table: LeanTable, columns: UnitColumns): ReadRows {
  const reader = new FieldReader();
  const rows: UnitRow[] = [];
  const tableRows: number[] = [];
  const codes: string[] = [];
  const totalRows: number[] = [];
  const findings: UnitFinding[] = [];
  let lacksType = false;
  for (let row = columns.bodyStart; row < table.rowCount; row += 1) {
    if (isEmptyRow(table, row) || isExampleCode(table.cells(row)[columns.fields.get("code") ?? -1] ?? "")) continue;
    if (isTotalRow(table, columns, row)) {
      totalRows.push(row);
      continue;
    }
    const draft = readDraft(table, columns, row, reader);
    lacksType ||= !columns.fields.has("type") && draft.values.has("name") && !draft.values.has("type");
    const unitRow = finishRow(draft);
    findings.push(...tellFaults(draft, unitRow.label, rows.length));
    rows.push(unitRow);
    tableRows.push(row);
    codes.push(String(draft.values.get("code") ?? ""));
  }
  return { rows, tableRows, codes, findings, totalRows, lacksType };
}

function isEmptyRow(table: LeanTable, row: number): boolean {
  const cells = table.cells(row);
  return cells.every((cell, column) => cell === "" && table.markOf(row, column)?.fault === undefined);
}

/** "Tổng cộng" under the units, without a code of its own. */
function isTotalRow(table: LeanTable, { fields }: UnitColumns, row: number): boolean {
  const cells = table.cells(row);
  if ((cells[fields.get("code") ?? -1] ?? "") !== "" && !isTotalTitle(foldKey(cells[fields.get("code") ?? -1] ?? ""))) {
    return false;
  }
  const first = cells.find((cell) => cell !== "");
  const name = cells[fields.get("name") ?? -1] ?? "";
  return [first ?? "", name].some((text) => isTotalTitle(foldKey(text)));
}

function readDraft(table: LeanTable, columns: UnitColumns, row: number, reader: FieldReader): RowDraft {
  const draft: RowDraft = {
    ...{ table, columns, row, reader, values: new Map(), extra: {}, refused: new Set(), faults: [] },
  };
  for (const [field, column] of columns.fields) readFieldCell(draft, field, column);
  for (const [key, { column, title }] of columns.extras) {
    const { text, faults } = readText(table, row, column, true);
    for (const words of faults) draft.faults.push({ field: key, title, words });
    if (text === undefined) draft.refused.add(key);
    else if (text !== "") {
      const value = table.markOf(row, column)?.shown ?? text;
      Object.defineProperty(draft.extra, key, { value, enumerable: true });
    }
  }
  settleName(draft);
  return draft;
}

function readFieldCell(draft: RowDraft, field: AdminUnitField, column: number): void {
  const { text, faults } = readText(draft.table, draft.row, column, field === "issuedOn");
  const mark = draft.table.markOf(draft.row, column);
  // TRUE is a sound answer to a question of yes and no.
  const answer = field === "capitalType" && mark?.fault === "yesNo" ? draft.table.cells(draft.row)[column] : undefined;
  if (answer === undefined) for (const words of faults) addFault(draft, field, words);
  const typed = answer ?? text;
  if (typed === undefined) draft.refused.add(field);
  if (typed === undefined || typed === "") return;
  const read = draft.reader.read(field, typed);
  if ("value" in read) draft.values.set(field, read.value);
  else {
    draft.refused.add(field);
    addFault(draft, field, read.fault);
  }
}

function addFault(draft: RowDraft, field: AdminUnitField, words: CellFaultWords): void {
  draft.faults.push({ field, title: titleOf(field), words });
}

/** "Thị xã Bến Cát" typed as the name gives its class word too; a class word of another kind is asked about. */
function settleName(draft: RowDraft): void {
  const name = draft.values.get("name");
  const taken = typeof name === "string" ? takeTypeOff(name) : undefined;
  if (typeof name !== "string" || taken === undefined) return;
  const type = draft.values.get("type");
  if (type === undefined && !draft.refused.has("type")) draft.values.set("type", taken.type);
  if (type === undefined || type === taken.type) {
    draft.values.set("name", taken.name);
    return;
  }
  const isSure = isSurelyType(taken.type);
  if (isSure) {
    draft.refused.add("name");
    draft.values.delete("name");
  }
  addFault(draft, "name", {
    rule: "BATCH-UNIT-NAME",
    severity: isSure ? "error" : "warning",
    says: `ghi «${name}», mà loại đơn vị ghi «${String(type)}»`,
    hint: `Nếu là ${taken.type} thì sửa ô «Loại đơn vị»; tên chỉ ghi «${taken.name}».`,
  });
}

/** One empty set and one empty map for all rows. */
const noneRefused: ReadonlySet<string> = new Set();
const noExtra: UnitRow["extra"] = {};

const neededRules = { code: "BATCH-UNIT-CODE", type: "BATCH-UNIT-TYPE", name: "BATCH-UNIT-NAME" } as const;

/** Gives the row; what is missing of code, class word and name is added to the faults of the draft. */
function finishRow(draft: RowDraft): UnitRow {
  const { columns, refused, values } = draft;
  const absent = neededFields.filter((field) => !values.has(field) && !refused.has(field) && columns.fields.has(field));
  if (absent.length === columns.fields.size && absent.length > 1) tellNoUnit(draft, absent[0] ?? "code");
  else if (absent.length === neededFields.length) tellNoUnit(draft, "code");
  else for (const field of absent) tellMissing(draft, field);
  const unit = unitOf(values);
  // Joined and not added: a sum of texts keeps its parts.
  const label = unit === undefined ? bestLabel(draft) : [fullNameOfUnit(unit), " (", unit.code, ")"].join("");
  const kept = refused.size === 0 ? noneRefused : refused;
  const extra = columns.extras.size === 0 ? noExtra : draft.extra;
  return unit === undefined ? { label, extra, refused: kept } : { label, unit, extra, refused: kept };
}

/** The fields in the order of the schema, each as the schema gives it. */
function unitOf(values: RowDraft["values"]): AdminUnit | undefined {
  if (neededFields.some((field) => !values.has(field))) return undefined;
  const unit: Partial<Record<AdminUnitField, AdminUnit[AdminUnitField]>> = {};
  for (const field of unitFields) if (values.has(field)) unit[field] = values.get(field);
  return unit as AdminUnit;
}

function tellMissing(draft: RowDraft, field: keyof typeof neededRules): void {
  const advice = field === "type" ? "Ghi loại đơn vị, như «thị xã», «huyện», «xã», «phường»." : adviceOf(field);
  const hint = `${advice} Dòng không phải đơn vị thì xóa.`;
  addFault(draft, field, { rule: neededRules[field], severity: "error", says: "còn trống", hint });
}

function tellNoUnit(draft: RowDraft, field: keyof typeof neededRules): void {
  const hint = "Ghi mã, loại và tên của đơn vị; ghi chú, chữ ký dưới bảng thì xóa hoặc chuyển sang trang tính khác.";
  const says = "còn trống, cả loại và tên cũng vậy: dòng này không phải một đơn vị";
  addFault(draft, field, { rule: neededRules[field], severity: "error", says, hint });
}

/** What can be said of a row that is no unit: as much of its name and code as there is. */
function bestLabel({ table, row, values, columns }: RowDraft): string {
  const typed = (field: "code" | "type" | "name"): string => {
    const column = columns.fields.get(field);
    return String(values.get(field) ?? (column === undefined ? "" : (table.cells(row)[column] ?? ""))).trim();
  };
  const type: UnitType | undefined = readUnitType(typed("type"));
  const name = [type ?? "", typed("name")].filter((part) => part !== "").join(" ");
  const code = typed("code");
  if (typed("name") !== "") return code === "" ? name : `${name} (${code})`;
  return code === "" ? `Đơn vị ở ${rowName(table, row)}` : `Đơn vị mã ${code}`;
}

function rowName(table: LeanTable, row: number): string {
  const place = table.placeOf(row, 0);
  return place.cell === undefined ? nameCell(place) : `dòng ${row + 1}`;
}

function tellFaults(draft: RowDraft, label: string, row: number): readonly UnitFinding[] {
  return draft.faults.map(({ field, title, words: { says, ...words } }) => ({
    row,
    diagnostic: {
      ...words,
      message: `${label}: «${title}» ${says}.`,
      path: ["units", row, field],
      place: placeOfField(draft.table, draft.columns, draft.row, field, firstColumn(draft.table.cells(draft.row))),
    },
  }));
}

/** Gives the cell of a field; where its column is missing that of the code, else the row's first, which is given. */
export function placeOfField(
  table: Pick<LeanTable, "placeOf">,
  columns: UnitColumns,
  row: number,
  field: string,
  first: number,
): Place {
  return table.placeOf(row, fieldColumn(columns, field) ?? columns.fields.get("code") ?? first);
}

function fieldColumn({ fields, extras }: UnitColumns, field: string): number | undefined {
  for (const [key, column] of fields) if (key === field) return column;
  return extras.get(field)?.column;
}
