/** The words of one item itself: its heading on a line of its own, or its marker, label, run-in heading and text. */
import type { TextBlock, TextElement } from "../model/document-tree.ts";
import type { OutlineItem, OutlineLevel } from "../model/outline.ts";
import { lastSign } from "./last-sign.ts";
import type { ItemPlace } from "./outline-places.ts";
import type { TextPart } from "./text-blocks.ts";
import type { Typesetting } from "./typesetting.ts";

const headingElements: Readonly<Record<OutlineLevel, TextElement>> = {
  part: "partHeading",
  section: "sectionHeading",
  clause: "clauseHeading",
  subclause: "subclauseHeading",
  point: "pointHeading",
  dashItem: "dashItem",
  plusItem: "plusItem",
};

/** A part or section without a heading is a paragraph with its number. */
const textElements: Readonly<Record<OutlineLevel, TextElement>> = {
  part: "paragraph",
  section: "paragraph",
  clause: "clause",
  subclause: "subclause",
  point: "point",
  dashItem: "dashItem",
  plusItem: "plusItem",
};

const sentenceEnds: readonly string[] = [".", ";", "!", "?", "…"];
const headingEnds: readonly string[] = [...sentenceEnds, ":"];

/** Tells whether an item has words of its own, besides what stands under it. */
export function hasLead({ label, heading, runInHeading, text }: OutlineItem): boolean {
  return text !== undefined || heading !== undefined || runInHeading !== undefined || label !== undefined;
}

type ComposeItemLead = (
  level: OutlineLevel,
  item: OutlineItem,
  marker: string,
  hasChildren: boolean,
  place: ItemPlace,
) => readonly TextBlock[];

/** Gives the function that composes the words of an item. */
export function prepareItemLeads(typesetting: Typesetting): ComposeItemLead {
  return (level, item, marker, hasChildren, place) => {
    const known = place.leadLike(item, level, marker, hasChildren);
    if (known !== undefined) return known;
    const blocks = composeItemLead(level, item, marker, hasChildren, typesetting);
    place.keepLead({ item, level, marker, hasChildren, blocks });
    return blocks;
  };
}

/** Gives one block, or the heading and then the text; each stays with what it announces. */
function composeItemLead(
  level: OutlineLevel,
  item: OutlineItem,
  marker: string,
  hasChildren: boolean,
  { textBlock }: Typesetting,
): readonly TextBlock[] {
  const { heading, label, runInHeading, text } = item;
  // A text that does not end its sentence ("Mục tiêu 1: Về sức khỏe") announces what stands under it.
  const announces = hasChildren && !sentenceEnds.includes(lastSign(text ?? " "));
  if (heading === undefined) {
    // Most items are a text alone.
    if (label === undefined && runInHeading === undefined && text !== undefined)
      return [textBlock(textElements[level], text, { marker, keepWithNext: announces })];
    const parts = [...labelParts(label, runInHeading ?? text), ...runInParts(runInHeading, text)];
    return [textBlock(textElements[level], parts, { marker, keepWithNext: announces })];
  }
  const hasText = runInHeading !== undefined || text !== undefined;
  const keepWithNext = hasText || hasChildren;
  const parts = [...labelParts(label, heading), headingPart(level, heading)];
  const element = headingElements[level];
  // "Phần I" and its title are one paragraph of two lines, so that the navigation pane shows them as one.
  const block =
    level === "part"
      ? textBlock(element, [{ text: `${marker}\n`, literal: true }, ...parts], { keepWithNext })
      : textBlock(element, parts, { marker, keepWithNext });
  if (!hasText) return [block];
  return [block, textBlock("paragraph", runInParts(runInHeading, text), { keepWithNext: announces })];
}

/** Dash and plus items have no style for headings; theirs is bold. */
function headingPart(level: OutlineLevel, heading: string): TextPart {
  return level === "dashItem" || level === "plusItem" ? { text: heading, bold: true } : { text: heading };
}

function labelParts(label: string | undefined, following: string | undefined): readonly TextPart[] {
  if (label === undefined) return [];
  return [{ text: following === undefined ? label : `${label.replace(/\s*:$/u, "")}: ` }];
}

/** Bold up to and with the colon, which is added unless the author has ended the heading with a sign. */
function runInParts(runInHeading: string | undefined, text: string | undefined): readonly TextPart[] {
  const body = text === undefined ? [] : [{ text }];
  if (runInHeading === undefined) return body;
  const bold: TextPart = {
    text: headingEnds.includes(lastSign(runInHeading)) ? runInHeading : `${runInHeading}:`,
    bold: true,
  };
  return text === undefined ? [bold] : [bold, { text: " " }, ...body];
}
