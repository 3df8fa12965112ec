/** Takes a block straight into bytes: the XML of each kind of line is prepared once, and only texts and widths are new. */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import type { BlockTarget, LineChange } from "./block-target.ts";
import type { ByteSink } from "./byte-sink.ts";
import { type ByteTemplate, prepareByteTemplate, slotMark, slotWidth } from "./byte-template.ts";
import { addColumnBytes } from "./column-bytes.ts";
import type { WriteContext } from "./context.ts";
import { linePiece } from "./element-paragraph.ts";
import { type Line, rememberLines } from "./line.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { rulePiece } from "./rule.ts";

/** The bytes of lines of one look; a format has few of them. */
interface LineKind {
  readonly change: LineChange;
  readonly drawnIn: boolean;
  readonly template: ByteTemplate;
}

/** The target that puts blocks into a sink. */
export function createByteTarget(spec: WriteContext["spec"], { blockXml }: PieceXml, sink: ByteSink): BlockTarget {
  const kindOf = prepareKinds(spec, blockXml);
  const [rule = [], keptRule = []] = [false, true].map((keepNext) => {
    const piece = rulePiece(spec, { left: slotWidth(0), right: slotWidth(1) }, keepNext);
    return prepareByteTemplate(blockXml(piece), [slotWidth(0), slotWidth(1)]);
  });
  const addNewLine = ({ element, content }: Line, change: LineChange, side: number): void => {
    const text = contentText(content);
    if (text !== "" && addLineBytes(sink, kindOf(element, change, side > 0).template, text, side)) return;
    sink.addText(blockXml(linePiece(spec, element, content, change, side)));
  };
  return {
    lineOf: rememberLines(spec),
    addPiece: (piece) => sink.addText(blockXml(piece)),
    addLine: (line, change, side) => {
      const { written } = line;
      const isSame = written?.sideTwips === side && isSameChange(written.change, change);
      if (isSame && written.bytes !== undefined) {
        sink.addBytes(written.bytes);
        return;
      }
      const from = sink.length();
      addNewLine(line, change, side);
      if (isSame) written.bytes = Buffer.from(sink.bytes(from));
      else line.written = { change, sideTwips: side, bytes: undefined };
    },
    addRule: (left, right, keepNext) => {
      const template = keepNext ? keptRule : rule;
      sink.addBytes(template[0] ?? noBytes);
      sink.addPlainText(String(left));
      sink.addBytes(template[1] ?? noBytes);
      sink.addPlainText(String(right));
      sink.addBytes(template[2] ?? noBytes);
    },
    ...addColumnBytes(blockXml, sink),
  };
}

/** Gives the function that finds the kind of a line, or makes it. */
function prepareKinds(spec: WriteContext["spec"], blockXml: PieceXml["blockXml"]) {
  const kinds = new Map<ElementName, LineKind[]>();
  const make = (element: ElementName, change: LineChange, drawnIn: boolean): LineKind => {
    const piece = linePiece(spec, element, slotMark(2), change, 0);
    if (!drawnIn) return { change, drawnIn, template: prepareByteTemplate(blockXml(piece), [slotMark(2)]) };
    const indent = { left: slotWidth(0), right: slotWidth(1), firstLine: 0 };
    const marks = [slotWidth(0), slotWidth(1), slotMark(2)];
    return { change, drawnIn, template: prepareByteTemplate(blockXml({ ...piece, indent }), marks) };
  };
  return (element: ElementName, change: LineChange, drawnIn: boolean): LineKind => {
    const known = kinds.get(element) ?? [];
    for (const kind of known) if (kind.drawnIn === drawnIn && isSameChange(kind.change, change)) return kind;
    const kind = make(element, change, drawnIn);
    kinds.set(element, [...known, kind]);
    return kind;
  };
}

function isSameChange(one: LineChange, other: LineChange): boolean {
  if (one === other) return true;
  return one.sizePt === other.sizePt && one.keepNext === other.keepNext && one.spaceBefore === other.spaceBefore;
}

/** Adds a line of plain text; adds nothing and says no to any other. */
function addLineBytes(sink: ByteSink, template: ByteTemplate, text: string, side: number): boolean {
  const from = sink.length();
  const last = template.length - 1;
  for (let at = 0; at < last; at += 1) {
    sink.addBytes(template[at] ?? noBytes);
    if (sink.addPlainText(at < last - 1 ? String(side) : text)) continue;
    sink.cut(from);
    return false;
  }
  sink.addBytes(template[last] ?? noBytes);
  return true;
}

const noBytes = new Uint8Array(0);

/** The text of a line in the look of its element; empty where it has other looks too. */
function contentText(content: string | readonly TextRun[]): string {
  if (typeof content === "string") return content;
  const run = content[0];
  return content.length === 1 && run?.bold === undefined && run?.italic === undefined ? (run?.text ?? "") : "";
}
