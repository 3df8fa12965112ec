/** The body, an item or an annex in reading order: paragraphs, numbered lists, tables and notes. */
import type { Block } from "../model/document-tree.ts";
import type { OutlineContent, OutlineEntry, OutlineItem, OutlineLevel } from "../model/outline.ts";
import { hasLead, prepareItemLeads } from "./item-lead.ts";
import { lastSign } from "./last-sign.ts";
import { type ListNumbering, type Marker, type Numbering, prepareNumbering } from "./markers.ts";
import { type HolderNode, holderNodes } from "./outline-nodes.ts";
import { HolderPlace, type ItemPlace, type NodePlace } from "./outline-places.ts";
import type { ComposeTextTable } from "./text-table.ts";
import type { Typesetting } from "./typesetting.ts";

/** Composes what stands at one place of plans; what the plan before had there and this one has too is the same block. */
export type ComposeContent = (holder: OutlineContent) => readonly Block[];

/** Gives the function that makes ready for a place what composes a body, an item or an annex. */
export function prepareContent(typesetting: Typesetting, composeTextTable: ComposeTextTable): () => ComposeContent {
  const { word, textBlock } = typesetting;
  const composeLead = prepareItemLeads(typesetting);
  const beginNumbering = prepareNumbering(word);

  const composeHolder = (
    holder: OutlineContent,
    outerNumber: string | undefined,
    place: HolderPlace,
    into: Block[],
  ): void => {
    const nodes = holderNodes(holder);
    if (nodes.length === 0) return;
    const numbering = beginNumbering(outerNumber);
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      if (node !== undefined) composeNode(node, at + 1 < nodes.length, numbering, place.node(at), into);
    }
  };

  const composeNode = (
    node: HolderNode,
    hasNext: boolean,
    numbering: Numbering,
    place: NodePlace,
    into: Block[],
  ): void => {
    switch (node.type) {
      case "paragraph":
        // A paragraph that ends with a colon stays with the list or table that it announces.
        into.push(place.texts.blockOf(textBlock, "paragraph", node.text, hasNext && lastSign(node.text) === ":"));
        return;
      case "note":
        into.push(place.texts.blockOf(textBlock, "note", node.text, false));
        return;
      case "table":
        if (node.table.title !== undefined)
          into.push(place.texts.blockOf(textBlock, "tableTitle", node.table.title, true));
        into.push(composeTextTable(node.table));
        return;
      case "list":
        composeList(numbering.listOf(node.level), node.entries, place, into);
    }
  };

  const composeList = (
    numbering: ListNumbering,
    entries: readonly OutlineEntry[],
    place: NodePlace,
    into: Block[],
  ): void => {
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at];
      if (entry !== undefined) composeEntry(entry, numbering, place.item(at), into);
    }
  };

  const composeEntry = (entry: OutlineEntry, numbering: ListNumbering, place: ItemPlace, into: Block[]): void => {
    const { level } = numbering;
    const isText = typeof entry === "string";
    // An item without any words of its own is only a holder: it takes no number.
    if (!isText && !hasLead(entry)) {
      composeHolder(entry, undefined, place.under, into);
      return;
    }
    const marker = numbering.next(isText ? undefined : entry.ordinal);
    let blocks = place.itemLike(entry, level, marker);
    if (blocks === undefined) {
      blocks = isText
        ? composeLead(level, { text: entry }, marker.text, false, place)
        : composeItem(level, entry, marker, place);
      place.keepItem(entry, level, marker, blocks);
    }
    addBlocks(blocks, into);
  };

  const composeItem = (level: OutlineLevel, item: OutlineItem, marker: Marker, place: ItemPlace): readonly Block[] => {
    const under: Block[] = [];
    composeHolder(item, level === "clause" ? marker.number : undefined, place.under, under);
    const lead = composeLead(level, item, marker.text, under.length > 0, place);
    return under.length === 0 ? lead : [...lead, ...under];
  };

  return () => {
    const place = new HolderPlace();
    return (holder) => {
      const blocks: Block[] = [];
      composeHolder(holder, undefined, place, blocks);
      return blocks;
    };
  };
}

/** Counting is quicker than an iterator as long as V8 only interprets it, which in a batch is the longer part. */
function addBlocks(blocks: readonly Block[], into: Block[]): void {
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block !== undefined) into.push(block);
  }
}
