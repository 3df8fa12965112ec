/** What is wrong with a table in a file, in the clerk's words, each at its cell. */
import type { DataPath, Diagnostic, Place } from "../../diagnostic.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import type { Body } from "./body.ts";
import type { Grid } from "./grid.ts";
import type { Header } from "./header.ts";
import type { WantedColumn } from "./wanted-columns.ts";

/** A finding's rule, sentence and cure. */
export interface Words {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** Gives a finding about a file's table at a place in the file. */
export function fault(words: Words, path: DataPath, place: Place): Diagnostic {
  return { ...words, severity: "error", path: [...path, "file"], place };
}

function listTitles(columns: readonly { readonly title: string }[]): string {
  return columns.map(({ title }) => `«${title}»`).join(", ");
}

/** The sheet has no row that looks like the header of the budget. */
export function noHeader(
  grid: Grid,
  columns: readonly WantedColumn[],
  contentTitle: string | undefined,
  path: DataPath,
): Diagnostic {
  const titles = listTitles([{ title: contentTitle ?? "Nội dung" }, ...columns.slice(0, 6)]);
  const words = {
    rule: "BUDGET-HEADER",
    message: "Không tìm thấy dòng tiêu đề của bảng kinh phí trong tệp số liệu.",
    hint: `Bảng cần một dòng ghi tên các cột, như: ${titles}.`,
  };
  return fault(words, path, grid.place);
}

/** Columns that the budget does not know, columns twice, and columns of figures that are not there. */
export function describeHeader(
  grid: Grid,
  header: Header,
  columns: readonly WantedColumn[],
  path: DataPath,
): readonly Diagnostic[] {
  const found = [...header.slots.values()];
  const absent = columns.filter((column) => !found.includes(column));
  const unknown = [...header.unknown.values()].map(({ title, place }) => {
    const near = nearestWords(title, absent.length > 0 ? absent.map((column) => column.title) : []);
    const cure = near.length > 0 ? `Có phải là cột ${near.map((name) => `«${name}»`).join(" hoặc ")}?` : "";
    const message = `Kinh phí không có cột «${title}» mà tệp số liệu có.`;
    const hint =
      cure || `Khai thêm cột này ở «Các cột», hoặc xóa cột khỏi tệp. Các cột đã khai: ${listTitles(columns)}.`;
    return fault({ rule: "BUDGET-COLUMN", message, hint }, path, place);
  });
  const doubled = header.doubled.map(({ title, place }) => {
    const message = `Tệp số liệu có hai cột «${title}».`;
    return fault({ rule: "BUDGET-COLUMN", message, hint: "Xóa hoặc đổi tên một trong hai cột." }, path, place);
  });
  const isUnpriced = !found.some(({ kind }) => kind === "amount" || kind === "unitPrice");
  const missing = absent.filter(({ isNeeded, kind }) => isNeeded || (isUnpriced && kind === "amount"));
  const lost = missing.map(({ title }) => {
    const message = `Tệp số liệu thiếu cột «${title}».`;
    const hint = "Thêm cột vào bảng (viết đúng tên cột đã khai), hoặc xóa cột khỏi «Các cột» của kinh phí.";
    return fault({ rule: "BUDGET-COLUMN", message, hint }, path, headerPlace(grid, header));
  });
  return [...unknown, ...doubled, ...lost];
}

function headerPlace(grid: Grid, header: Header): Place {
  return grid.rows[header.bodyStart - 1]?.get(header.content)?.place ?? grid.place;
}

/** Rows that would be lost, and a table without rows. */
export function describeBody(grid: Grid, body: Body, path: DataPath): readonly Diagnostic[] {
  const untitled = body.untitled.map(({ place }) => {
    const message = "Dòng này có số tiền nhưng không có nội dung chi.";
    return fault({ rule: "BUDGET-ROWS", message, hint: "Ghi nội dung chi, hoặc xóa số ở dòng này." }, path, place);
  });
  const stray = body.stray.map(({ place }) => {
    const message = "Dòng này có số liệu nhưng nằm sau khi bảng đã kết thúc (sau dòng tổng), nên không được đọc.";
    const hint = "Chuyển dòng lên trên dòng tổng; dòng cộng từng nhóm thì xóa đi, máy tự cộng.";
    return fault({ rule: "BUDGET-ROWS", message, hint }, path, place);
  });
  if (body.rows.length > 0) return [...untitled, ...stray];
  const message = "Bảng trong tệp số liệu không có dòng nào dưới dòng tiêu đề.";
  return [
    ...untitled,
    ...stray,
    fault({ rule: "BUDGET-ROWS", message, hint: "Ghi ít nhất một nội dung chi." }, path, grid.place),
  ];
}
