/** A sheet or file of the units' figures: units × figures, or one row for each unit and row of the budget. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { BudgetGrid } from "../../model/unit-table.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { ignoredTitles, titleOf, usualNames } from "./field-names.ts";
import { type FigureNames, figureNames, indexNames, isTotalTitle, severalFigures } from "./grid-names.ts";
import { findHeader, type HeadedColumn, type Header, type HeaderNames, type Meaning } from "./header.ts";
import { askDoubts, columnFault, findDoubts, placeOfHeader, placeOfTitle, tellDoubled } from "./header-faults.ts";
import { type LeanTable, nameCell } from "./lean-table.ts";
import type { TableNames } from "./load-table.ts";
import { budgetWords } from "./table-words.ts";

export type BudgetRole =
  | { readonly kind: "code" | "name" | "content" | "total" | "ignored" | "several"; readonly title: string }
  /** `index` is a figure's in a wide sheet, an amount column's in a long one. */
  | { readonly kind: "figure"; readonly index: number; readonly title: string };

/** A sheet whose columns are known. */
export interface BudgetSheet {
  readonly isLong: boolean;
  readonly table: LeanTable;
  readonly header: Header<BudgetRole>;
  readonly diagnostics: readonly Diagnostic[];
}

const contentTitles = ["Nội dung", "Nội dung chi", "Nội dung công việc", "Hạng mục", "Mục chi", "Dòng", "Khoản mục"];
const singleAmountTitles = ["Số tiền", "Kinh phí", "Thành tiền", "Giá trị", "Dự toán"];

const codeRole: BudgetRole = { kind: "code", title: titleOf("code") };
const nameRole: BudgetRole = { kind: "name", title: titleOf("name") };
const contentRole: BudgetRole = { kind: "content", title: "Nội dung" };
const totalRole: BudgetRole = { kind: "total", title: "" };
const ignoredRole: BudgetRole = { kind: "ignored", title: "" };
const severalRole: BudgetRole = { kind: "several", title: "" };

interface SheetNames extends HeaderNames<BudgetRole> {
  readonly all: ReadonlyMap<string, Meaning<BudgetRole>>;
  readonly figures: readonly (BudgetRole & { readonly kind: "figure" })[];
}

/** Gives the names by which a table of figures is looked for in its file. */
export function budgetTableNames(grid: BudgetGrid): TableNames {
  const long = longNames(grid);
  const wide = wideNames(grid);
  const titles = new Set([...long.all.keys(), ...wide.all.keys(), ...ignoredTitles]);
  return {
    titles,
    lists: ["budget", "kinh phi", "so lieu", "units", "don vi"],
    figureMaps: new Set(["budget", "kinh phi", "so lieu"]),
    columnKey: (folded) => {
      const role = (long.find(folded) ?? wide.find(folded))?.role;
      return role === undefined || role.kind === "ignored" || role.kind === "total"
        ? folded
        : `${role.kind} ${role.title}`;
    },
  };
}

/** Says which form the sheet has and which column is what; undefined without a header. */
export function readBudgetSheet(table: LeanTable, grid: BudgetGrid): BudgetSheet | undefined {
  const long = longNames(grid);
  const longHeader = findHeader(table, long);
  if (longHeader !== undefined && hasKinds(longHeader, "content")) {
    return { isLong: true, table, header: longHeader, diagnostics: describe(table, longHeader, long) };
  }
  const wide = wideNames(grid);
  const header = findHeader(table, wide);
  return header === undefined
    ? undefined
    : { isLong: false, table, header, diagnostics: describe(table, header, wide) };
}

function hasKinds({ columns }: Header<BudgetRole>, kind: BudgetRole["kind"]): boolean {
  return columns.some(({ role }) => role.kind === kind);
}

function longNames(grid: BudgetGrid): SheetNames {
  const figures = grid.columns.map((titles, index) => ({ kind: "figure", index, title: titles[0] ?? "" }) as const);
  const content = [...contentTitles, "content", "row", "title"].map((title) => [foldKey(title), contentRole] as const);
  const single = grid.columns.length === 1 ? singleAmountTitles : [];
  const others = single.flatMap((title) => (figures[0] === undefined ? [] : [[foldKey(title), figures[0]] as const]));
  return sheetNames(content, indexNames(grid.columns), figures, others);
}

function wideNames(grid: BudgetGrid): SheetNames {
  const width = grid.columns.length;
  const figures = Array.from({ length: grid.rows.length * width }, (_, index) => {
    const row = grid.rows[Math.floor(index / width)]?.[0] ?? "";
    const title = width === 1 ? row : `${row} - ${grid.columns[index % width]?.[0] ?? ""}`;
    return { kind: "figure", index, title } as const;
  });
  return sheetNames([], figureNames(grid), figures, []);
}

