/** What is said when a file gives no table: of the table of units, and of the units' figures. */
import type { DataPath, Diagnostic, Place } from "../../diagnostic.ts";

/** Which of the two tables a finding is about. */
export interface TableWords {
  /** "Bảng đơn vị" or "Bảng số liệu". */
  readonly name: string;
  /** "BATCH-UNIT" or "BATCH-BUDGET": the beginning of the ids of its findings. */
  readonly family: string;
  readonly path: DataPath;
  noList(place: Place): Diagnostic;
  noMap(item: number, place: Place): Diagnostic;
  doubledKey(title: string, place: Place): Diagnostic;
}

/** The words for the table of units. */
export const unitWords: TableWords = createWords("Bảng đơn vị", "BATCH-UNIT", ["units"], "Đơn vị");
/** The words for a table of the units' figures. */
export const budgetWords: TableWords = createWords("Bảng số liệu", "BATCH-BUDGET", ["unitBudget"], "Kinh phí");

function createWords(name: string, family: string, path: DataPath, list: string): TableWords {
  const error = (rule: string, message: string, hint: string, place: Place): Diagnostic => ({
    rule: `${family}-${rule}`,
    severity: "error",
    message,
    path,
    place,
    hint,
  });
  return {
    name,
    family,
    path,
    noList: (place) =>
      error(
        "FILE",
        `${name} không có danh sách nào.`,
        `Ghi danh sách, mỗi đơn vị một phần tử «- …», ngay đầu tệp hoặc dưới tên «${list}:».`,
        place,
      ),
    noMap: (item, place) =>
      error(
        "FILE",
        `Phần tử ${item} của ${name.toLowerCase()} phải là một nhóm trường, như «Mã đơn vị: 725».`,
        "Viết mỗi trường một dòng dưới dấu «-», thụt vào như nhau.",
        place,
      ),
    doubledKey: (title, place) =>
      error(
        "DOUBLE",
        `«${title}» được ghi hai lần trong một phần tử của ${name.toLowerCase()}.`,
        "Tên tiếng Anh và tên tiếng Việt là cùng một trường; giữ một lần ghi, xóa lần kia.",
        place,
      ),
  };
}
