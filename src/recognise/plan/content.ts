/** The tree of an outline → the fields of a plan, in the shape that authors write. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import {
  type ContentEntry,
  type ContentGroup,
  levelFields,
  type OutlineContent,
  type OutlineEntry,
  type OutlineItem,
  type OutlineLevel,
} from "../../model/outline.ts";
import type { RecognisedElement } from "../../model/recognised-plan.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import type { TextTable } from "../../model/text-table.ts";
import { habitOf, itemLead, paragraphText } from "./item-lead.ts";
import { OrdinalCounter } from "./ordinals.ts";
import { noOrdinal, outlineTree, type TreeItem, type TreeNode } from "./outline-tree.ts";
import type { PlainHeadings } from "./plain-headings.ts";
import { tableGrid, titleTree } from "./table-grid.ts";
import { tableSums } from "./table-sums.ts";

export interface FoundContent {
  readonly content: OutlineContent;
  readonly elements: readonly RecognisedElement[];
  readonly contradictions: readonly Diagnostic[];
}

/**
 * The content of a body or annex; `path` is where it stands in the plan, `styled` says that bold letters tell titles,
 * and `headings` are lines that are items without a mark.
 */
export function contentOf(
  lines: readonly SourceLine[],
  path: DataPath,
  styled: boolean,
  headings: PlainHeadings = new Map(),
): FoundContent {
  const builder = new ContentBuilder(styled);
  const content = builder.content(outlineTree(lines, headings), path, undefined);
  return { content, elements: builder.elements, contradictions: builder.contradictions };
}

/** One thing of the content in reading order; a list is a run of items of one level. */
type Part =
  | { readonly type: "paragraph"; readonly line: SourceLine }
  | { readonly type: "note"; readonly line: SourceLine }
  | { readonly type: "table"; readonly table: TextTable; readonly line: number }
  | { readonly type: "list"; readonly level: OutlineLevel; readonly items: TreeItem[] };

class ContentBuilder {
  readonly elements: RecognisedElement[] = [];
  readonly contradictions: Diagnostic[] = [];
  readonly #styled: boolean;

  constructor(styled: boolean) {
    this.#styled = styled;
  }

  content(nodes: readonly TreeNode[], path: DataPath, outer: string | undefined): OutlineContent {
    const parts = partsOf(nodes);
    const counter = new OrdinalCounter(outer);
    const lead = parts.findIndex(({ type }) => type !== "paragraph");
    const paragraphs = parts.slice(0, lead === -1 ? parts.length : lead);
    const rest = parts.slice(paragraphs.length);
    const [only, second] = rest;
    const leading = paragraphs.length === 0 ? {} : { paragraphs: paragraphs.flatMap(textOfPart) };
    if (only === undefined) return leading;
    if (second === undefined && only.type === "list") return { ...leading, ...this.#list(only, path, counter) };
    const content = rest.map((part, at): ContentEntry => this.#entry(part, [...path, "content", at], counter));
    return { ...leading, content };
  }

  #entry(part: Part, path: DataPath, counter: OrdinalCounter): ContentEntry {
    switch (part.type) {
      case "paragraph":
        return paragraphText(part.line);
      case "note":
        return { note: part.line.text };
      case "table":
        this.elements.push({ path: [...path, "table"], certainty: "found", line: part.line });
        this.contradictions.push(...tableSums(part.table, [...path, "table"], part.line));
        return { table: part.table };
      case "list":
        return this.#list(part, path, counter);
    }
  }

  #list({ level, items }: Extract<Part, { type: "list" }>, path: DataPath, counter: OrdinalCounter): ContentGroup {
    const field = levelFields[level];
    const habit = habitOf(items);
    const entries = items.map((item, at): OutlineEntry => {
      const itemPath = [...path, field, at];
      const { kept, follows } = counter.next(item);
      if (!follows) this.contradictions.push(brokenOrdinal(item, itemPath));
      const titled = withTitleOfNextLine(item);
      const { fields, guessed } = itemLead(titled, habit, this.#styled);
      const isNumbered = item.marker.ordinal !== noOrdinal;
      if (guessed || !isNumbered) this.#guess(itemPath, titled, isNumbered);
      const outer = level === "clause" ? item.marker.ordinal : undefined;
      const made: OutlineItem = {
        ...(kept === undefined ? {} : { ordinal: kept }),
        ...fields,
        ...this.content(titled.children, itemPath, outer),
      };
      return plainEntry(made);
    });
    return { [field]: entries };
  }

  #guess(path: DataPath, { line }: TreeItem, isNumbered: boolean): void {
    this.elements.push({
      path,
      certainty: "guessed",
      line: line.line,
      note: isNumbered
        ? "tiêu đề đoán theo cách viết, vì bản gốc không cho thấy chữ đậm"
        : "bản gốc không đánh số; khi in, chương trình tự đánh số",
    });
  }
}

