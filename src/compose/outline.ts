/** The body, an item or an annex in reading order: paragraphs, numbered lists, tables and notes. */
import type { Block, TextBlock } from "../model/document-tree.ts";
import {
  contentNodes,
  type OutlineContent,
  type OutlineItem,
  type OutlineLevel,
  type OutlineNode,
} from "../model/outline.ts";
import { composeItemLead, hasLead } from "./item-lead.ts";
import { type Marker, Numbering } from "./markers.ts";
import type { ComposeTextTable } from "./text-table.ts";
import type { Typesetting } from "./typesetting.ts";

export type ComposeContent = (holder: OutlineContent) => readonly Block[];

/** Gives the function that composes what a body, an item or an annex holds. */
export function prepareContent(typesetting: Typesetting, composeTextTable: ComposeTextTable): ComposeContent {
  const { word, textBlock } = typesetting;

  const composeHolder = (holder: OutlineContent, outerNumber: string | undefined): readonly Block[] => {
    const numbering = new Numbering(word, outerNumber);
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
    const marker: Marker | undefined = hasLead(item) ? numbering.next(level, item.ordinal) : undefined;
    const children = composeHolder(item, level === "clause" ? marker?.number : undefined);
    if (marker === undefined) return children;
    return [...composeItemLead(level, item, marker.text, children.length > 0, typesetting), ...children];
  };

  const tableTitle = (title: string | undefined): readonly TextBlock[] =>
    title === undefined ? [] : [textBlock("tableTitle", title, { keepWithNext: true })];

  return (holder) => composeHolder(holder, undefined);
}

/** A paragraph that ends with a colon stays with the list or table that it announces. */
function leadsInto(text: string, next: OutlineNode | undefined): boolean {
  return next !== undefined && /:\**$/u.test(text);
}
