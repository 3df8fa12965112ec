/** Bytes of a text file → text, or one message that says which other encoding or kind of file it is. */
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import type { SourceFile } from "./plan-source.ts";
import { placeOfOffset } from "./text-position.ts";

/** A plan of 50 pages is about 200 kB; more than this is no plan, and would only cost time. */
const maxPlanBytes = 2_000_000;

const saveAsUtf8 =
  "Mở tệp bằng Notepad, chọn «Save As» (Lưu dưới dạng), ở ô «Encoding» (Mã hóa) chọn «UTF-8» rồi lưu lại.";

/** Decodes UTF-8 with or without a byte order mark; anything else is refused with its cure. */
export function decodeText(file: SourceFile, maxBytes = maxPlanBytes): Outcome<string> {
  const refusal = refuseBytes(file, maxBytes);
  if (refusal !== undefined) return { diagnostics: [refusal] };
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(file.bytes), diagnostics: [] };
  } catch {
    return { diagnostics: [notUtf8(file)] };
  }
}

function refuseBytes(file: SourceFile, maxBytes: number): Diagnostic | undefined {
  const { bytes } = file;
  if (bytes.length > maxBytes) {
    const megabytes = Math.ceil(bytes.length / 1_000_000);
    return fault(
      file,
      "PLAN-SIZE",
      `Tệp quá lớn (khoảng ${megabytes} MB); tệp văn bản chỉ được đến ${maxBytes / 1_000_000} MB.`,
      {
        hint: "Kiểm tra xem có chọn nhầm tệp không; bảng kinh phí dài thì để trong tệp .xlsx.",
      },
    );
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return fault(file, "PLAN-ENCODING", "Đây là tệp Word, Excel hoặc tệp nén, không phải tệp dữ liệu kế hoạch.", {
      hint: "Chọn tệp .yaml hoặc .json; số liệu Excel thì ghi tên tệp vào trường «Tệp số liệu» của kinh phí.",
    });
  }
  if (isUtf16(bytes)) {
    return fault(file, "PLAN-ENCODING", "Tệp được lưu theo mã UTF-16 («Unicode» của Notepad), không phải UTF-8.", {
      hint: saveAsUtf8,
    });
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A byte order mark of UTF-16, or zero bytes in every second place of the first letters. */
function isUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 64);
  const zeros = (parity: number): number => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  return head.length >= 4 && Math.abs(zeros(0) - zeros(1)) > head.length / 4;
}

function notUtf8(file: SourceFile): Diagnostic {
  const lossy = new TextDecoder("utf-8").decode(file.bytes);
  const place = placeOfOffset(file.path, lossy, Math.max(0, lossy.indexOf("\uFFFD")));
  return {
    ...fault(file, "PLAN-ENCODING", `Tệp không được lưu theo mã UTF-8: dòng ${place.line} có ký tự không đọc được.`, {
      hint: `${saveAsUtf8} Nếu chữ viết bằng phông .VnTime hoặc VNI thì chuyển mã sang Unicode trước.`,
    }),
    place,
  };
}

function fault(file: SourceFile, rule: string, message: string, more: { readonly hint: string }): Diagnostic {
  return { rule, severity: "error", message, path: [], place: { file: file.path, line: 1, column: 1 }, ...more };
}
