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
  const memory = new BlockMemory();
  return (element, content, { marker, keepWithNext = false } = {}) => {
    const text = onlyText(content);
    const blocks = memory.blocksLike(element, marker, keepWithNext, text !== undefined);
    const key = text ?? partsKey(content);
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const parts = typeof content === "string" ? [{ text: content }] : content;
    const block: TextBlock = {
      type: "text",
      element,
      ...(marker === undefined ? {} : { marker }),
      runs: mergeRuns(parts.flatMap((part) => partRuns(part, spec.elements[element].capitals))),
      ...(keepWithNext ? { keepWithNext } : {}),
    };
    blocks.set(key, block);
    memory.count();
    return block;
  };
}

type Blocks = Map<string, TextBlock>;

/** Blocks by what they look like, then by text; texts and markers that come again are found without making a key of them. */
class BlockMemory {
  readonly #byElement = new Map<TextElement, Map<string | undefined, readonly Blocks[]>>();
  #size = 0;

  /** The blocks of that look: kept with the next or not, of one plain text or of several pieces. */
  blocksLike(element: TextElement, marker: string | undefined, keepWithNext: boolean, isPlain: boolean): Blocks {
    const byMarker = this.#byElement.get(element) ?? new Map<string | undefined, readonly Blocks[]>();
    const kinds = byMarker.get(marker) ?? [new Map(), new Map(), new Map(), new Map()];
    if (!byMarker.has(marker)) this.#byElement.set(element, byMarker.set(marker, kinds));
    return kinds[(keepWithNext ? 2 : 0) + (isPlain ? 1 : 0)] ?? new Map();
  }

  /** Counts one more block; above the bound all are forgotten. */
  count(): void {
    this.#size += 1;
    if (this.#size < mostRemembered) return;
    this.#byElement.clear();
    this.#size = 0;
  }
}

/** The text of a paragraph that is one plain piece. */
function onlyText(content: string | readonly TextPart[]): string | undefined {
  if (typeof content === "string") return content;
  const [part, other] = content;
  return other === undefined && part?.bold === undefined && part?.literal === undefined ? part?.text : undefined;
}

/** Each piece with its length before it, so that no two lists of pieces are alike. */
function partsKey(content: string | readonly TextPart[]): string {
  if (typeof content === "string") return content;
  return content.map(({ text, bold, literal }) => `${bold ?? ""} ${literal ?? ""} ${text.length} ${text}`).join("");
}

function partRuns({ text, bold, literal }: TextPart, capitals: boolean): readonly TextRun[] {
  return parseRichText(text).map((run) => ({
    ...run,
    text: capitals && literal === undefined ? toUpperVietnamese(run.text) : run.text,
    ...(bold === undefined ? {} : { bold }),
  }));
}
