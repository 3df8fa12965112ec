/** Lines → a tree: each marked line is an item of its level, what has no mark belongs to the item above it. */
import type { OutlineLevel } from "../../model/outline.ts";
import { type PrintedMarker, parsePrintedMarker } from "../../model/printed-markers.ts";
import type { SourceLine } from "../../model/source-lines.ts";

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

/** The tree of these lines; every line is in it exactly once. */
export function outlineTree(lines: readonly SourceLine[]): readonly TreeNode[] {
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
    const marker = parsePrintedMarker(line.text);
    if (marker === undefined) addPlain(line, open, root);
    else addItem(line, marker, open, root);
  }
  return root;
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

/** "A." stands over "I."; "1.1.1" under "1.1". */
function rankOf({ level, ordinal, usual }: PrintedMarker): number {
  if (level === "subclause") return ranks.subclause + ordinal.split(".").length;
  return level === "section" && !usual ? ranks.section - 5 : ranks[level];
}

/** Items of one kind under one holder are one list: "1." and "1)" are not, nor are "-" and "•". */
function kindOf({ level, ordinal, usual }: PrintedMarker): string {
  if (level === "section" && !usual) return "capital letters";
  if (level === "dashItem" || level === "plusItem") return /[-–—−]/u.test(ordinal) ? "-" : ordinal;
  if (level === "subclause") return `subclause ${ordinal.split(".").length}`;
  return `${level} ${/\d/u.test(ordinal) ? "digits" : "letters"} ${ordinal.startsWith("(") ? "in brackets" : ""}`;
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
