/** One cell of a table of units → the value of its field, or what is wrong with it; the sentence begins with the cell. */
import { type AdminUnit, type AdminUnitField, adminUnitSchema } from "../../model/admin-unit.ts";
import { cleanText } from "../../vietnamese/hygiene.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import { type TextFault, textFaults } from "../text-faults.ts";
import { adviceOf } from "./field-names.ts";
import type { CellMark, LeanTable } from "./lean-table.ts";
import { readUnitType, unitTypeWords } from "./unit-type.ts";

/** A fault before it is known of which unit it is. */
export type CellFaultWords = Omit<TextFault, "offset">;

export interface ReadText {
  /** Undefined when the cell was refused. */
  readonly text?: string;
  readonly faults: readonly CellFaultWords[];
}

const none: readonly CellFaultWords[] = [];

/** Gives the clean text of a cell; an empty cell is an empty text. `takesDate`: a true day may stand there. */
export function readText(table: LeanTable, row: number, column: number, takesDate: boolean): ReadText {
  const typed = table.cells(row)[column] ?? "";
  const mark = table.markOf(row, column);
  const refusal = mark === undefined ? undefined : refuseMark(mark, typed, takesDate);
  if (refusal !== undefined) return { faults: [refusal] };
  if (typed === "") return { text: "", faults: none };
  const faults = textFaults(typed);
  const isRefused = faults.some(({ severity }) => severity === "error");
  const told = faults.length === 0 ? none : faults.map(({ offset: _offset, ...words }) => words);
  return isRefused ? { faults: told } : { text: cleanText(typed).trim(), faults: told };
}

function refuseMark(mark: CellMark, typed: string, takesDate: boolean): CellFaultWords | undefined {
  if (mark.coveredBy !== undefined) {
    const hint = "Bỏ gộp ô (Home > Merge & Center) rồi ghi riêng cho từng đơn vị, mỗi đơn vị một dòng.";
    return wrong(`bị gộp chung với ô khác («${mark.coveredBy}»)`, hint);
  }
  if (mark.isDate === true && !takesDate) {
    return wrong(`là ngày tháng (${typed})`, "Đổi định dạng ô thành «Text» (chữ) rồi gõ lại.");
  }
  return mark.fault === undefined ? undefined : refuseFault(mark.fault, typed);
}

function refuseFault(fault: Exclude<CellMark["fault"], undefined>, typed: string): CellFaultWords {
  switch (fault) {
    case "formula":
      return wrong(
        "có công thức nhưng trong tệp chưa có kết quả",
        "Mở tệp bằng Excel, bấm Lưu (Ctrl+S) để Excel tính lại, hoặc gõ thẳng giá trị vào ô.",
      );
    case "error":
      return wrong(`đang báo lỗi ${typed}`, "Mở tệp bằng Excel và sửa công thức ở ô này.");
    case "date":
      return wrong("là ngày tháng", "Đổi định dạng ô thành «Text» (chữ) rồi gõ lại.");
    case "yesNo":
      return wrong("là TRUE/FALSE", "Gõ lại ô này bằng chữ: «có», hoặc để trống.");
    case "nested":
      return wrong("là một nhóm trường con", "Viết một đoạn chữ ngay sau tên trường và dấu hai chấm.");
    case "jsonPoint":
      return wrong(
        `ghi ${typed}, có thể là hàng nghìn hoặc số lẻ`,
        "Trong JSON, ghi số nguyên không có dấu chấm, hoặc ghi thành chữ trong dấu nháy kép.",
      );
  }
}

/** Gives the words for a value that cannot be taken. */
export function wrong(says: string, hint: string): CellFaultWords {
  return { rule: "BATCH-UNIT-VALUE", severity: "error", says, hint };
}

/** The value of the field, or the fault. */
export type ReadField = { readonly value: AdminUnit[AdminUnitField] } | { readonly fault: CellFaultWords };

/** Fields that do not take every text as it is. */
const narrowFields: ReadonlySet<AdminUnitField> = new Set<AdminUnitField>([
  ...(["type", "level", "capitalType", "issuerName", "supervisingAgency", "codeNumber", "issuedOn"] as const),
  ...(["signingAuthority", "recipients"] as const),
]);

/** Reads cells of many rows; equal texts of one field are read once and have one value. */
export class FieldReader {
  readonly #known = new Map<string, ReadField>();

  read(field: AdminUnitField, text: string): ReadField {
    if (!narrowFields.has(field)) return { value: text };
    const key = `${field} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const read = readField(field, text);
    this.#known.set(key, read);
    return read;
  }
}

function readField(field: AdminUnitField, text: string): ReadField {
  const early = refuseText(field, text);
  if (early !== undefined) return { fault: early };
  const { success, data } = adminUnitSchema.shape[field].safeParse(prepare(field, text));
  return success ? { value: data } : { fault: refuseValue(field, text) };
}

function refuseText(field: AdminUnitField, text: string): CellFaultWords | undefined {
  if (field !== "codeNumber" || !/[/\s]/.test(text)) return undefined;
  const number = /^(?:số\s*:?\s*)?(\d+[a-z]?)\b/i.exec(text)?.[1] ?? "812";
  return wrong(`ghi «${text}», không phải chỉ là số`, `Chỉ ghi phần số: ${number}; ký hiệu máy tự ghép.`);
}

/** Clerks' ways of saying what the schema takes in one form only. */
function prepare(field: AdminUnitField, text: string): unknown {
  switch (field) {
    case "type":
      return readUnitType(text) ?? text;
    case "level":
      return text.replace(/^cấp\s+/i, "");
    case "capitalType":
      return yesNoWord(text);
    case "issuerName":
    case "supervisingAgency":
      return text.split("\n").flatMap((line) => line.trim() || []);
    default:
      return text;
  }
}

function yesNoWord(text: string): string {
  const folded = foldVietnamese(text);
  if (["co", "x", "1", "true", "yes"].includes(folded)) return "có";
  return ["khong", "0", "false", "no"].includes(folded) ? "không" : text;
}

function refuseValue(field: AdminUnitField, text: string): CellFaultWords {
  const line = text.replaceAll(/\s+/gu, " ");
  const said = line.length > 60 ? `${line.slice(0, 57)}…` : line;
  switch (field) {
    case "type":
      return {
        ...wrong(`ghi «${said}», không phải loại đơn vị`, chooseOf(text, unitTypeWords)),
        rule: "BATCH-UNIT-TYPE",
      };
    case "level":
      return wrong(`ghi «${said}», không phải cấp nào`, chooseOf(text, ["tỉnh", "huyện", "xã"]));
    case "capitalType":
      return wrong(`ghi «${said}»`, "Ghi «có», hoặc để trống.");
    case "issuedOn":
      return wrong(`ghi «${said}», không đọc được thành ngày`, "Ghi như 28/02/2019; chưa có ngày thì để trống.");
    case "issuerName":
    case "supervisingAgency":
      return wrong(`ghi «${said}», quá bốn dòng`, "Gộp các dòng ngắn lại; nhiều nhất bốn dòng.");
    default:
      return wrong(`ghi «${said}», không dùng được`, adviceOf(field));
  }
}

function chooseOf(typed: string, known: readonly string[]): string {
  const near = nearestWords(typed, known, known.length);
  const ordered = [...near, ...known.filter((word) => !near.includes(word))];
  return `Chọn một trong: ${ordered.map((word) => `«${word}»`).join(", ")}.`;
}
