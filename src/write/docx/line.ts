/**
 * Lines of the head, of the foot and of titles: measured once for any size, and once laid out and written as long as they
 * stand in the same column. Most lines of a batch's documents come in every one of them.
 */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { textUnits } from "../../model/letter-widths.ts";
import { fontFace, type MeasuredText } from "../../model/text-width.ts";
import type { LineChange } from "./block-target.ts";

export interface Line {
  readonly element: ElementName;
  readonly content: string | readonly TextRun[];
  readonly text: string;
  /** Width of the text on one line, in units of the font. */
  readonly units: number;
  /** How it was centred last. */
  centred: CentredText | undefined;
  /** How it was written last. */
  written: WrittenLine | undefined;
}

/** A text in its column; only a rule below asks how long its lines are. */
export interface CentredText {
  readonly columnTwips: number;
  /** Undefined for the size of its style. */
  readonly sizePt: number | undefined;
  /** The room that each line was given. */
  readonly linePt: number | undefined;
  /** By which the paragraph is drawn in from both sides. */
  readonly sideTwips: number;
  /** Of the lines that its words fill. */
  readonly widthPt: number;
  /** Undefined where it stands on one line. */
  readonly measured: MeasuredText | undefined;
  /** Of the longest printed line, once somebody has asked. */
  longestPt: number | undefined;
}

export interface WrittenLine {
  readonly change: LineChange;
  readonly sideTwips: number;
  /** Kept from the second time on: most lines that come once are of one unit alone. */
  bytes: Uint8Array | undefined;
}

/** Of a batch's lines so many are known; then all start anew. */
const mostLines = 500;

/** Gives the function that finds the line of a text, or makes it. */
export function rememberLines(spec: FormatSpec): (element: ElementName, text: string) => Line {
  const lines = new Map<string, Line>();
  return (element, text) => {
    const known = lines.get(text);
    if (known !== undefined && known.element === element) return known;
    const line = newLine(spec, element, text);
    if (lines.size >= mostLines) lines.clear();
    lines.set(text, line);
    return line;
  };
}

/** A line of its own. */
export function newLine(spec: FormatSpec, element: ElementName, content: string | readonly TextRun[]): Line {
  const text = typeof content === "string" ? content : textOf(content);
  const units = textUnits(text, fontFace(spec.elements[element]));
  return { element, content, text, units, centred: undefined, written: undefined };
}

function textOf(runs: readonly TextRun[]): string {
  return runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
}
