/** A line above or below a sheet's table, ready for every sheet that has the very same line. */
import type { FormatSpec } from "../../model/format.ts";
import { keepText } from "./cell-style.ts";
import { cellLines, linesHeightPt, plainText, shownSizePt } from "./row-heights.ts";
import { makeTextEntry, type TextEntry } from "./text-entry.ts";
import { MeasuredText } from "./text-measures.ts";
import { inCapitals, type TextLine } from "./text-rows.ts";

export interface SheetLine {
  /** As it stands in the section, before it is put in capitals. */
  readonly line: TextLine;
  readonly shown: MeasuredText;
  /** What the shared texts hold of it; undefined for a line in several fonts. */
  readonly entry: TextEntry | undefined;
  /** Excel would take it for a formula, a number or a date when someone edits it. */
  readonly isGuarded: boolean;
}

/** Makes a line ready. */
export function makeSheetLine(spec: FormatSpec, line: TextLine): SheetLine {
  const { element, runs } = inCapitals(spec, line);
  const [first, second] = runs;
  const isBold = spec.elements[element].bold || runs.some((run) => run.bold);
  const shown = new MeasuredText(plainText(runs), { sizePt: shownSizePt(spec, element), bold: isBold });
  if (first === undefined || second !== undefined) return { line, shown, entry: undefined, isGuarded: false };
  const { stored, isGuarded } = keepText(first.text);
  return { line, shown, entry: stored === "" ? undefined : makeTextEntry(stored), isGuarded };
}

/** Height of the line in a row of that width. */
export function sheetLineHeight(spec: FormatSpec, { line, shown }: SheetLine, widthPt: number): number {
  return linesHeightPt(spec, line.element, cellLines(shown, widthPt));
}

/** The line where it can stand in the place of a known one: in its look, and with its text unless it is of one run. */
export function fitLine(spec: FormatSpec, known: SheetLine, line: TextLine): SheetLine | undefined {
  const { element, runs } = known.line;
  if (line.element !== element || line.runs.length !== runs.length) return undefined;
  let isSame = true;
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const other = line.runs[at];
    if (run?.bold !== other?.bold || run?.italic !== other?.italic) return undefined;
    isSame &&= run?.text === other?.text;
  }
  if (isSame) return known;
  if (known.entry === undefined) return undefined;
  const own = makeSheetLine(spec, line);
  return own.entry !== undefined && own.isGuarded === known.isGuarded ? own : undefined;
}
