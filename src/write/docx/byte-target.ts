/** Takes a block straight into bytes: the XML of each kind of line is prepared once, and only texts and widths are new. */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import type { BlockTarget, LineChange } from "./block-target.ts";
import type { ByteSink } from "./byte-sink.ts";
import { addFilled, type ByteTemplate, prepareByteTemplate, slotMark, slotWidth } from "./byte-template.ts";
import { addColumnBytes } from "./column-bytes.ts";
import type { WriteContext } from "./context.ts";
import { linePiece } from "./element-paragraph.ts";
import { isPlainText } from "./pieces.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { rememberByKey } from "./remember.ts";
import { rulePiece } from "./rule.ts";

/** Elements and what their lines differ in give some dozens of kinds. */
const mostKinds = 1_000;

interface Line {
  readonly element: ElementName;
  readonly change: LineChange;
  readonly side: number;
}

/** The target of a section of one width. */
export function createByteTarget(context: WriteContext, { blockXml }: PieceXml, sink: ByteSink): BlockTarget {
  const template = rememberByKey(mostKinds, ({ element, change, side }: Line): ByteTemplate => {
    const piece = linePiece(context, element, slotMark(2), change, 0);
    if (side === 0) return prepareByteTemplate(blockXml(piece), [slotMark(2)]);
    const indent = { left: slotWidth(0), right: slotWidth(1), firstLine: 0 };
    return prepareByteTemplate(blockXml({ ...piece, indent }), [slotWidth(0), slotWidth(1), slotMark(2)]);
  });
  const [rule, keptRule] = [false, true].map((keepNext) => {
    const piece = rulePiece(context.spec, { left: slotWidth(0), right: slotWidth(1) }, keepNext);
    return prepareByteTemplate(blockXml(piece), [slotWidth(0), slotWidth(1)]);
  });
  return {
    addPiece: (piece) => sink.addText(blockXml(piece)),
    addLine: (element, content, change, side) => {
      const text = plainContent(content);
      if (text === undefined) {
        sink.addText(blockXml(linePiece(context, element, content, change, side)));
        return;
      }
      const { sizePt, keepNext, spaceBefore } = change;
      const kind = `${element} ${sizePt} ${keepNext} ${spaceBefore} ${side > 0}`;
      const width = String(side);
      addFilled(sink, template(kind, { element, change, side }), side > 0 ? [width, width, text] : [text]);
    },
    addRule: (left, right, keepNext) => {
      addFilled(sink, (keepNext ? keptRule : rule) ?? [], [String(left), String(right)]);
    },
    ...addColumnBytes(blockXml, sink),
  };
}

/** A text of the look of its element that needs no escaping; undefined for any other. */
function plainContent(content: string | readonly TextRun[]): string | undefined {
  const text = typeof content === "string" ? content : plainRunText(content);
  return text === undefined || text === "" || !isPlainText(text) ? undefined : text;
}

function plainRunText(runs: readonly TextRun[]): string | undefined {
  const run = runs[0];
  return runs.length === 1 && run?.bold === undefined && run?.italic === undefined ? run?.text : undefined;
}
