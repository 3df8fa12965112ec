/** A cell of a table of figures → whole đồng, or what is wrong with it. */
import { formatVietnameseNumber, parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { CellFaultWords } from "./cell-values.ts";
import type { LeanTable } from "./lean-table.ts";

/** Above 10^15 đồng a cell is surely a slip, and sums would leave the exact range. */
const largestAmountDong = 1_000_000_000_000_000;

/** A figure in đồng; NaN for an empty cell. */
export type ReadFigure = number | CellFaultWords;

/** Gives the figure of a cell typed in units of `factor` đồng. */
export function readFigure(table: LeanTable, row: number, column: number, factor: number): ReadFigure {
  const typed = table.cells(row)[column] ?? "";
  const whole = readWhole(typed);
  const mark = table.markOf(row, column);
  if ((mark === undefined || mark.shown !== undefined) && whole * factor <= largestAmountDong) return whole * factor;
  if (mark?.coveredBy !== undefined) {
    return fault("bị gộp chung với ô khác", "Bỏ gộp ô (Home > Merge & Center) rồi ghi riêng từng số.");
  }
  if (mark?.fault !== undefined) return faultOfMark(mark.fault, typed);
  if (mark?.isDate === true) {
    return fault("là ngày tháng, không phải số tiền", "Đổi định dạng ô thành «Number» (số) rồi gõ lại.");
  }
  if (typed === "" || typed === "-" || typed === "–") return Number.NaN;
  return inDong(typed, mark?.number, factor);
}

/** Nearly every figure is digits, perhaps grouped with dots; NaN for all others, which the language's own parser reads. */
function readWhole(typed: string): number {
  let value = 0;
  let digits = 0;
  let group = -1;
  for (let at = 0; at < typed.length; at += 1) {
    const code = typed.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      digits += 1;
      if (group !== -1) group += 1;
    } else if (code === 46 && (group === -1 ? digits > 0 && digits <= 3 && value > 0 : group === 3)) group = 0;
    else return Number.NaN;
  }
  return digits === 0 || digits > 15 || (group !== -1 && group !== 3) || typed.startsWith("0.") ? Number.NaN : value;
}

function inDong(typed: string, number: number | undefined, factor: number): ReadFigure {
  const reading = number === undefined ? parseVietnameseNumber(typed) : { kind: "number" as const, value: number };
  if (reading.kind === "invalid") {
    return fault(
      `ghi «${typed}», không phải là số`,
      "Chỉ ghi chữ số, dấu chấm chia hàng nghìn, dấu phẩy cho phần lẻ, như 108.000 hoặc 1,5; không ghi kèm đơn vị.",
    );
  }
  if (reading.kind === "ambiguous") return ambiguous(typed, reading.readings);
  const dong = Math.round(reading.value * factor);
  if (Math.abs(dong - reading.value * factor) > 1e-6 * Math.max(1, Math.abs(dong))) {
    return fault(`ghi «${typed}», lẻ dưới một đồng`, "Kiểm tra «Đơn vị tính» của bảng, hoặc làm tròn đến đồng.");
  }
  if (Math.abs(dong) > largestAmountDong) {
    const hint = "Kiểm tra «Đơn vị tính» của bảng và số chữ số 0.";
    return fault(`ghi «${typed}», quá lớn (trên một triệu tỷ đồng)`, hint);
  }
  return dong;
}

function ambiguous(typed: string, [first, second]: readonly [number, number]): CellFaultWords {
  const shown = [first, second].map((value) => formatVietnameseNumber(value));
  const large = formatVietnameseNumber(Math.trunc(Math.max(first, second)));
  return {
    rule: "BATCH-BUDGET-AMBIGUOUS",
    severity: "error",
    says: `ghi «${typed}», có thể là ${shown.join(" hoặc ")}`,
    hint: `Viết hàng nghìn bằng dấu chấm (${large}), phần lẻ bằng dấu phẩy với 1–2 chữ số (1,5); trong Excel thì gõ vào ô dưới dạng số.`,
  };
}

function faultOfMark(kind: string, typed: string): CellFaultWords {
  if (kind === "formula") {
    return fault(
      "có công thức nhưng trong tệp chưa có kết quả",
      "Mở tệp bằng Excel, bấm Lưu (Ctrl+S) để Excel tính lại, hoặc gõ thẳng số vào ô.",
    );
  }
  if (kind === "error") return fault(`đang báo lỗi ${typed}`, "Mở tệp bằng Excel và sửa công thức ở ô này.");
  if (kind === "jsonPoint") {
    const hint = "Trong JSON, ghi số nguyên không có dấu chấm, hoặc ghi thành chữ trong dấu nháy kép.";
    return { ...fault(`ghi ${typed}, có thể là hàng nghìn hoặc số lẻ`, hint), rule: "BATCH-BUDGET-AMBIGUOUS" };
  }
  return fault("không phải là số", "Gõ lại ô này bằng số.");
}

function fault(says: string, hint: string): CellFaultWords {
  return { rule: "BATCH-BUDGET-NUMBER", severity: "error", says, hint };
}
