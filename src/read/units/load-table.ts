/** A table's file → its cells, or findings that say why it cannot be read. */
import type { Diagnostic } from "../../diagnostic.ts";
import { foldKey, nearestWords } from "../../vietnamese/nearest-words.ts";
import { refusals as budgetRefusals } from "../budget/load-grid.ts";
import { decodeText } from "../decode-text.ts";
import type { SourceFile } from "../plan-source.ts";
import { readTree } from "../syntax/read-syntax.ts";
import type { TableReading } from "../workbook/read-workbook.ts";
import type { WorkbookRefusal } from "../workbook/slim-package.ts";
import { readCsvTable } from "./csv-table.ts";
import type { LoadedTable } from "./lean-table.ts";
import type { TableWords } from "./table-words.ts";
import { readTreeTable, type TreeNames } from "./tree-table.ts";

/** Seventy thousand rows of eleven figures are about 8 MB. */
const maxTextBytes = 32_000_000;
const maxTextRows = 250_000;

/** What a table is looked for by. */
export interface TableNames extends TreeNames {
  /** Every folded title that its header may bear. */
  readonly titles: ReadonlySet<string>;
}

const resave = "Mở tệp bằng Excel, kiểm tra, lưu lại thành «Excel Workbook (*.xlsx)» rồi chạy lại.";

const refusals: Readonly<Record<WorkbookRefusal, readonly [message: string, hint: string]>> = {
  ...budgetRefusals,
  tooLarge: [
    "quá lớn (quá 10 MB, hoặc quá 64 MB sau khi giải nén)",
    "Xóa ảnh và các trang tính không dùng, hoặc lưu bảng thành «CSV UTF-8».",
  ],
  tooManyRows: [
    "có quá nhiều dòng, cột hoặc ô (giới hạn 80.000 dòng, 300 cột, 600.000 ô)",
    "Xóa các dòng, cột trống ở cuối bảng đã bị định dạng; bảng thật dài thì lưu thành «CSV UTF-8».",
  ],
  tooManyMerges: ["gộp quá nhiều ô (trên 100.000)", "Bỏ gộp ô trong bảng (Home > Merge & Center)."],
};

/** Reads the cells of an .xlsx, .csv, .yaml or .json file; the library for workbooks is loaded only for them. */
export async function loadTable(
  file: SourceFile,
  sheet: string | undefined,
  names: TableNames,
  words: TableWords,
): Promise<LoadedTable> {
  if (/\.csv$/i.test(file.path)) return loadCsv(file, names, words);
  if (/\.(?:ya?ml|json)$/i.test(file.path)) return loadTree(file, sheet, names, words);
  if (!/\.xls[xm]?$/i.test(file.path)) {
    return refused(file, words, "không phải tệp .xlsx, .csv, .yaml hoặc .json", resave);
  }
  if (file.bytes[0] === 0xd0 && file.bytes[1] === 0xcf) {
    const hint = "Mở tệp bằng Excel, bỏ mật khẩu nếu có, chọn «Save As» và lưu thành «Excel Workbook (*.xlsx)».";
    return refused(file, words, "là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu", hint);
  }
  const { readWorkbookTable } = await import("../workbook/read-workbook.ts");
  return describeReading(file, words, await readWorkbookTable(file.bytes, file.path, sheet));
}

function describeReading(file: SourceFile, words: TableWords, reading: TableReading): LoadedTable {
  if ("table" in reading) return { table: reading.table, diagnostics: [] };
  if ("refusal" in reading) return refused(file, words, ...refusals[reading.refusal]);
  const { unknownSheet, sheets } = reading;
  const near = nearestWords(unknownSheet, sheets);
  const listed = [...near, ...sheets.filter((name) => !near.includes(name))].slice(0, 10);
  const message = `${words.name} «${baseName(file)}» không có trang tính tên «${unknownSheet}».`;
  const hint = `Trong tệp có: ${listed.map((name) => `«${name}»`).join(", ")}.`;
  return { diagnostics: [fault(file, words, "SHEET", message, hint)] };
}

function loadCsv(file: SourceFile, names: TableNames, words: TableWords): LoadedTable {
  const decoded = decodeText(file, maxTextBytes);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics.map((one) => asTable(one, words)) };
  const again = (): string => decodeText(file, maxTextBytes).value ?? "";
  const reading = readCsvTable(file.path, decoded.value, names.titles, again);
  if ("badQuoteLine" in reading) {
    const message = `${words.name} «${baseName(file)}» có dấu nháy kép mở mà không đóng, hoặc đóng giữa ô, ở dòng ${reading.badQuoteLine}.`;
    const hint = "Mở tệp bằng Excel, kiểm tra bảng rồi lưu lại thành «CSV UTF-8», hoặc dùng tệp .xlsx.";
    const place = { file: file.path, line: reading.badQuoteLine, column: 1 };
    return { diagnostics: [{ ...fault(file, words, "FILE", message, hint), place }] };
  }
  if (reading.table.rowCount > maxTextRows) return refused(file, words, "có trên 250.000 dòng", resave);
  return { table: reading.table, diagnostics: [] };
}

/** In YAML and JSON a "sheet" is the name under which the list stands. */
function loadTree(file: SourceFile, sheet: string | undefined, names: TableNames, words: TableWords): LoadedTable {
  const decoded = decodeText(file);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics.map((one) => asTable(one, words)) };
  const { value, diagnostics } = readTree(file.path, decoded.value);
  const found = diagnostics.map((one) => asTable(one, words));
  if (value === undefined) return { diagnostics: found };
  const lists = sheet === undefined ? names.lists : [foldKey(sheet), ...names.lists];
  const table = readTreeTable(value, { ...names, lists }, words);
  return { ...table, diagnostics: [...found, ...table.diagnostics] };
}

/** What is wrong with a file as such keeps its id; only the advice of a plan's file is another. */
function asTable(diagnostic: Diagnostic, words: TableWords): Diagnostic {
  const isSize = diagnostic.rule === "PLAN-SIZE";
  const isKind = diagnostic.rule === "PLAN-ENCODING" && diagnostic.message.startsWith("Đây là");
  if (!isSize && !isKind) return { ...diagnostic, path: words.path };
  const hint = isSize
    ? "Bảng dài thì để trong tệp .xlsx hoặc .csv, mỗi đơn vị một dòng."
    : "Đổi đuôi tên tệp cho đúng loại (.xlsx với tệp Excel), hoặc lưu lại thành «CSV UTF-8».";
  const message = isKind
    ? `${words.name} không phải tệp chữ: đây là tệp Excel, Word hoặc tệp nén.`
    : diagnostic.message;
  return { ...diagnostic, rule: `${words.family}-FILE`, message, hint, path: words.path };
}

function refused(file: SourceFile, words: TableWords, message: string, hint: string): LoadedTable {
  return { diagnostics: [fault(file, words, "FILE", `${words.name} «${baseName(file)}» ${message}.`, hint)] };
}

function baseName({ path }: SourceFile): string {
  return path.replace(/^.*[/\\]/, "");
}

function fault(file: SourceFile, words: TableWords, rule: string, message: string, hint: string): Diagnostic {
  return {
    rule: `${words.family}-${rule}`,
    severity: "error",
    message,
    path: words.path,
    place: { file: file.path },
    hint,
  };
}