function sheetNames(
  content: readonly (readonly [string, BudgetRole])[],
  figureIndexes: FigureNames,
  figures: SheetNames["figures"],
  others: readonly (readonly [string, BudgetRole])[],
): SheetNames {
  const all = new Map<string, Meaning<BudgetRole>>();
  const add = (name: string, role: BudgetRole | undefined, rank: number): void => {
    if (role === undefined || all.has(name)) return;
    all.set(name, { role, rank, ...(role === severalRole ? { isRepeatable: true } : {}) });
  };
  for (const [field, role] of [["code", codeRole] as const, ["name", nameRole] as const]) {
    for (const name of [field, titleOf(field)]) add(foldKey(name), role, 0);
  }
  for (const [name, index] of figureIndexes) add(name, index === severalFigures ? severalRole : figures[index], 0);
  for (const [name, role] of [...content, ...others]) add(name, role, 1);
  for (const [name, field] of usualNames()) {
    if (field === "code" || field === "name") add(name, field === "code" ? codeRole : nameRole, 2);
    // Other columns of units may stand beside the figures; they are read from the table of units alone.
    else add(name, ignoredRole, 3);
  }
  const find = (folded: string): Meaning<BudgetRole> | undefined => {
    const known = all.get(folded);
    if (known !== undefined) return known.role === ignoredRole ? { ...known, isRepeatable: true } : known;
    if (ignoredTitles.has(folded)) return { role: ignoredRole, rank: 3, isRepeatable: true };
    return isTotalTitle(folded) ? { role: totalRole, rank: 3, isRepeatable: true } : undefined;
  };
  return { all, figures, find, isKey: ({ kind }) => kind === "code" || kind === "name" || kind === "content" };
}

function describe(table: LeanTable, header: Header<BudgetRole>, names: SheetNames): readonly Diagnostic[] {
  const found = new Set(header.columns.map(({ role }) => role));
  const absent = names.figures.filter((role) => !found.has(role));
  const wanted = absent.map((role) => ({ role, title: role.title, names: namesOf(names, role) }));
  const doubts = findDoubts(header.unknown, wanted);
  const asked = new Set(doubts.map(({ headed }) => headed));
  const likely = new Set<BudgetRole>(doubts.map(({ role }) => role));
  return [
    ...askDoubts(table, doubts, budgetWords),
    ...tellDoubled(table, header.doubled, budgetWords),
    ...tellKeys(table, header),
    ...tellMissing(
      table,
      header,
      absent.filter((role) => !likely.has(role)).map(({ title }) => title),
    ),
    ...tellUnused(
      table,
      header.unknown.filter((headed) => !asked.has(headed)),
    ),
  ];
}

function namesOf({ all }: SheetNames, role: BudgetRole): readonly string[] {
  return [...all].filter(([, meaning]) => meaning.role === role).map(([name]) => name);
}

function tellKeys(table: LeanTable, header: Header<BudgetRole>): readonly Diagnostic[] {
  const several = header.columns.filter(({ role }) => role.kind === "several");
  const told = several.map((headed) => {
    const message = `Cột «${headed.title}» chỉ nhiều dòng của bảng kinh phí trong kế hoạch mẫu.`;
    const hint = "Ghi tiêu đề là mã của dòng; nếu các dòng chưa có mã thì ghi thêm mã trong kế hoạch mẫu.";
    return columnFault("error", message, hint, placeOfTitle(table, headed), budgetWords);
  });
  if (hasKinds(header, "code") || hasKinds(header, "name")) return told;
  const message = "Bảng số liệu thiếu cột «Mã đơn vị».";
  const hint = "Thêm cột «Mã đơn vị» và ghi mã như trong bảng đơn vị.";
  return [...told, columnFault("error", message, hint, placeOfHeader(table, header), budgetWords)];
}

function tellMissing(table: LeanTable, header: Header<BudgetRole>, titles: readonly string[]): readonly Diagnostic[] {
  if (titles.length === 0) return [];
  const shown = titles.slice(0, 10).map((title) => `«${title}»`);
  const more = titles.length > shown.length ? ` và ${titles.length - shown.length} cột nữa` : "";
  const message = `Bảng số liệu thiếu cột ${shown.join(", ")}${more}.`;
  const hint = "Thêm cột vào bảng, tiêu đề đúng như trong bảng kinh phí của kế hoạch mẫu.";
  return [columnFault("error", message, hint, placeOfHeader(table, header), budgetWords)];
}

function tellUnused(table: LeanTable, unused: readonly HeadedColumn[]): readonly Diagnostic[] {
  return unused.map((headed) => {
    const place = placeOfTitle(table, headed);
    const message = `Cột «${headed.title}» (${nameCell(place)}) của bảng số liệu không dùng đến.`;
    return columnFault("warning", message, "Không cần thì để nguyên hoặc xóa cột.", place, budgetWords);
  });
}
