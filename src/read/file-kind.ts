/** What kind of file bytes are, whatever the file is called, and why one that is no Word file cannot be checked. */
import { Buffer } from "node:buffer";
import type { Diagnostic } from "../diagnostic.ts";

/** "word" may still be damaged inside; "text" may be plan data. */
export type FileKind =
  | "word"
  | "cutOff"
  | "encrypted"
  | "oldWord"
  | "workbook"
  | "slides"
  | "openDocument"
  | "otherZip"
  | "rtf"
  | "pdf"
  | "html"
  | "flatXml"
  | "empty"
  | "text"
  | "other";

/** Tells by content what a file is. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(view, [0x50, 0x4b, 0x03, 0x04])) return zipKind(view);
  if (startsWith(view, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(view);
  return textKind(view);
}

/** Where Word files and what is taken for them come to be judged: by content, else by the name's ending. */
export function isTakenForWord(name: string, head: Uint8Array): boolean {
  const kind = fileKindOf(head);
  if (["rtf", "pdf", "html", "flatXml"].includes(kind)) return true;
  const isPackage = startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]);
  return isPackage || /\.(?:docx?|docm|dotx?|dotm|rtf|odt|pdf)$/i.test(name);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names of parts stand unpacked in a zip file; its directory stands at the end. */
function zipKind(view: Buffer): FileKind {
  if (view.includes("mimetypeapplication/vnd.oasis.opendocument")) return "openDocument";
  if (view.includes("xl/workbook")) return "workbook";
  if (view.includes("ppt/presentation")) return "slides";
  const isOffice = view.includes("word/") || view.includes("[Content_Types].xml");
  if (!isOffice) return "otherZip";
  return view.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06])) ? "word" : "cutOff";
}

/** Names of streams in a compound file (OLE) are UTF-16. */
function compoundKind(view: Buffer): FileKind {
  const holds = (name: string): boolean => view.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("WordDocument")) return "oldWord";
  return holds("Workbook") ? "workbook" : holds("PowerPoint Document") ? "slides" : "other";
}

/** So many bytes show what a text is. */
const headLength = 512;

function textKind(view: Buffer): FileKind {
  const head = view
    .subarray(0, headLength)
    .toString("latin1")
    .replace(/^(?:\u00EF\u00BB\u00BF)?\s+/u, "");
  if (/^\{\\rtf/.test(head)) return "rtf";
  if (/^%PDF-/.test(head)) return "pdf";
  if (/^(?:<!doctype html|<html|mime-version:)/i.test(head)) return "html";
  if (/^<\?xml/.test(head)) return /<html/i.test(head) ? "html" : "flatXml";
  const zeros = view.subarray(0, headLength).filter((byte) => byte === 0).length;
  return zeros > 0 ? "other" : "text";
}

interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

const saveAsDocx = "Mở tệp bằng Word, chọn Lưu dưới dạng (Save As), kiểu tệp Word (.docx), rồi kiểm tra tệp mới.";
const chooseAnother = "Chọn tệp .docx của văn bản.";
const notWord = (what: string, hint: string): Refusal => ({
  rule: "DOCX-FILE",
  message: `Đây là ${what}, không phải tệp Word (.docx).`,
  hint,
});

const refusals: Readonly<Record<Exclude<FileKind, "word">, Refusal>> = {
  cutOff: {
    rule: "DOCX-FILE",
    message: "Tệp Word hỏng: thiếu phần cuối, như khi chép hoặc tải về dở dang.",
    hint: "Chép hoặc tải lại tệp; hoặc trong Word chọn Mở > Mở và sửa (Open and Repair), rồi lưu lại.",
  },
  encrypted: {
    rule: "DOCX-PASSWORD",
    message: "Tệp Word có mật khẩu, không đọc được.",
    hint: "Mở bằng Word, chọn Tệp (File) > Thông tin (Info) > Bảo vệ tài liệu > Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại.",
  },
  oldWord: {
    rule: "DOCX-OLD",
    message: "Đây là tệp Word 97-2003 (.doc), chưa phải .docx.",
    hint: saveAsDocx,
  },
  workbook: notWord("tệp Excel", "Bảng kinh phí được kiểm tra cùng kế hoạch: ghi tên tệp vào trường «Tệp số liệu»."),
  slides: notWord("tệp trình chiếu", chooseAnother),
  openDocument: notWord("tệp LibreOffice (.odt)", saveAsDocx),
  otherZip: notWord("tệp nén", "Giải nén, rồi kiểm tra tệp .docx bên trong."),
  rtf: notWord("tệp RTF", saveAsDocx),
  pdf: notWord("tệp PDF", "Kiểm tra tệp Word gốc; thể thức không đọc được từ PDF."),
  html: notWord("trang web (HTML)", saveAsDocx),
  flatXml: notWord("tệp XML", saveAsDocx),
  empty: { rule: "DOCX-FILE", message: "Tệp rỗng (0 byte).", hint: "Chép hoặc tải lại tệp." },
  text: notWord("văn bản thường", saveAsDocx),
  other: notWord("tệp khác", chooseAnother),
};

/** Why a file of this kind cannot be judged as a Word file; undefined for one that may be. */
export function refuseKind(kind: FileKind): Diagnostic | undefined {
  return kind === "word" ? undefined : { severity: "error", path: [], ...refusals[kind] };
}
