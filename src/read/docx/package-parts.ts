/** The XML parts of a .docx, unpacked within limits so that a hostile file costs little. */
import { strFromU8 } from "fflate";
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import { unpackEntry } from "../package/unpack-entry.ts";
import { readZipDirectory, type ZipRefusal } from "../package/zip-directory.ts";
import { foreignFile, foreignPackage } from "./foreign-files.ts";
import { fileFault, isXmlPart, packageLimits } from "./limits.ts";

/** What a package holds; names are in small letters, as Word tells no case apart, and without the first slash. */
export interface PackageParts {
  readonly names: readonly string[];
  /** XML parts by name. */
  readonly xml: ReadonlyMap<string, Uint8Array>;
}

/** Unpacks the XML parts; anything that is no .docx, or too large to be one, is a fault. */
export function unpackDocx(bytes: Uint8Array): Outcome<PackageParts> {
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { diagnostics: [foreign] };
  const entries = readZipDirectory(bytes, packageLimits);
  if (typeof entries === "string") return { diagnostics: [refusalFault(entries)] };
  const xml = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name }) => isXmlPart(name))) {
    const part = unpackEntry(bytes, entry);
    if (part === undefined)
      return {
        diagnostics: [fileFault("DOCX-FILE", `Tệp Word hỏng: không giải nén được phần ${shortName(entry.name)}.`)],
      };
    if (hasDoctype(part))
      return {
        diagnostics: [
          fileFault(
            "DOCX-XML",
            `Phần ${shortName(entry.name)} khai báo DOCTYPE, có thể nạp nội dung từ nơi khác; không đọc.`,
          ),
        ],
      };
    xml.set(entry.name.toLowerCase(), part);
  }
  const names = entries.map(({ name }) => name.toLowerCase());
  return xml.size === 0 ? { diagnostics: [foreignPackage(names)] } : { value: { names, xml }, diagnostics: [] };
}

/** A document type may define entities that reach for other files or grow without end. */
const doctype = /^!(?:DOCTYPE|ENTITY)/;

/** Looks at each "<!"; in UTF-16 there are zeros between the letters. */
function hasDoctype(part: Uint8Array): boolean {
  for (let at = part.indexOf(0x21); at !== -1; at = part.indexOf(0x21, at + 1)) {
    const before = part[at - 1] === 0 ? part[at - 2] : part[at - 1];
    if (before === 0x3c && doctype.test(strFromU8(part.subarray(at, at + 20), true).replaceAll("\0", ""))) return true;
  }
  return false;
}

/** Names of parts come from the file and may have any length. */
export function shortName(name: string): string {
  return `“${name.slice(0, 80)}”`;
}

function refusalFault(refusal: ZipRefusal): Diagnostic {
  const tooLarge = (message: string): Diagnostic =>
    fileFault("DOCX-LIMIT", message, "Tách tệp thành nhiều tệp nhỏ hơn, hoặc mở bằng Word và lưu lại.");
  const { packedBytes, unpackedBytes, entries, ratio } = packageLimits;
  switch (refusal) {
    case "packedBytes":
      return tooLarge(`Tệp lớn hơn ${packedBytes / 1_000_000} MB, không phải văn bản hành chính.`);
    case "unpackedBytes":
      return tooLarge(`Phần chữ của tệp Word giải nén ra hơn ${unpackedBytes / 1_000_000} MB.`);
    case "entries":
      return tooLarge(`Tệp Word có hơn ${entries} phần.`);
    case "ratio":
      return tooLarge(`Phần chữ của tệp Word nén hơn ${ratio} lần, như tệp cố ý làm treo máy.`);
    case "encrypted":
      return fileFault("DOCX-PASSWORD", "Tệp nén có mật khẩu, không đọc được.");
    case "doubledName":
      return fileFault("DOCX-LIMIT", "Tệp Word có hai phần cùng tên, mỗi chương trình đọc một khác.");
    case "overlapping":
      return fileFault("DOCX-LIMIT", "Tệp Word có các phần nén chồng lên nhau, như tệp cố ý làm treo máy.");
    case "damaged":
      return fileFault(
        "DOCX-FILE",
        "Tệp không phải .docx hoặc đã hỏng, không mở được.",
        "Chép hoặc tải lại tệp; hoặc trong Word chọn Mở > Mở và sửa (Open and Repair), rồi lưu lại.",
      );
  }
}
