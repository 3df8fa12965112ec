/** What is wrong with the header of a table of units, each thing at its cell: what is doubtful is asked, never guessed. */
import type { Diagnostic, Place } from "../../diagnostic.ts";
import { foldKey, nearestWords } from "../../vietnamese/nearest-words.ts";
import { neededFields } from "./field-names.ts";
import { foldTitle, type HeadedColumn, type Header } from "./header.ts";
import { firstColumn, type LeanTable, nameCell } from "./lean-table.ts";
import type { TableWords } from "./table-words.ts";
import { unitWords } from "./table-words.ts";
import type { UnitNames, UnitRole } from "./unit-columns.ts";

/** A column that a table should have, and the folded names that may be misspelt. */
export interface WantedRole<Role> {
  readonly role: Role;
  readonly title: string;
  readonly names: readonly string[];
}

/** An unknown title, and the wanted column that it is likely to be. */
export interface Doubt<Role> {
  readonly headed: HeadedColumn;
  readonly role: Role;
  readonly title: string;
}

/** Tells which unknown titles are nearly those of columns that were not found. */
export function findDoubts<Role>(
  unknown: readonly HeadedColumn[],
  absent: readonly WantedRole<Role>[],
): readonly Doubt<Role>[] {
  const owners = new Map(absent.flatMap((wanted) => wanted.names.map((name) => [name, wanted] as const)));
  const names = [...owners.keys()];
  return unknown.flatMap((headed) => {
    const forms = foldTitle(headed.title);
    const near = forms.flatMap((form) => nearestWords(form, names, 1));
    const owner = owners.get(near[0] ?? names.find((name) => forms.some((form) => holdsName(form, name))) ?? "");
    return owner === undefined ? [] : [{ headed, role: owner.role, title: owner.title }];
  });
}

/** "Người ký chính" holds a whole title of several words; a title of one word is in too many others. */
function holdsName(form: string, name: string): boolean {
  return name.includes(" ") && ` ${form} `.includes(` ${name} `);
}

/** Asks about each doubtful title. */
export function askDoubts(
  table: LeanTable,
  doubts: readonly Doubt<unknown>[],
  words: TableWords,
): readonly Diagnostic[] {
  return doubts.map(({ headed, title }) => {
    const place = placeOfTitle(table, headed);
    const message = `Cột «${headed.title}» (${nameCell(place)}) có phải là «${title}» không? Máy không đoán.`;
    const hint = `Nếu phải thì sửa tiêu đề thành «${title}»; nếu là cột khác thì đổi tên cột hoặc xóa cột.`;
    return columnFault("error", message, hint, place, words);
  });
}

/** Two columns that mean the same. */
export function tellDoubled(
  table: LeanTable,
  doubled: readonly (HeadedColumn & { readonly first: HeadedColumn })[],
  words: TableWords,
): readonly Diagnostic[] {
  return doubled.map((headed) => {
    const place = placeOfTitle(table, headed);
    const other = nameCell(placeOfTitle(table, headed.first));
    const message = `Cột «${headed.title}» (${nameCell(place)}) và cột «${headed.first.title}» (${other}) cùng là một trường.`;
    return columnFault("error", message, "Giữ một cột; đổi tên hoặc xóa cột kia.", place, words);
  });
}

/** Gives the place of a title. */
export function placeOfTitle(table: LeanTable, { row, column }: HeadedColumn): Place {
  return table.placeOf(row, column);
}

/** Gives a finding about a column. */
export function columnFault(
  severity: "error" | "warning",
  message: string,
  hint: string,
  place: Place,
  { family, path }: TableWords,
): Diagnostic {
  return { rule: `${family}-COLUMN`, severity, message, path, place, hint };
}

/** Gives everything that is wrong with the header; `hasNames` says that every name brings its class word. */
export function describeUnitHeader(
  table: LeanTable,
  header: Header<UnitRole>,
  names: UnitNames,
  lacksType: boolean,
): readonly Diagnostic[] {
  const found = new Set(header.columns.map(({ role }) => role));
  const absent = [...names.fields, ...names.extras, ...names.figures]
    .filter((role) => !found.has(role))
    .map((role) => ({ role, title: role.title, names: names.namesOf(role) }));
  const doubts = findDoubts<UnitRole>(header.unknown, absent);
  const asked = new Set(doubts.map(({ headed }) => headed));
  const likely = new Set(doubts.map(({ role }) => role));
  const missing = absent.map(({ role }) => role).filter((role) => !likely.has(role));
  return [
    ...askDoubts(table, doubts, unitWords),
    ...tellDoubled(table, header.doubled, unitWords),
    ...tellSeveral(table, header),
    ...tellMissing(table, header, missing, lacksType),
    ...tellUnused(
      table,
      header.unknown.filter((headed) => !asked.has(headed)),
    ),
    ...tellUntitled(table, header),
  ];
}

