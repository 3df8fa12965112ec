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
    const look = `${element} ${keepWithNext} ${text === undefined} ${marker === undefined ? "" : `marker ${marker}`}`;
    const key = text ?? partsKey(content);
    const known = memory.find(look, key);
    if (known !== undefined) return known;
    const parts = typeof content === "string" ? [{ text: content }] : content;
    const block: TextBlock = {
      type: "text",
      element,
      ...(marker === undefined ? {} : { marker }),
      runs: mergeRuns(parts.flatMap((part) => partRuns(part, spec.elements[element].capitals))),
      ...(keepWithNext ? { keepWithNext } : {}),
    };
    memory.keep(look, key, block);
    return block;
  };
}

/** Blocks by look, then by text: the text of a plan is one object, so that its hash is worked out only once. */
class BlockMemory {
  readonly #byLook = new Map<string, Map<string, TextBlock>>();
  #count = 0;

  find(look: string, key: string): TextBlock | undefined {
    return this.#byLook.get(look)?.get(key);
  }

  keep(look: string, key: string, block: TextBlock): void {
    if (this.#count >= mostRemembered) {
      this.#byLook.clear();
      this.#count = 0;
    }
    const blocks = this.#byLook.get(look) ?? new Map<string, TextBlock>();
    this.#byLook.set(look, blocks.set(key, block));
    this.#count += 1;
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
