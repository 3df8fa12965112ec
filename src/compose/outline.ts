/** The body, an item or an annex in reading order: paragraphs, numbered lists, tables and notes. */
import type { Block, TextBlock } from "../model/document-tree.ts";
import {
  contentNodes,
  type OutlineContent,
  type OutlineItem,
  type OutlineLevel,
  type OutlineNode,
  outlineLevels,
} from "../model/outline.ts";
import { composeItemLead, hasLead } from "./item-lead.ts";
import { type Marker, type Numbering, prepareNumbering } from "./markers.ts";
import { rememberByObject } from "./remember.ts";
import type { ComposeTextTable } from "./text-table.ts";
import type { Typesetting } from "./typesetting.ts";

export type ComposeContent = (holder: OutlineContent) => readonly Block[];

/** Gives the function that composes what a body, an item or an annex holds. */
export function prepareContent(typesetting: Typesetting, composeTextTable: ComposeTextTable): ComposeContent {
  const { word, textBlock } = typesetting;
  const rememberedItem = prepareItemMemory();
  const beginNumbering = prepareNumbering(word);

  const composeHolder = (holder: OutlineContent, outerNumber: string | undefined): readonly Block[] => {
    const numbering = beginNumbering(outerNumber);
    const nodes = contentNodes(holder, []);
    return nodes.flatMap((node, index) => composeNode(node, nodes[index + 1], numbering));
  };

  const composeNode = (node: OutlineNode, next: OutlineNode | undefined, numbering: Numbering): readonly Block[] => {
    switch (node.type) {
      case "paragraph":
        return [textBlock("paragraph", node.text, { keepWithNext: leadsInto(node.text, next) })];
      case "note":
        return [textBlock("note", node.text)];
      case "table":
        return [...tableTitle(node.table.title), composeTextTable(node.table)];
      case "list":
        return node.items.flatMap(({ item }) => composeItem(node.level, item, numbering));
    }
  };

  const composeItem = (level: OutlineLevel, item: OutlineItem, numbering: Numbering): readonly Block[] => {
    // An item without any words of its own is only a holder: it takes no number.
    if (!hasLead(item)) return composeHolder(item, undefined);
    const marker = numbering.next(level, item.ordinal);
    return rememberedItem(item, level, marker, () => {
      const children = composeHolder(item, level === "clause" ? marker.number : undefined);
      return [...composeItemLead(level, item, marker.text, children.length > 0, typesetting), ...children];
    });
  };

  const tableTitle = (title: string | undefined): readonly TextBlock[] =>
    title === undefined ? [] : [textBlock("tableTitle", title, { keepWithNext: true })];

  return rememberByObject((holder) => composeHolder(holder, undefined));
}

type RememberedItem = (
  item: OutlineItem,
  level: OutlineLevel,
  marker: Marker,
  make: () => readonly Block[],
) => readonly Block[];

/** What an item became under its marker; a variant of a plan shares most items with the master. */
function prepareItemMemory(): RememberedItem {
  const made = new Map(
    outlineLevels.map((level) => [level, new WeakMap<OutlineItem, WeakMap<Marker, readonly Block[]>>()]),
  );
  return (item, level, marker, make) => {
    const byItem = made.get(level);
    const byMarker = byItem?.get(item) ?? new WeakMap<Marker, readonly Block[]>();
    const known = byMarker.get(marker);
    if (known !== undefined) return known;
    const blocks = make();
    byItem?.set(item, byMarker.set(marker, blocks));
    return blocks;
  };
}

/** A paragraph that ends with a colon stays with the list or table that it announces. */
function leadsInto(text: string, next: OutlineNode | undefined): boolean {
  return next !== undefined && /:\**$/u.test(text);
}
