/** The body, an item or an annex in reading order: paragraphs, numbered lists, tables and notes. */
import type { Block, TextBlock } from "../model/document-tree.ts";
import {
  contentNodes,
  type ListedItem,
  type OutlineContent,
  type OutlineItem,
  type OutlineLevel,
  type OutlineNode,
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
        return node.items.flatMap((listed) => composeItem(node.level, listed, numbering));
    }
  };

  const composeItem = (level: OutlineLevel, listed: ListedItem, numbering: Numbering): readonly Block[] => {
    const { item, path, textPath } = listed;
    // An item without any words of its own is only a holder: it takes no number.
    if (!hasLead(item)) return composeHolder(item, undefined);
    const marker = numbering.next(level, item.ordinal);
    // An entry that is only a text is made an item anew each time: its block is remembered by the text.
    if (path === textPath) return composeItemLead(level, item, marker.text, false, typesetting);
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

/** An item stands under few markers, even where units have more or fewer items before it. */
const mostMarkers = 8;

/** What an item became under its marker; a variant of a plan shares most items with the master. */
function prepareItemMemory(): RememberedItem {
  const made = new WeakMap<OutlineItem, { level: OutlineLevel; marker: Marker; blocks: readonly Block[] }[]>();
  return (item, level, marker, make) => {
    const known = made.get(item);
    for (const one of known ?? []) if (one.marker === marker && one.level === level) return one.blocks;
    const blocks = make();
    if (known === undefined) made.set(item, [{ level, marker, blocks }]);
    else known.splice(0, known.length < mostMarkers ? 0 : mostMarkers, { level, marker, blocks });
    return blocks;
  };
}

/** A paragraph that ends with a colon stays with the list or table that it announces. */
function leadsInto(text: string, next: OutlineNode | undefined): boolean {
  return next !== undefined && /:\**$/u.test(text);
}
