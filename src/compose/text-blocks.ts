/** Paragraphs of running text; equal paragraphs are one object, so that a writer makes each only once. */
import type { TextBlock, TextElement, TextRun } from "../model/document-tree.ts";
import type { FormatSpec } from "../model/format.ts";
import { toUpperVietnamese } from "../vietnamese/letters.ts";
import { mergeRuns, parseRichText } from "./rich-text.ts";

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

/** Above this many the memory starts anew: a large batch holds many texts that occur once. */
const mostRemembered = 20_000;

/** Gives the function that makes text blocks in a format's capitals. */
export function prepareTextBlocks(spec: FormatSpec): CreateTextBlock {
  const made = new Map<string, TextBlock>();
  return (element, content, { marker, keepWithNext = false } = {}) => {
    const parts = typeof content === "string" ? [{ text: content }] : content;
    const key = JSON.stringify([element, marker, keepWithNext, parts]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const block: TextBlock = {
      type: "text",
      element,
      ...(marker === undefined ? {} : { marker }),
      runs: mergeRuns(parts.flatMap((part) => partRuns(part, spec.elements[element].capitals))),
      ...(keepWithNext ? { keepWithNext } : {}),
    };
    if (made.size >= mostRemembered) made.clear();
    made.set(key, block);
    return block;
  };
}

function partRuns({ text, bold, literal }: TextPart, capitals: boolean): readonly TextRun[] {
  return parseRichText(text).map((run) => ({
    ...run,
    text: capitals && literal === undefined ? toUpperVietnamese(run.text) : run.text,
    ...(bold === undefined ? {} : { bold }),
  }));
}
