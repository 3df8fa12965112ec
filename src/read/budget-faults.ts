/** What cannot be worked out in a budget, in the clerk's words. */
import type { DataPath } from "../diagnostic.ts";
import type { BudgetFault } from "../model/budget-table.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import type { RawNode } from "./raw-tree.ts";

interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

const kinds: ReadonlySet<unknown> = new Set<BudgetFault["kind"]>([
  "numberInvalid",
  "numberAmbiguous",
  "notWholeDong",
  "unknownColumn",
  "unknownSource",
  "severalColumns",
  "doubledColumn",
  "doubledValue",
  "noAmountColumn",
  "tooLarge",
]);

/** Tells whether the parameters of an issue are a budget's fault. */
export function isBudgetFault(params: object): params is BudgetFault {
  return "kind" in params && kinds.has(params.kind) && "typed" in params && typeof params.typed === "string";
}

/** Gives rule, sentence and cure of a budget's fault. */
export function describeBudgetFault(fault: BudgetFault, path: DataPath, node: RawNode | undefined): Finding {
  const typed = `«${fault.typed}»`;
  switch (fault.kind) {
    case "numberInvalid":
      return {
        rule: "BUDGET-NUMBER",
        message: `Giá trị ${typed} ở ${columnOf(fault, path)} không phải là số.`,
        hint: "Chỉ ghi chữ số, dấu chấm chia hàng nghìn, dấu phẩy cho phần lẻ, như 108.000 hoặc 1,5; không ghi kèm đơn vị.",
      };
    case "numberAmbiguous":
      return describeAmbiguous(fault, path, node);
    case "notWholeDong":
      return {
        rule: "BUDGET-NUMBER",
        message: `Số tiền ${typed} ở ${columnOf(fault, path)} lẻ dưới một đồng.`,
        hint: "Kiểm tra «Đơn vị tính» của bảng, hoặc làm tròn đến đồng.",
      };
    case "tooLarge":
      return {
        rule: "BUDGET-NUMBER",
        message: `Số tiền ${typed} ở ${columnOf(fault, path)} quá lớn (trên một triệu tỷ đồng).`,
        hint: "Kiểm tra «Đơn vị tính» của bảng và số chữ số 0.",
      };
    default:
      return describeColumn(fault, typed);
  }
}

function describeAmbiguous(fault: BudgetFault, path: DataPath, node: RawNode | undefined): Finding {
  const [first = 0, second = 0] = fault.readings ?? [];
  const isPoint = fault.typed.includes(".");
  const [large, small] = first > second ? [first, second] : [second, first];
  const readings = isPoint ? [large, small] : [small, large];
  const shown = readings.map((reading) => formatVietnameseNumber(reading));
  const where = node?.place.cell === undefined ? "" : " Trong Excel, gõ vào ô dưới dạng số.";
  return {
    rule: "BUDGET-AMBIGUOUS",
    message: `«${fault.typed}» ở ${columnOf(fault, path)} có thể là ${describeReading(shown[0])} hoặc ${describeReading(shown[1])}.`,
    hint: `Viết hàng nghìn bằng dấu chấm (${formatVietnameseNumber(Math.trunc(large))}), phần lẻ bằng dấu phẩy với 1–2 chữ số (1,5).${where}`,
  };
}

function describeReading(shown: string | undefined): string {
  return shown?.includes(",") === true ? `số lẻ ${shown}` : `số ${shown}`;
}

function describeColumn(fault: BudgetFault, typed: string): Finding {
  const known = fault.known ?? [];
  const near = nearestWords(fault.typed, known);
  const listed = (near.length > 0 ? near : known).map((name) => `«${name}»`).join(", ");
  const hint = near.length > 0 ? `Có phải là ${listed}?` : `Bảng có các cột: ${listed}.`;
  switch (fault.kind) {
    case "unknownColumn":
      return { rule: "BUDGET-COLUMN", message: `Bảng kinh phí không có cột ${typed}.`, hint };
    case "unknownSource":
      return {
        rule: "BUDGET-COLUMN",
        message: `«Là tổng của» trỏ tới cột ${typed} không có trong bảng kinh phí.`,
        hint,
      };
    case "severalColumns":
      return {
        rule: "BUDGET-COLUMN",
        message: `Bảng kinh phí có nhiều cột tên ${typed}.`,
        hint: "Ghi «Mã cột» khác nhau cho từng cột, rồi viết giá trị theo mã cột.",
      };
    case "doubledValue":
      return {
        rule: "BUDGET-COLUMN",
        message: `Dòng này có hai giá trị cho cột «${fault.column ?? fault.typed}».`,
        hint: `Giữ một giá trị; ${typed} cũng là tên của cột này.`,
      };
    case "doubledColumn":
      return {
        rule: "BUDGET-COLUMN",
        message: `Bảng kinh phí có hai cột cùng tên ${typed}.`,
        hint: "Đổi tên một cột, hoặc ghi «Mã cột» khác nhau cho từng cột.",
      };
    default:
      return {
        rule: "BUDGET-COLUMN",
        message: "Bảng kinh phí không có cột số tiền nào.",
        hint: "Khai ít nhất một cột có «Loại cột: số tiền» (hoặc bỏ trống «Loại cột»).",
      };
  }
}

/** Without a name of its own the column is the last of the path: [..., "values", "Thành tiền"]. */
function columnOf(fault: BudgetFault, path: DataPath): string {
  return `cột «${fault.column ?? path[path.length - 1] ?? ""}»`;
}
