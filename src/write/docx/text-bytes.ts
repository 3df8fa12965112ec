/** Running paragraphs straight into bytes: the XML of each kind is prepared once, and only letters are new. */
import type { TextBlock, TextElement, TextRun } from "../../model/document-tree.ts";
import type { ByteSink } from "./byte-sink.ts";
import { type ByteTemplate, prepareByteTemplate, slotMark } from "./byte-template.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { markedRuns, writeTextBlock } from "./text-block.ts";
import { joinEqualRuns } from "./text-runs.ts";

/** Longer chains of looks are rare, and would make too many kinds. */
const mostRuns = 8;

const noBytes = new Uint8Array(0);

/** Gives the function that adds a paragraph of plain text; it adds nothing and says no where some text is not plain. */
export function prepareTextBytes(
  spec: WriteContext["spec"],
  { blockXml }: PieceXml,
  sink: ByteSink,
): (block: TextBlock, place: BlockPlace) => boolean {
  const templates = new Map<TextElement, Map<number, ByteTemplate>>();
  const makeTemplate = (block: TextBlock, place: BlockPlace): ByteTemplate => {
    const { element, keepWithNext } = block;
    const marked = joinEqualRuns(markedRuns(block)).map((run, slot) => ({ ...run, text: slotMark(slot) }));
    const sample: TextBlock = { type: "text", element, runs: marked, ...(keepWithNext && { keepWithNext }) };
    const marks = marked.map(({ text }) => text);
    return prepareByteTemplate(blockXml(writeTextBlock({ spec }, sample, place)), marks);
  };
  const remember = (block: TextBlock, place: BlockPlace, kind: number): ByteTemplate => {
    const kinds = templates.get(block.element) ?? new Map<number, ByteTemplate>();
    const template = makeTemplate(block, place);
    templates.set(block.element, kinds.set(kind, template));
    return template;
  };
  return (block, place) => {
    if (block.runs.length === 0 || block.runs.length > mostRuns) return false;
    const kind = kindOf(block, place);
    const template = templates.get(block.element)?.get(kind) ?? remember(block, place, kind);
    return addTexts(sink, template, block);
  };
}

/** A number for the place of a paragraph and the looks of its runs, which have four values each. */
function kindOf({ marker, runs, keepWithNext }: TextBlock, place: BlockPlace): number {
  let kind = marker === undefined ? 1 : 2;
  kind = 2 * kind + (place.held || keepWithNext === true ? 1 : 0);
  kind = 2 * kind + (place.beforeTable ? 1 : 0);
  for (const run of runs) kind = 4 * kind + lookOf(run);
  return kind;
}

function lookOf({ bold, italic }: TextRun): number {
  return (bold === true ? 1 : 0) + (italic === true ? 2 : 0);
}

/** Runs of one look stand in one slot, with the marker if it has that look too. */
function addTexts(sink: ByteSink, template: ByteTemplate, { marker, runs }: TextBlock): boolean {
  const from = sink.length();
  let slot = 0;
  let look = -1;
  if (marker !== undefined) {
    sink.addBytes(template[0] ?? noBytes);
    look = runs[0]?.bold === true ? 1 : 0;
    slot = 1;
    if (!sink.addPlainText(`${marker} `)) return takeBack(sink, from);
  }
  for (const run of runs) {
    const own = lookOf(run);
    if (own !== look) {
      sink.addBytes(template[slot] ?? noBytes);
      look = own;
      slot += 1;
    }
    if (run.text === "" || !sink.addPlainText(run.text)) return takeBack(sink, from);
  }
  sink.addBytes(template[slot] ?? noBytes);
  return true;
}

function takeBack(sink: ByteSink, from: number): false {
  sink.cut(from);
  return false;
}
