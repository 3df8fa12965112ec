/** Lines → a tree: each marked line is an item of its level, what has no mark belongs to the item above it. */
import type { OutlineLevel } from "../../model/outline.ts";
import { type PrintedMarker, parsePrintedMarker } from "../../model/printed-markers.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import type { PlainHeadings } from "./plain-headings.ts";

export interface TreeItem {
  readonly type: "item";
  readonly level: OutlineLevel;
  readonly marker: PrintedMarker;
  readonly line: SourceLine;
  /** What stands behind the marker. */
  readonly text: string;
  readonly children: TreeNode[];
}

export type TreeNode =
  | TreeItem
  | { readonly type: "paragraph"; readonly line: SourceLine }
  | { readonly type: "table"; readonly lines: readonly SourceLine[] };

/** The ordinal of an item that the source does not number. */
export const noOrdinal = "";

interface OpenItem {
  readonly item: TreeItem;
  readonly kind: string;
  readonly rank: number;
}

const ranks: Readonly<Record<OutlineLevel, number>> = {
  part: 0,
  section: 10,
  clause: 20,
  subclause: 30,
  point: 40,
  dashItem: 50,
  plusItem: 60,
};

/** The tree of these lines, every one in it exactly once; `headings` are those that are items without a mark. */
export function outlineTree(lines: readonly SourceLine[], headings: PlainHeadings): readonly TreeNode[] {
  const root: TreeNode[] = [];
  const open: OpenItem[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (line.cell !== undefined) {
      const table = tableLines(lines, at);
      childrenOf(open, root).push({ type: "table", lines: table });
      at += table.length - 1;
      continue;
    }
    const marker = markerOf(line, headings);
    if (marker === undefined) addPlain(line, open, root);
    else addItem(line, marker, open, root);
  }
  return root;
}

/** "- a) …": programs that read scans put a dash before what has a letter or number already. */
function markerOf(line: SourceLine, headings: PlainHeadings): PrintedMarker | undefined {
  const level = headings.get(line);
  if (level !== undefined) return { level, ordinal: noOrdinal, length: 0, usual: true };
  const { text } = line;
  const marker = parsePrintedMarker(text);
  if (marker?.level !== "dashItem" || marker.ordinal !== "-") return marker;
  const inner = parsePrintedMarker(text.slice(marker.length));
  if (inner?.level !== "clause" && inner?.level !== "subclause" && inner?.level !== "point") return marker;
  return { ...inner, length: marker.length + inner.length };
}

function tableLines(lines: readonly SourceLine[], start: number): readonly SourceLine[] {
  const table = lines[start]?.cell?.table;
  let end = start + 1;
  while (end < lines.length && lines[end]?.cell?.table === table) end += 1;
  return lines.slice(start, end);
}

function addItem(line: SourceLine, marker: PrintedMarker, open: OpenItem[], root: TreeNode[]): void {
  const kind = kindOf(marker);
  const rank = rankOf(marker);
  const sibling = open.findIndex((one) => one.kind === kind);
  if (sibling >= 0) open.length = sibling;
  else while ((open.at(-1)?.rank ?? -1) > rank) open.pop();
  const holder = open.at(-1);
  const isUnderDash = holder !== undefined && holder.rank >= ranks.dashItem && marker.level === "dashItem";
  const item: TreeItem = {
    type: "item",
    level: isUnderDash ? "plusItem" : marker.level,
    marker,
    line,
    text: line.text.slice(marker.length).trim(),
    children: [],
  };
  (holder?.item.children ?? root).push(item);
  open.push({ item, kind, rank });
}

/** Marks that stand between the levels, and the rank of each without a dot; each dot in one puts it lower by one. */
const ranksBetween: readonly (readonly [RegExp, number])[] = [
  [/^Chương/u, ranks.section - 6],
  [/^[A-HĐKLM]$/u, ranks.section - 5],
  [/^[IVXA-HĐ]+\.\d/u, ranks.section],
  [/^Điều/u, ranks.section + 5],
  [/^\d+\.\d/u, ranks.subclause],
  [/^[a-zđ]\.?\d/u, ranks.point + 1],
];

function rankOf({ level, ordinal }: PrintedMarker): number {
  const between = level === "part" ? undefined : ranksBetween.find(([form]) => form.test(ordinal))?.[1];
  return between === undefined ? ranks[level] : between + ordinal.split(".").length - 1;
}

/** Items of one kind under one holder are one list: "1." and "1)" are not, nor are "-" and "•". */
function kindOf({ level, ordinal, usual }: PrintedMarker): string {
  if (level === "part") return level;
  if (level === "section" && !usual) return ordinal.length > 1 ? ordinal.slice(0, 2) : "capital letters";
  if (level === "dashItem" || level === "plusItem") return /[-–—−]/u.test(ordinal) ? "-" : ordinal;
  const form = ordinal
    .replace(/\d+/gu, "1")
    .replace(/[a-zđ]+/u, "a")
    .replace(/[A-HĐIVX]+/u, "A");
  return `${level} ${form}`;
}

function addPlain(line: SourceLine, open: OpenItem[], root: TreeNode[]): void {
  const last = open.at(-1)?.item;
  // "Phần I" and "I." alone on their line have their title on the next.
  if (last !== undefined && last.text === "" && last.children.length === 0) {
    last.children.push({ type: "paragraph", line });
    return;
  }
  childrenOf(open, root).push({ type: "paragraph", line });
}

/** What follows a dash without a mark of its own belongs to the item that the dashes stand under, unless the dash announces it. */
function childrenOf(open: OpenItem[], root: TreeNode[]): TreeNode[] {
  while (open.length > 0) {
    const last = open.at(-1);
    if (last === undefined || last.rank < ranks.dashItem) break;
    if (last.item.children.length === 0 && last.item.text.endsWith(":")) break;
    open.pop();
  }
  return open.at(-1)?.item.children ?? root;
}
