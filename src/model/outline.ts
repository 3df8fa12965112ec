/** The body of a plan: items of an outline (I. / 1. / a) / - / +), paragraphs, tables and notes. */
import { z } from "zod";
import type { DataPath } from "../diagnostic.ts";
import { fieldMeta, paragraphs, text, when, yesNo } from "./fields.ts";
import { type TextTable, textTableSchema } from "./text-table.ts";

/** The levels of an outline from high to low, and the field that holds a list of items of each. */
export const levelFields = {
  part: "parts",
  section: "sections",
  clause: "clauses",
  subclause: "subclauses",
  point: "points",
  dashItem: "dashes",
  plusItem: "pluses",
} as const;

export type OutlineLevel = keyof typeof levelFields;
export const outlineLevels = Object.keys(levelFields) as OutlineLevel[];

/** What may stand under the body, an item or an annex: lead paragraphs and one list, or `content` in any order. */
export interface OutlineContent {
  readonly paragraphs?: readonly string[] | undefined;
  readonly parts?: readonly OutlineEntry[] | undefined;
  readonly sections?: readonly OutlineEntry[] | undefined;
  readonly clauses?: readonly OutlineEntry[] | undefined;
  readonly subclauses?: readonly OutlineEntry[] | undefined;
  readonly points?: readonly OutlineEntry[] | undefined;
  readonly dashes?: readonly OutlineEntry[] | undefined;
  readonly pluses?: readonly OutlineEntry[] | undefined;
  readonly content?: readonly ContentEntry[] | undefined;
}

/** One item: titled on its own line, titled on the line of its text, or untitled. */
export interface OutlineItem extends OutlineContent {
  readonly id?: string | undefined;
  /** In a master plan: the item is only in variants of units for which this holds ("unit.x", "không unit.x", "unit.type = xã"). */
  readonly when?: string | undefined;
  /** In a master plan: units may replace or remove the item, and add others beside it. */
  readonly editable?: boolean | undefined;
  /** A number kept from a parent plan, printed instead of the computed one ("15"). */
  readonly ordinal?: string | undefined;
  /** A label kept from a parent plan ("Chỉ tiêu 7"), printed before the text with a colon. */
  readonly label?: string | undefined;
  readonly heading?: string | undefined;
  readonly runInHeading?: string | undefined;
  readonly text?: string | undefined;
}

/** An item that is nothing but its text may be written as plain text. */
export type OutlineEntry = string | OutlineItem;

/** One entry of `content`: a paragraph, a list of one level, a table or a note. */
export interface ContentGroup extends Omit<OutlineContent, "content"> {
  readonly table?: TextTable | undefined;
  readonly note?: string | undefined;
  /** As for an item. */
  readonly when?: string | undefined;
}
export type ContentEntry = string | ContentGroup;

const entryList = (title: string, description?: string): z.ZodOptional<z.ZodType<readonly OutlineEntry[]>> =>
  z
    .array(z.lazy(() => outlineEntrySchema))
    .min(1)
    .meta(fieldMeta(title, description))
    .optional();

const listFields = {
  paragraphs: paragraphs("Đoạn văn", "Đoạn đứng trước danh sách.").optional(),
  parts: entryList("Các phần", "Phần I, Phần II…"),
  sections: entryList("Các mục", "I., II.… tiêu đề in hoa."),
  clauses: entryList("Các khoản", "1., 2.…"),
  subclauses: entryList("Các tiểu khoản", "1.1, 1.2…"),
  points: entryList("Các điểm", "a), b), c), d), đ)…"),
  dashes: entryList("Các gạch đầu dòng", "Mỗi ý một dòng có dấu «-»."),
  pluses: entryList("Các dấu cộng", "Mỗi ý một dòng có dấu «+»."),
};

const contentEntrySchema: z.ZodType<ContentEntry> = z.union([
  z.string().trim().min(1),
  z.strictObject({
    ...listFields,
    table: textTableSchema.optional(),
    note: text("Ghi chú").optional(),
    when: when(),
  }),
]);

