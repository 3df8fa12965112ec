/** Bytes of a text file that someone else saved → text, whatever Unicode form it has. */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";

/** A plan of 300 pages is about 1 MB of text; more is no plan. */
const maxBytes = 8_000_000;

/** So many lines are no plan either. */
const mostLines = 20_000;

const codePages = { utf16le: "utf-16le", utf16be: "utf-16be", latin: "windows-1252" } as const;

/** Decodes UTF-8 and UTF-16; bytes that are neither are read as Windows-1252, which the fonts before Unicode used. */
export function decodeDocument(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > maxBytes) return tooLarge("tệp văn bản chỉ được đến 8 MB");
  if (signatures.some((signature) => startsWith(bytes, signature)))
    return refuse(
      "IMPORT-FILE",
      "Đây không phải tệp văn bản (.txt).",
      "Tệp PDF thì chép chữ ra tệp .txt; tệp .doc thì mở bằng Word và lưu thành .docx.",
    );
  const decoded = decodeBytes(bytes);
  const lines = decoded.value?.match(/\r\n?|[\n\f]/gu)?.length ?? 0;
  return lines > mostLines ? tooLarge("tệp văn bản chỉ được đến 20.000 dòng") : decoded;
}

/** Zip, the old Word format, PDF. */
const signatures = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

function tooLarge(limit: string): Outcome<string> {
  return refuse("IMPORT-SIZE", `Tệp quá lớn: ${limit}.`, "Kiểm tra xem có chọn nhầm tệp không.");
}

function decodeBytes(bytes: Uint8Array): Outcome<string> {
  const wide = wideForm(bytes);
  if (wide !== undefined) return { value: new TextDecoder(codePages[wide]).decode(bytes), diagnostics: [] };
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return { value: new TextDecoder(codePages.latin).decode(bytes), diagnostics: [notUnicode] };
  }
}

const notUnicode: Diagnostic = {
  rule: "IMPORT-ENCODING",
  severity: "warning",
  message: "Tệp không được lưu theo mã Unicode (UTF-8, UTF-16); chữ có dấu có thể sai.",
  hint: "Nếu chữ viết bằng phông .VnTime hoặc VNI thì thêm --convert-encoding.",
  path: [],
};

function refuse(rule: string, message: string, hint: string): Outcome<string> {
  return { diagnostics: [{ rule, severity: "error", message, hint, path: [] }] };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A byte order mark, or zero bytes in every second place of the first letters. */
function wideForm(bytes: Uint8Array): "utf16le" | "utf16be" | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf16be";
  const head = bytes.subarray(0, 256);
  const zeros = (parity: number): number => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (head.length < 8 || Math.abs(zeros(0) - zeros(1)) <= head.length / 8) return undefined;
  return zeros(1) > zeros(0) ? "utf16le" : "utf16be";
}
