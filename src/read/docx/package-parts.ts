/** The XML parts of a .docx, unpacked within limits so that a hostile file costs little. */
import { unzipSync } from "fflate";
import type { Diagnostic, Outcome } from "../../diagnostic.ts";

const largestEntryCount = 1000;
const largestUnpackedBytes = 64 * 1024 * 1024;
/** XML of real documents packs 5 to 30 times. */
const largestRatio = 100;

/** XML parts by name without the first slash. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** A finding about the file as a whole. */
export function fileFault(rule: string, message: string, hint?: string): Diagnostic {
  return { rule, severity: "error", message, path: [], ...(hint === undefined ? {} : { hint }) };
}

class LimitError extends Error {}

/** Unpacks the XML parts; anything that is no .docx, or too large to be one, is a fault. */
export function unpackDocx(bytes: Uint8Array): Outcome<PackageParts> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return {
      diagnostics: [
        fileFault("DOCX-OLD", "Tệp là Word 97-2003 (.doc) hoặc có mật khẩu.", "Mở bằng Word và lưu lại thành .docx."),
      ],
    };
  try {
    const parts = new Map(Object.entries(unzipXml(bytes)));
    if (parts.has("[Content_Types].xml")) return { value: parts, diagnostics: [] };
    return { diagnostics: [fileFault("DOCX-FILE", "Tệp nén này không phải tài liệu Word.")] };
  } catch (error) {
    if (error instanceof LimitError) return { diagnostics: [fileFault("DOCX-LIMIT", error.message)] };
    return { diagnostics: [fileFault("DOCX-FILE", "Tệp không phải .docx hoặc đã hỏng, không mở được.")] };
  }
}

function unzipXml(bytes: Uint8Array): Record<string, Uint8Array> {
  const names = new Set<string>();
  let unpackedBytes = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const key = name.toLowerCase();
      if (names.has(key)) throw new LimitError(`Tệp Word có hai phần cùng tên “${name.slice(0, 80)}”.`);
      names.add(key);
      unpackedBytes += originalSize;
      if (names.size > largestEntryCount) throw new LimitError(`Tệp Word có hơn ${largestEntryCount} phần.`);
      if (unpackedBytes > largestUnpackedBytes || unpackedBytes > bytes.length * largestRatio)
        throw new LimitError("Tệp Word giải nén ra quá lớn.");
      return /\.(xml|rels)$/i.test(name);
    },
  });
}
