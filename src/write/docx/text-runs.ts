/** Runs of text: emphasis beside that of the style, line breaks and tabs. */
import type { TextRun } from "../../model/document-tree.ts";
import type { ElementFormat } from "../../model/format.ts";
import { xmlText } from "../package/xml-text.ts";
import { ptToHalfPoints } from "./measures.ts";
import type { RunPiece } from "./pieces.ts";
import { isPlainText } from "./plain-text.ts";

/** Where a run differs from the style of its paragraph. */
export interface RunChange {
  readonly sizePt?: number;
  readonly bold?: true;
}

/** The runs as Word keeps them; only what differs from the paragraph's style is written on them. */
export function writeRuns(
  content: string | readonly TextRun[],
  style: ElementFormat,
  change: RunChange = {},
): readonly RunPiece[] {
  if (typeof content === "string") return writeLines({ text: content }, style, change);
  return content.length === 1
    ? content.flatMap((run) => writeLines(run, style, change))
    : joinEqualRuns(content).flatMap((run) => writeLines(run, style, change));
}

function writeLines(run: TextRun, style: ElementFormat, change: RunChange): readonly RunPiece[] {
  if (run.text === "") return [];
  const bold = (run.bold ?? change.bold ?? false) && !style.bold ? true : undefined;
  const italics = run.italic === true && !style.italic ? true : undefined;
  const size = sizeChange(style, change);
  if (isPlainText(run.text)) return [{ text: run.text, bold, italics, size, afterBreak: undefined }];
  const lines = xmlText(run.text).split(/\r\n|[\r\n]/);
  return lines.map((text, index) => ({ text, bold, italics, size, afterBreak: index > 0 ? true : undefined }));
}

/** Neighbours of one look become one run: a clerk's search finds a marker together with its text. */
export function joinEqualRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

/** The size in half-points, where it is not that of the style. */
export function sizeChange(style: ElementFormat, { sizePt }: RunChange): number | undefined {
  return sizePt === undefined || sizePt === style.sizePt ? undefined : ptToHalfPoints(sizePt);
}
