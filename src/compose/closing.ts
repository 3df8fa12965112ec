/** The end of the text: closing paragraphs, the end mark once, and the last paragraph kept with the signature. */
import type { Block, TextBlock } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { Recent } from "./recent.ts";
import { mergeRuns, textRun } from "./rich-text.ts";
import { placeAt, TextPlace } from "./text-blocks.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives the function that makes the closing paragraphs. */
export function prepareClosing({ textBlock }: Typesetting): (plan: PlanDocument) => readonly TextBlock[] {
  const places: TextPlace[] = [];
  return ({ closing = [] }) =>
    closing.map((text, index) =>
      placeAt(places, index, () => new TextPlace()).blockOf(textBlock, "closing", text, false),
    );
}

interface EndedParagraph {
  readonly block: TextBlock;
  readonly ended: TextBlock;
}

/** Gives the function that ends a text: its last paragraph becomes one with the mark, or after a table one is added. */
export function prepareEnding({ word, textBlock }: Typesetting): (blocks: Block[]) => void {
  const endMark = word("end-mark", {});
  const recent = new Recent<EndedParagraph>();
  const endedParagraph = (block: TextBlock): TextBlock => {
    for (const one of recent.known) if (one.block === block) return recent.found(one).ended;
    const { type, element, marker } = block;
    const runs = withEndMark(block.runs, endMark);
    const ended: TextBlock =
      marker === undefined
        ? { type, element, runs, keepWithNext: true }
        : { type, element, marker, runs, keepWithNext: true };
    return recent.keep({ block, ended }).ended;
  };
  return (blocks) => {
    const last = blocks.at(-1);
    if (last?.type === "text") blocks[blocks.length - 1] = endedParagraph(last);
    else blocks.push(textBlock("paragraph", [{ text: endMark, literal: true }], { keepWithNext: true }));
  };
}

/** The author's own end mark or full stop gives way to the format's. */
function withEndMark(runs: TextBlock["runs"], endMark: string): TextBlock["runs"] {
  const last = runs.at(-1);
  if (last === undefined) return [{ text: endMark }];
  const typed = [endMark, ".", ";"].find((sign) => last.text.endsWith(sign)) ?? "";
  const bare = last.text.slice(0, last.text.length - typed.length);
  const { bold, italic } = last;
  return mergeRuns([...runs.slice(0, -1), textRun(bare.trimEnd(), bold, italic), textRun(endMark, bold, italic)]);
}
