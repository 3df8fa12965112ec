/** Paragraphs of running text. */
import type { TextBlock, TextElement, TextRun } from "../model/document-tree.ts";
import type { FormatSpec } from "../model/format.ts";
import { toUpperVietnamese } from "../vietnamese/letters.ts";
import { Recent } from "./recent.ts";
import { addRun, parseRichText, textRun } from "./rich-text.ts";

/** A piece of a paragraph as the author typed it; a literal piece keeps its letters where the element is in capitals. */
export interface TextPart {
  readonly text: string;
  readonly bold?: true;
  readonly literal?: true;
}

export interface TextBlockOptions {
  readonly marker?: string;
  readonly keepWithNext?: boolean;
}

export type CreateTextBlock = (
  element: TextElement,
  content: string | readonly TextPart[],
  options?: TextBlockOptions,
) => TextBlock;

/** Gives the function that makes text blocks in a format's capitals. */
export function prepareTextBlocks(spec: FormatSpec): CreateTextBlock {
  return (element, content, { marker, keepWithNext = false } = {}) => {
    const { capitals } = spec.elements[element];
    const runs = typeof content === "string" ? textRuns(content, capitals) : runsOf(content, capitals);
    if (marker === undefined)
      return keepWithNext ? { type: "text", element, runs, keepWithNext } : { type: "text", element, runs };
    return keepWithNext
      ? { type: "text", element, marker, runs, keepWithNext }
      : { type: "text", element, marker, runs };
  };
}

function textRuns(text: string, capitals: boolean): readonly TextRun[] {
  return capitals ? runsOf([{ text }], true) : parseRichText(text);
}

function runsOf(parts: readonly TextPart[], capitals: boolean): readonly TextRun[] {
  const merged: TextRun[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part !== undefined) addPart(part, capitals && part.literal === undefined, merged);
  }
  return merged;
}

function addPart({ text, bold }: TextPart, inCapitals: boolean, merged: TextRun[]): void {
  for (const run of parseRichText(text)) addRun(merged, inCapitals || bold ? changedRun(run, inCapitals, bold) : run);
}

function changedRun(run: TextRun, inCapitals: boolean, bold: true | undefined): TextRun {
  const text = inCapitals ? toUpperVietnamese(run.text) : run.text;
  return textRun(text, bold ?? run.bold, run.italic);
}

interface KnownText {
  readonly text: string;
  readonly keepWithNext: boolean;
  readonly block: TextBlock;
}

/** The paragraphs of one place: the same text is the same block, so that a writer makes it only once. */
export class TextPlace {
  readonly #recent = new Recent<KnownText>();

  blockOf(textBlock: CreateTextBlock, element: TextElement, text: string, keepWithNext: boolean): TextBlock {
    for (const one of this.#recent.known)
      if (one.text === text && one.keepWithNext === keepWithNext && one.block.element === element)
        return this.#recent.found(one).block;
    return this.#recent.keep({ text, keepWithNext, block: textBlock(element, text, { keepWithNext }) }).block;
  }
}

/** The place of that index; a plan longer than those before has new ones. */
export function placeAt<Place>(places: Place[], index: number, make: () => Place): Place {
  const known = places[index];
  if (known !== undefined) return known;
  const place = make();
  places[index] = place;
  return place;
}
