/** The body, an item or an annex in reading order: paragraphs, numbered lists, tables and notes. */
import type { Block } from "../model/document-tree.ts";
import type { OutlineContent, OutlineEntry, OutlineLevel } from "../model/outline.ts";
import { hasLead, prepareItemLeads } from "./item-lead.ts";
import { lastSign } from "./last-sign.ts";
import { type Numbering, prepareNumbering } from "./markers.ts";
import { type HolderNode, holderNodes } from "./outline-nodes.ts";
import { HolderPlace, ItemPlace, NodePlace } from "./outline-places.ts";
import { placeAt } from "./text-blocks.ts";
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
    const numbering = beginNumbering(outerNumber);
    const nodes = holderNodes(holder);
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      const nodePlace = placeAt(place.nodes, at, () => new NodePlace());
      if (node !== undefined) composeNode(node, at + 1 < nodes.length, numbering, nodePlace, into);
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
        for (let at = 0; at < node.entries.length; at += 1) {
          const entry = node.entries[at] ?? "";
          composeEntry(
            node.level,
            entry,
            numbering,
            placeAt(place.items, at, () => new ItemPlace()),
            into,
          );
        }
    }
  };

  const composeEntry = (
    level: OutlineLevel,
    entry: OutlineEntry,
    numbering: Numbering,
    place: ItemPlace,
    into: Block[],
  ): void => {
    const item = typeof entry === "string" ? { text: entry } : entry;
    // An item without any words of its own is only a holder: it takes no number.
    if (!hasLead(item)) {
      composeHolder(item, undefined, place.under, into);
      return;
    }
    const marker = numbering.next(level, item.ordinal);
    const known = place.itemLike(entry, level, marker);
    if (known !== undefined) {
      for (const block of known) into.push(block);
      return;
    }
    const under: Block[] = [];
    if (typeof entry !== "string")
      composeHolder(entry, level === "clause" ? marker.number : undefined, place.under, under);
    const blocks = [...composeLead(level, item, marker.text, under.length > 0, place), ...under];
    place.keepItem(entry, level, marker, blocks);
    for (const block of blocks) into.push(block);
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