/** The fields of OutlineContent, spread into the body, items and annexes. */
export const outlineContentFields = {
  ...listFields,
  content: z
    .array(contentEntrySchema)
    .min(1)
    .meta(fieldMeta("Nội dung xen kẽ", "Đoạn văn, danh sách, bảng và ghi chú theo đúng thứ tự viết."))
    .optional(),
};

export const outlineEntrySchema: z.ZodType<OutlineEntry> = z.union([
  z.string().trim().min(1),
  z.strictObject({
    id: text("Mã ý", "Tên riêng, không đổi, để biến thể trỏ tới.").optional(),
    when: when(),
    editable: yesNo("Cho đơn vị sửa", "Kế hoạch mẫu: đơn vị được thay, bỏ ý này hoặc thêm ý bên cạnh.").optional(),
    ordinal: text("Số giữ nguyên", "Số lấy từ kế hoạch cấp trên, như 15.").optional(),
    label: text("Nhãn giữ nguyên", "Nhãn lấy từ kế hoạch cấp trên, như «Chỉ tiêu 7».").optional(),
    heading: text("Tiêu đề", "Tiêu đề đứng riêng một dòng.").optional(),
    runInHeading: text("Tiêu đề liền dòng", "Tiêu đề in đậm đến dấu hai chấm, nội dung viết tiếp.").optional(),
    text: text("Nội dung").optional(),
    ...outlineContentFields,
  }),
]);

export const bodySchema = z.strictObject(outlineContentFields).meta(fieldMeta("Nội dung kế hoạch"));

/** One thing in reading order, with its path from the content that holds it. */
export type OutlineNode =
  | { readonly type: "paragraph"; readonly text: string; readonly path: DataPath }
  | {
      readonly type: "list";
      readonly level: OutlineLevel;
      readonly items: readonly ListedItem[];
      readonly path: DataPath;
    }
  | { readonly type: "table"; readonly table: TextTable; readonly path: DataPath }
  | { readonly type: "note"; readonly text: string; readonly path: DataPath };

/** An item with the path of the entry; `textPath` is where its text stands (the entry itself when it is plain text). */
export interface ListedItem {
  readonly item: OutlineItem;
  readonly path: DataPath;
  readonly textPath: DataPath;
}

/** The children of a body, item or annex in reading order; `path` is the path of the holder in the plan. */
export function contentNodes(holder: OutlineContent, path: DataPath): readonly OutlineNode[] {
  const content = (holder.content ?? []).flatMap((entry, index): readonly OutlineNode[] => {
    const entryPath = [...path, "content", index];
    if (typeof entry === "string") return [{ type: "paragraph", text: entry, path: entryPath }];
    return groupNodes(entry, entryPath);
  });
  return [...groupNodes(holder, path), ...content];
}

function groupNodes(group: ContentGroup, path: DataPath): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  group.paragraphs?.forEach((paragraph, index) => {
    nodes.push({ type: "paragraph", text: paragraph, path: [...path, "paragraphs", index] });
  });
  for (const level of outlineLevels) {
    const field = levelFields[level];
    const entries = group[field];
    if (entries !== undefined) {
      nodes.push({ type: "list", level, items: listedItems(entries, [...path, field]), path: [...path, field] });
    }
  }
  if (group.table !== undefined) nodes.push({ type: "table", table: group.table, path: [...path, "table"] });
  if (group.note !== undefined) nodes.push({ type: "note", text: group.note, path: [...path, "note"] });
  return nodes;
}

function listedItems(entries: readonly OutlineEntry[], path: DataPath): readonly ListedItem[] {
  return entries.map((entry, index): ListedItem => {
    const entryPath = [...path, index];
    if (typeof entry === "string") return { item: { text: entry }, path: entryPath, textPath: entryPath };
    return { item: entry, path: entryPath, textPath: [...entryPath, "text"] };
  });
}
