/** Runs of text: emphasis beside that of the style, line breaks and tabs. */
import type { TextRun } from "../../model/document-tree.ts";
import type { ElementFormat } from "../../model/format.ts";
import { xmlText } from "../package/xml-text.ts";
import { ptToHalfPoints } from "./measures.ts";
import type { RunPiece } from "./pieces.ts";

/** Where a run differs from the style of its paragraph. */
export interface RunChange {
  readonly sizePt?: number;
  readonly bold?: true;
}

/** The runs as Word keeps them; only what differs from the paragraph's style is written on them. */
export function writeRuns(runs: readonly TextRun[], style: ElementFormat, change: RunChange = {}): readonly RunPiece[] {
  return joinEqualRuns(runs)
    .filter((run) => run.text !== "")
    .flatMap((run) => {
      const bold = (run.bold ?? change.bold ?? false) && !style.bold;
      const italics = run.italic === true && !style.italic;
      const look = {
        ...(bold ? { bold: true as const } : {}),
        ...(italics ? { italics: true as const } : {}),
        ...sizeChange(style, change),
      };
      const lines = xmlText(run.text).split(/\r\n|[\r\n]/);
      return lines.map((text, index) => ({ text, ...look, ...(index > 0 ? { afterBreak: true as const } : {}) }));
    });
}

/** Neighbours of one look become one run: a clerk's search finds a marker together with its text. */
function joinEqualRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

/** The size, where it is not that of the style. */
export function sizeChange(style: ElementFormat, change: RunChange): { readonly size?: number } {
  if (change.sizePt === undefined || change.sizePt === style.sizePt) return {};
  return { size: ptToHalfPoints(change.sizePt) };
}
