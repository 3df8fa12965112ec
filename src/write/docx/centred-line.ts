/** A centred paragraph; a text too long for one line is drawn in from both sides until its lines are about equal. */
import { balancedPt, longestPrintedPt, measureText, unitsToPt } from "../../model/text-width.ts";
import { type BlockTarget, type LineChange, sameAsStyle } from "./block-target.ts";
import type { WriteContext } from "./context.ts";
import { lookOf } from "./element-paragraph.ts";
import type { CentredText, Line } from "./line.ts";
import { ptToTwips, twipsToPt } from "./measures.ts";

/** Adds a centred paragraph; `linePt`: the room for each line of a text too long for one, else they are made equal. */
export function addCentred(
  context: WriteContext,
  target: BlockTarget,
  line: Line,
  columnTwips: number,
  change: LineChange = sameAsStyle,
  linePt?: number,
): void {
  let { centred } = line;
  if (centred?.columnTwips !== columnTwips || centred.sizePt !== change.sizePt || centred.linePt !== linePt) {
    centred = centre(context, line, columnTwips, change.sizePt, linePt);
    line.centred = centred;
  }
  target.addLine(line, change, centred.sideTwips);
}

function centre(
  context: WriteContext,
  line: Line,
  columnTwips: number,
  sizePt: number | undefined,
  linePt: number | undefined,
): CentredText {
  const { element, text, units } = line;
  const columnPt = twipsToPt(columnTwips);
  const roomPt = columnPt - context.spec.lineSlackPt.value;
  const ownSizePt = sizePt ?? context.spec.elements[element].sizePt;
  // The whole column for a text that fits on one line, else what its lines need.
  if (isOneLine(line, ownSizePt, roomPt)) {
    const isLine = text.trim() === text;
    // A text without blanks at its ends that needs one line is that line.
    const longestPt = isLine ? unitsToPt(units, ownSizePt) : undefined;
    return { columnTwips, sizePt, linePt, sideTwips: 0, widthPt: columnPt, measured: undefined, longestPt };
  }
  const measured = measureText(text, lookOf(context, element, sizePt));
  const widthPt = (linePt ?? balancedPt(measured, roomPt)) + context.spec.lineSlackPt.value;
  const sideTwips = Math.max(0, ptToTwips((columnPt - widthPt) / 2));
  return { columnTwips, sizePt, linePt, sideTwips, widthPt, measured, longestPt: undefined };
}

/** Whether a line needs no more than one, at a size. */
export function isOneLine({ text, units }: Line, sizePt: number, roomPt: number): boolean {
  return unitsToPt(units, sizePt) <= roomPt && !text.includes("\n");
}

/** How long the longest printed line of a centred line is. */
export function longestCentredPt(context: WriteContext, { element, text, centred }: Line): number {
  if (centred === undefined) return 0;
  centred.longestPt ??= longestPrintedPt(
    centred.measured ?? measureText(text, lookOf(context, element, centred.sizePt)),
    centred.widthPt,
  );
  return centred.longestPt;
}
