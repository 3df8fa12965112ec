/** Running paragraphs straight into bytes: the XML of each kind is prepared once, and only letters are new. */
import type { TextBlock, TextRun } from "../../model/document-tree.ts";
import type { ByteSink } from "./byte-sink.ts";
import { addFilled, type ByteTemplate, prepareByteTemplate, slotMark } from "./byte-template.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import { isPlainText } from "./pieces.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { rememberByKey } from "./remember.ts";
import { markedRuns, writeTextBlock } from "./text-block.ts";
import { joinEqualRuns } from "./text-runs.ts";

/** Elements, places and looks give some hundred kinds; longer chains of looks are rare. */
const mostKinds = 1_000;

interface Paragraph {
  readonly block: TextBlock;
  readonly place: BlockPlace;
  readonly runs: readonly TextRun[];
}

/** Gives the function that adds a paragraph of plain text; it adds nothing and says no where some text is not plain. */
export function prepareTextBytes(
  context: WriteContext,
  { blockXml }: PieceXml,
): (sink: ByteSink, block: TextBlock, place: BlockPlace) => boolean {
  const template = rememberByKey(mostKinds, ({ block, place, runs }: Paragraph): ByteTemplate => {
    const marked = runs.map((run, slot) => ({ ...run, text: slotMark(slot) }));
    const { element, keepWithNext } = block;
    const sample: TextBlock = { type: "text", element, runs: marked, ...(keepWithNext && { keepWithNext }) };
    const xml = blockXml(writeTextBlock(context, sample, place));
    return prepareByteTemplate(
      xml,
      marked.map(({ text }) => text),
    );
  });
  return (sink, block, place) => {
    const runs = joinEqualRuns(markedRuns(block));
    const texts: string[] = [];
    let kind: string = block.element;
    if (place.held || block.keepWithNext === true) kind += " keep";
    if (place.beforeTable) kind += " table";
    for (const run of runs) {
      const { text } = run;
      if (text === "" || !isPlainText(text)) return false;
      texts.push(text);
      kind += lookOf(run);
    }
    addFilled(sink, template(kind, { block, place, runs }), texts);
    return true;
  };
}

function lookOf({ bold, italic }: TextRun): string {
  if (bold === true) return italic === true ? " both" : " bold";
  return italic === true ? " italic" : " plain";
}