function tellSeveral(table: LeanTable, header: Header<UnitRole>): readonly Diagnostic[] {
  return header.columns
    .filter(({ role }) => role.kind === "several")
    .map((headed) => {
      const message = `Cột «${headed.title}» chỉ nhiều dòng của bảng kinh phí trong kế hoạch mẫu.`;
      const hint = "Ghi tiêu đề là mã của dòng; nếu các dòng chưa có mã thì ghi thêm mã trong kế hoạch mẫu.";
      return columnFault("error", message, hint, placeOfTitle(table, headed), unitWords);
    });
}

/** Gives the place of a column that is not there: the first title of the header. */
export function placeOfHeader(table: LeanTable, { row }: { readonly row: number }): Place {
  return table.placeOf(row, firstColumn(table.cells(row)));
}

function tellMissing(
  table: LeanTable,
  header: Header<UnitRole>,
  missing: readonly UnitRole[],
  lacksType: boolean,
): readonly Diagnostic[] {
  const place = placeOfHeader(table, header);
  const error = (rule: string, message: string, hint: string): Diagnostic => ({
    rule,
    severity: "error",
    message,
    path: unitWords.path,
    place,
    hint,
  });
  const fields = missing.flatMap((role) => {
    if (role.kind !== "field" || !neededFields.some((field) => field === role.field)) return [];
    if (role.field === "type" && !lacksType) return [];
    const hint = `Thêm cột «${role.title}» vào dòng tiêu đề và ghi cho từng đơn vị.`;
    return [error("BATCH-UNIT-HEADER", `Bảng đơn vị thiếu cột «${role.title}».`, hint)];
  });
  const figures = missing.flatMap((role) => (role.kind === "figure" ? [role.title] : []));
  if (figures.length === 0) return fields;
  const shown = figures.slice(0, 10).map((title) => `«${title}»`);
  const more = figures.length > shown.length ? ` và ${figures.length - shown.length} cột nữa` : "";
  const message = `Bảng đơn vị thiếu cột số liệu ${shown.join(", ")}${more}.`;
  const hint =
    "Thêm mỗi dòng của bảng kinh phí thành một cột, tiêu đề như tên dòng; hoặc chỉ ra tệp số liệu riêng trong kế hoạch mẫu.";
  return [...fields, error("BATCH-BUDGET-COLUMN", message, hint)];
}

function tellUnused(table: LeanTable, unused: readonly HeadedColumn[]): readonly Diagnostic[] {
  return unused.map((headed) => {
    const place = placeOfTitle(table, headed);
    const message = `Cột «${headed.title}» (${nameCell(place)}) không dùng đến.`;
    const hint = `Kế hoạch mẫu in được cột này ở chỗ {{unit.${foldKey(headed.title).replaceAll(" ", "_")}}}; không cần thì để nguyên hoặc xóa.`;
    return columnFault("warning", message, hint, place, unitWords);
  });
}

/** A column without a title whose cells hold something: its first such cell. */
function tellUntitled(table: LeanTable, header: Header<UnitRole>): readonly Diagnostic[] {
  const titled = new Set([...header.columns, ...header.unknown, ...header.doubled].map(({ column }) => column));
  const told = new Map<number, number>();
  for (let row = header.bodyStart; row < table.rowCount; row += 1) {
    const cells = table.cells(row);
    for (let column = 0; column < cells.length; column += 1) {
      if (cells[column] !== "" && !titled.has(column) && !told.has(column)) told.set(column, row);
    }
  }
  return [...told].map(([column, row]) => {
    const place = table.placeOf(row, column);
    const message = `Cột không có tiêu đề nhưng có dữ liệu (${nameCell(place)}); cột này không được đọc.`;
    return columnFault("warning", message, "Ghi tiêu đề cho cột ở dòng tiêu đề, hoặc xóa cột.", place, unitWords);
  });
}

/** No row of the table names code or name and one more column. */
export function noUnitHeader(table: LeanTable): Diagnostic {
  return {
    rule: "BATCH-UNIT-HEADER",
    severity: "error",
    message: "Không tìm thấy dòng tiêu đề của bảng đơn vị.",
    path: unitWords.path,
    place: table.place,
    hint: "Bảng cần một dòng ghi tên các cột, ít nhất: «Mã đơn vị», «Loại đơn vị», «Tên đơn vị».",
  };
}
