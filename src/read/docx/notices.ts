/** What a Word file holds beside its text, told as information: nothing of it is run, fetched or lost in silence. */
import type { Diagnostic } from "../../diagnostic.ts";
import { type PackageParts, shortName } from "./package-parts.ts";
import type { PartReader } from "./part-reader.ts";
import type { ChangesView } from "./settled-tree.ts";
import { childElements } from "./xml-tree.ts";

const insertions = ["w:ins", "w:cellIns"];
const deletions = ["w:del", "w:cellDel"];
const moves = ["w:moveFrom"];
const layoutChanges = ["w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange"];

const viewed: Readonly<Record<ChangesView, string>> = {
  accepted: "đọc như đã chấp nhận tất cả",
  rejected: "đọc như đã từ chối tất cả",
};

/** Informations about a file that was read; `commentsPart` is the name of the part with comments, if there is one. */
export function noticesOf(
  parts: PackageParts,
  reader: PartReader,
  view: ChangesView,
  commentsPart: string | undefined,
): readonly Diagnostic[] {
  const count = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (reader.counts.get(name) ?? 0), 0);
  const comments = childElements(reader.read(commentsPart), "w:comment").length;
  const macros = parts.names.some((name) => name.endsWith("vbaproject.bin"));
  const objects = count("o:OLEObject");
  return [
    ...changesNotice([count(...insertions), count(...deletions), count(...moves), count(...layoutChanges)], view),
    ...told("DOCX-COMMENTS", comments, `Tệp có ${comments} nhận xét (comment); nhận xét không phải nội dung văn bản.`),
    ...told("DOCX-MACRO", Number(macros), "Tệp có macro; macro không được đọc và không được chạy."),
    ...externalNotice(parts, reader),
    ...told(
      "DOCX-ALTCHUNK",
      count("w:altChunk"),
      `Tệp nhúng ${count("w:altChunk")} tài liệu khác (altChunk); phần nhúng không được đọc.`,
    ),
    ...told("DOCX-OBJECT", objects, `Tệp có ${objects} đối tượng nhúng (OLE); nội dung bên trong không được đọc.`),
    ...told(
      "DOCX-PLACEHOLDER",
      count("w:showingPlcHdr"),
      `Tệp có ${count("w:showingPlcHdr")} ô nhập chưa điền, đang in chữ gợi ý.`,
    ),
    ...reader.damaged.map((name) =>
      information("DOCX-PART", `Phần ${shortName(name)} của tệp Word hỏng nên bị bỏ qua.`, "Mở bằng Word và lưu lại."),
    ),
  ];
}

function information(rule: string, message: string, hint?: string): Diagnostic {
  return { rule, severity: "info", message, path: [], ...(hint === undefined ? {} : { hint }) };
}

function told(rule: string, count: number, message: string): readonly Diagnostic[] {
  return count > 0 ? [information(rule, message)] : [];
}

function changesNotice(counts: readonly number[], view: ChangesView): readonly Diagnostic[] {
  const kinds = ["chỗ thêm", "chỗ xóa", "chỗ chuyển", "chỗ đổi định dạng"];
  const stated = counts.flatMap((count, at) => (count > 0 ? [`${count} ${kinds[at]}`] : []));
  if (stated.length === 0) return [];
  return [
    information(
      "DOCX-CHANGES",
      `Tệp còn theo dõi thay đổi (${stated.join(", ")}); ${viewed[view]}.`,
      "Trước khi ban hành: Xem lại > Chấp nhận hoặc Từ chối tất cả thay đổi. Đọc theo cách kia: thêm --changes.",
    ),
  ];
}

const externalKinds: ReadonlyMap<string, string> = new Map([
  ["attachedTemplate", "mẫu đính kèm"],
  ["image", "ảnh"],
  ["oleObject", "đối tượng"],
  ["subDocument", "tài liệu con"],
  ["mailMergeSource", "nguồn trộn thư"],
]);

/** Links that a person clicks are ordinary and load nothing. */
function externalNotice(parts: PackageParts, reader: PartReader): readonly Diagnostic[] {
  const owners = parts.names
    .filter((name) => name.endsWith(".rels"))
    .map((name) => name.replace(/_rels\/([^/]*)\.rels$/, "$1"));
  const kinds = new Map<string, number>();
  for (const { external, type } of owners.flatMap((owner) => reader.relationships(owner))) {
    if (!external || type === "hyperlink") continue;
    const kind = externalKinds.get(type) ?? "thứ khác";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  if (kinds.size === 0) return [];
  const stated = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  return [
    information(
      "DOCX-EXTERNAL",
      `Tệp trỏ tới nội dung ở nơi khác (${stated}); nội dung ấy không được tải về.`,
      "Trong Word: Tệp > Thông tin > Sửa nối kết đến tệp, chọn Ngắt nối kết, hoặc gỡ mẫu đính kèm.",
    ),
  ];
}