/** An item that is nothing but its text is written as plain text. */
function plainEntry(item: OutlineItem): OutlineEntry {
  const keys = Object.keys(item);
  return keys.length === 1 && item.text !== undefined ? item.text : item;
}

/** "Phần I" alone on its line: its title is the line below. */
function withTitleOfNextLine(item: TreeItem): TreeItem {
  const [first, ...rest] = item.children;
  if (item.text !== "" || first?.type !== "paragraph") return item;
  const own = first.line.look ?? item.line.look;
  // Where the bold letters end is counted from the mark of the item.
  const look = own && { ...own, boldStart: own.boldStart === 0 ? 0 : own.boldStart + item.marker.length };
  return { ...item, text: first.line.text, line: { ...item.line, look }, children: rest };
}

function brokenOrdinal({ marker, line }: TreeItem, path: DataPath): Diagnostic {
  return {
    rule: "IMPORT-ORDINAL",
    severity: "warning",
    message: `Dòng ${line.line}: số thứ tự «${marker.ordinal}» không nối tiếp số đứng trước; giữ nguyên như bản gốc.`,
    hint: "Nếu bản gốc đánh sai số thì bỏ «Số giữ nguyên» của ý này.",
    path,
  };
}

function textOfPart(part: Part): readonly string[] {
  return part.type === "paragraph" ? [paragraphText(part.line)] : [];
}

function partsOf(nodes: readonly TreeNode[]): readonly Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (node.type === "item") {
      if (last?.type === "list" && last.level === node.level) last.items.push(node);
      else parts.push({ type: "list", level: node.level, items: [node] });
    } else if (node.type === "table") {
      const title = last?.type === "paragraph" && isTableTitle(last.line) ? last.line : undefined;
      const made = tableParts(node.lines, title?.text);
      if (title !== undefined && made[0]?.type === "table") parts.pop();
      parts.push(...made);
    } else parts.push({ type: isNote(node.line, last) ? "note" : "paragraph", line: node.line });
  }
  return parts;
}

function isTableTitle({ look, text }: SourceLine): boolean {
  const isNamed = /^(?:Bảng|Biểu)(?: số)? ?\d*\s*[.:]/u.test(text);
  return isNamed || (look?.bold === true && look.align === "center");
}

function isNote({ text, look }: SourceLine, before: Part | undefined): boolean {
  if (/^(?:\*\s*)?Ghi chú\s*:/u.test(text)) return true;
  return look?.italic === true && !look.bold && (before?.type === "table" || before?.type === "note");
}

/** A frame of one column is no table: its lines are paragraphs. */
function tableParts(lines: readonly SourceLine[], title: string | undefined): readonly Part[] {
  const grid = tableGrid(lines);
  const line = lines[0]?.line ?? 0;
  if (grid === undefined) return lines.map((one): Part => ({ type: "paragraph", line: one }));
  const table = {
    ...(title === undefined ? {} : { title }),
    columns: [...titleTree(grid)],
    rows: grid.rows.map((row) => [...row]),
  };
  return [{ type: "table", table, line }];
}
