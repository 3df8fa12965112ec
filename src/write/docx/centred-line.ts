/** A centred paragraph; a text too long for one line is drawn in from both sides until its lines are about equal. */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import {
  balancedPt,
  type FontLook,
  longestLinePt,
  type MeasuredText,
  measureText,
  printedLines,
  textWidthPt,
} from "../../model/text-width.ts";
import { type BlockTarget, type LineChange, sameAsStyle } from "./block-target.ts";
import type { WriteContext } from "./context.ts";
import { lookOf } from "./element-paragraph.ts";
import { ptToTwips, twipsToPt } from "./measures.ts";

/** A text in its column; only a rule below asks how long its lines are. */
export interface CentredText {
  readonly text: string;
  readonly look: FontLook;
  /** Of the lines that its words fill. */
  readonly widthPt: number;
  readonly measured: MeasuredText | undefined;
  /** Of the whole text, where it stands on one line. */
  readonly ownPt: number | undefined;
}

/** Adds a centred paragraph; `linePt`: the room for each line of a text too long for one, else they are made equal. */
export function addCentred(
  context: WriteContext,
  target: BlockTarget,
  element: ElementName,
  content: string | readonly TextRun[],
  columnTwips: number,
  change: LineChange = sameAsStyle,
  linePt?: number,
): CentredText {
  const text = typeof content === "string" ? content : textOf(content);
  const look = lookOf(context, element, change.sizePt);
  const columnPt = twipsToPt(columnTwips);
  const slackPt = context.spec.lineSlackPt.value;
  const ownPt = text.includes("\n") ? undefined : textWidthPt(text, look);
  // The whole column for a text that fits on one line, else what its lines need.
  if (ownPt === undefined || ownPt <= columnPt - slackPt) {
    target.addLine(element, content, change, 0);
    return { text, look, widthPt: columnPt, measured: undefined, ownPt };
  }
  const measured = measureText(text, look);
  const widthPt = (linePt ?? balancedPt(measured, columnPt - slackPt)) + slackPt;
  target.addLine(element, content, change, Math.max(0, ptToTwips((columnPt - widthPt) / 2)));
  return { text, look, widthPt, measured, ownPt: undefined };
}

function textOf(runs: readonly TextRun[]): string {
  return runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
}

/** How long the longest printed line of a centred text is. */
export function longestPrintedPt({ text, look, widthPt, measured, ownPt }: CentredText): number {
  // A text without blanks at its ends that needs one line is that line.
  if (ownPt !== undefined && text.trim() === text) return ownPt;
  return longestLinePt(printedLines(measured ?? measureText(text, look), widthPt), look);
}
