/** What authors and messages call the columns of a budget. */
import { foldVietnamese } from "../vietnamese/letters.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import { type ColumnKind, columnKinds } from "./budget-fields.ts";

/** Titles that offices give to columns of a kind; the first is what messages say. */
export const usualColumnTitles: Readonly<Record<ColumnKind, readonly string[]>> = {
  unitOfMeasure: ["ĐVT", "Đơn vị tính", "Đơn vị"],
  quantity: ["Số lượng", "SL", "Khối lượng"],
  unitPrice: ["Đơn giá", "Định mức", "Mức chi"],
  amount: ["Thành tiền", "Số tiền", "Kinh phí", "Dự toán"],
  note: ["Ghi chú", "Diễn giải"],
  text: [],
};

/** A column as far as its names go. */
export interface NamedColumn {
  readonly id: string;
  readonly title?: string | undefined;
  readonly kind: ColumnKind;
}

/** Gives what messages call a column: its title, its id, or the usual title of its kind. */
export function columnName({ id, title, kind }: NamedColumn): string {
  return title ?? (id === kind ? (usualColumnTitles[kind][0] ?? columnKinds[kind]) : id);
}

/** Gives the indexes of the columns that a name may mean: by id, else by title, else by what columns of a kind are called. */
export function columnsNamed(columns: readonly NamedColumn[], name: string): readonly number[] {
  const wanted = foldVietnamese(name);
  const byId = indexesOf(columns, ({ id }) => foldVietnamese(id) === wanted);
  // Two columns of one id are a fault of the columns, not of each value.
  if (byId.length > 0) return byId.slice(0, 1);
  const byTitle = indexesOf(columns, ({ title }) => title !== undefined && foldVietnamese(title) === wanted);
  if (byTitle.length > 0) return byTitle;
  const byKind = indexesOf(columns, ({ kind }) => isNameOfKind(kind, name));
  // «Kinh phí» says nothing where each year has its own column.
  return byKind.length === 1 ? byKind : [];
}

function indexesOf(columns: readonly NamedColumn[], isMeant: (column: NamedColumn) => boolean): readonly number[] {
  return columns.flatMap((column, index) => (isMeant(column) ? [index] : []));
}

function isNameOfKind(kind: ColumnKind, name: string): boolean {
  const wanted = foldKey(name);
  return [kind, columnKinds[kind], ...usualColumnTitles[kind]].some((known) => foldKey(known) === wanted);
}
