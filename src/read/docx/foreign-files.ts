/** What a file is that calls itself .docx and is none, told by its first bytes or by its parts. */
import type { Diagnostic } from "../../diagnostic.ts";
import { fileFault } from "./limits.ts";

const saveAsDocx = "Mở bằng Word và lưu lại thành .docx.";

/** First letters of a file, what it is and how to mend it. */
const signatures: readonly (readonly [start: RegExp, message: string, hint: string])[] = [
  [/^.{0,1023}%PDF-/s, "Tệp là PDF, không phải Word.", "Dùng bản Word gốc (.docx), hoặc mở PDF bằng Word rồi lưu."],
  [/^\s*\{\\rtf/, "Tệp là RTF, không phải .docx.", saveAsDocx],
  [/^\s*(?:<!DOCTYPE html|<html|MIME-Version:)/i, "Tệp là trang web lưu dưới tên .docx.", saveAsDocx],
  [/^\s*<\?xml|^\s*<(?:pkg|w):/, "Tệp là XML rời, không phải .docx.", saveAsDocx],
  [
    /^(?:\u00ff\u00d8\u00ff|\u0089PNG|II\*\0|MM\0\*)/,
    "Tệp là ảnh chụp, không phải Word.",
    "Dùng bản Word gốc (.docx).",
  ],
];

/** Reading so much is enough to know a file. */
const knownWithinBytes = 2_048;

/** The finding about a file that is no zip package; undefined for one that is, and where nothing tells what it is. */
export function foreignFile(bytes: Uint8Array): Diagnostic | undefined {
  if (bytes.length === 0) return fileFault("DOCX-FILE", "Tệp rỗng, không có nội dung.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldOfficeFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return undefined;
  const start = latin(bytes.subarray(0, knownWithinBytes)).replace(/^\u00ef\u00bb\u00bf/, "");
  const found = signatures.find(([pattern]) => pattern.test(start));
  return found === undefined ? undefined : fileFault("DOCX-FILE", found[1], found[2]);
}

/** What a compound file of Office is, told by the first of these names in its directory: those of embedded files come later. */
function oldOfficeFile(bytes: Uint8Array): Diagnostic {
  const placeOf = (stream: string): number => {
    const at = indexOfStream(bytes, stream);
    return at === -1 ? Number.POSITIVE_INFINITY : at;
  };
  const word = placeOf("WordDocument");
  if (placeOf("EncryptedPackage") < word)
    return fileFault(
      "DOCX-PASSWORD",
      "Tệp Word có mật khẩu, không đọc được.",
      "Trong Word: Tệp > Thông tin > Bảo vệ Tài liệu > Mã hóa bằng Mật khẩu, xóa mật khẩu rồi lưu.",
    );
  if (placeOf("Workbook") < word) return fileFault("DOCX-OLD", "Tệp là Excel 97-2003 (.xls), không phải Word.");
  return fileFault("DOCX-OLD", "Tệp là Word 97-2003 (.doc), không phải .docx.", saveAsDocx);
}

/** The finding about a zip package that holds no Word document. */
export function foreignPackage(names: Iterable<string>): Diagnostic {
  const all = [...names];
  const has = (start: string): boolean => all.some((name) => name.startsWith(start));
  if (has("xl/")) return fileFault("DOCX-FILE", "Tệp là bảng tính Excel (.xlsx), không phải Word.");
  if (has("ppt/")) return fileFault("DOCX-FILE", "Tệp là bản trình chiếu PowerPoint (.pptx), không phải Word.");
  if (all.includes("mimetype") && all.includes("content.xml"))
    return fileFault("DOCX-FILE", "Tệp là tài liệu LibreOffice (.odt), không phải .docx.", saveAsDocx);
  return fileFault("DOCX-FILE", "Tệp nén này không phải tài liệu Word.");
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/** Each stream has an entry of so many bytes in the directory, which begins with its name, two bytes a letter. */
const streamEntryBytes = 128;

function indexOfStream(bytes: Uint8Array, stream: string): number {
  const name = [...stream, "\0"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  let at = 0;
  while (at < bytes.length && !startsWith(bytes.subarray(at, at + name.length), name)) at += streamEntryBytes;
  return at < bytes.length ? at : -1;
}
