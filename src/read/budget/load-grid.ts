/** A budget's file → its cells, or one message that says why it cannot be read. */
import type { DataPath, Diagnostic, Place } from "../../diagnostic.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";
import type { SourceFile } from "../plan-source.ts";
import type { WorkbookRefusal } from "../workbook/slim-package.ts";
import { readCsv } from "./csv-grid.ts";
import type { LoadedGrid } from "./grid.ts";

/** Where the plan names the file. */
export interface FileMention {
  readonly path: DataPath;
  readonly place: Place;
}

const resave = "Mở tệp bằng Excel, kiểm tra, lưu lại thành «Excel Workbook (*.xlsx)» rồi chạy lại.";

/** Why a workbook is refused, and the cure. */
export const refusals: Readonly<Record<WorkbookRefusal, readonly [message: string, hint: string]>> = {
  damaged: ["bị hỏng hoặc không phải là tệp Excel (.xlsx)", resave],
  notWorkbook: ["không phải là sổ tính Excel: không có trang tính nào", resave],
  encrypted: ["được đặt mật khẩu nên không đọc được", "Mở tệp bằng Excel, bỏ mật khẩu (File > Info) rồi lưu lại."],
  tooLarge: [
    "quá lớn (quá 10 MB, hoặc quá 64 MB sau khi giải nén)",
    "Chỉ giữ trang tính dự toán; xóa ảnh và các trang khác rồi lưu thành tệp mới.",
  ],
  tooManyRows: [
    "có quá nhiều dòng hoặc cột (giới hạn 10.000 dòng, 300 cột)",
    "Xóa các dòng, cột trống ở cuối bảng đã bị định dạng, hoặc chép riêng bảng dự toán sang tệp mới.",
  ],
  tooManyMerges: [
    "gộp quá nhiều ô (trên 100.000)",
    "Bỏ gộp ô ở ngoài bảng, hoặc chép riêng bảng dự toán sang tệp mới.",
  ],
  lostTexts: ["bị hỏng: mất phần chữ của các ô", resave],
  doctype: ["có phần khai báo không an toàn (DOCTYPE) mà Excel không bao giờ ghi", resave],
};

/** Reads the cells of an .xlsx or .csv file; libraries are loaded only now. */
export async function loadGrid(file: SourceFile, sheet: string | undefined, mention: FileMention): Promise<LoadedGrid> {
  if (/\.csv$/i.test(file.path)) return readCsv(file, mention.path);
  if (file.bytes[0] === 0xd0 && file.bytes[1] === 0xcf) return oldWorkbook(file, mention);
  const { readWorkbook } = await import("../workbook/read-workbook.ts");
  const reading = await readWorkbook(file.bytes, file.path, sheet);
  if ("grid" in reading) return { grid: reading.grid, diagnostics: [] };
  if ("refusal" in reading) {
    const [message, hint] = refusals[reading.refusal];
    return { diagnostics: [fileFault(file, mention, message, hint)] };
  }
  return { diagnostics: [unknownSheet(reading.unknownSheet, reading.sheets, mention)] };
}

function oldWorkbook(file: SourceFile, mention: FileMention): LoadedGrid {
  const message = "là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu";
  const hint = "Mở tệp bằng Excel, bỏ mật khẩu nếu có, chọn «Save As» và lưu thành «Excel Workbook (*.xlsx)».";
  return { diagnostics: [fileFault(file, mention, message, hint)] };
}

function fileFault(file: SourceFile, mention: FileMention, message: string, hint: string): Diagnostic {
  const name = file.path.replace(/^.*[/\\]/, "");
  return {
    rule: "BUDGET-FILE",
    severity: "error",
    message: `Tệp số liệu «${name}» ${message}.`,
    path: [...mention.path, "file"],
    place: mention.place,
    hint,
  };
}

function unknownSheet(sheet: string, sheets: readonly string[], mention: FileMention): Diagnostic {
  const near = nearestWords(sheet, sheets);
  const names = [...near, ...sheets.filter((name) => !near.includes(name))].slice(0, 10);
  return {
    rule: "BUDGET-SHEET",
    severity: "error",
    message: `Tệp số liệu không có trang tính tên «${sheet}».`,
    path: [...mention.path, "sheet"],
    place: mention.place,
    hint: `Trong tệp có: ${names.map((name) => `«${name}»`).join(", ")}.`,
  };
}
