/** Paragraphs of two documents as one list, in which every change is marked. */
import { wordChanges } from "../../vietnamese/word-changes.ts";
import type { ParagraphPiece, RunPiece } from "../docx/pieces.ts";
import { type Alignable, alignPieces, mergeAligned } from "./align.ts";
import type { Revision, TrackedParagraph, TrackedRun } from "./tracked-pieces.ts";

/** The paragraphs of a cell or a margin, the last of which always stays: its end is the end of the cell. */
export function trackClosedParagraphs(
  a: readonly ParagraphPiece[],
  b: readonly ParagraphPiece[],
): readonly TrackedParagraph[] {
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  if (lastA === undefined || lastB === undefined)
    return withOpenEnd([...a.map(droppedParagraph), ...b.map(addedParagraph)]);
  const [innerA, innerB] = [a.slice(0, -1), b.slice(0, -1)];
  const pairs = alignPieces(innerA.map(alignableParagraph), innerB.map(alignableParagraph));
  const inner = mergeAligned(innerA, innerB, pairs, {
    both: trackParagraph,
    dropped: droppedParagraph,
    added: addedParagraph,
  });
  return [...inner, trackParagraph(lastA, lastB)];
}

/** The end of the last paragraph cannot be marked, whatever becomes of its text. */
export function withOpenEnd(paragraphs: readonly TrackedParagraph[]): readonly TrackedParagraph[] {
  return paragraphs.map((one, index) => (index === paragraphs.length - 1 ? { ...one, mark: "same" } : one));
}

export function alignableParagraph(piece: ParagraphPiece): Alignable {
  return { kind: piece.style ?? "", text: textOf(piece) };
}

/** The text of a paragraph; a line break in it is "\n". */
export function textOf({ runs }: ParagraphPiece): string {
  return runs.map(runText).join("");
}

function runText({ text, afterBreak }: RunPiece): string {
  return afterBreak ? `\n${text}` : text;
}

/** A paragraph of both documents in the look that it has in the second, word by word. */
export function trackParagraph(a: ParagraphPiece, b: ParagraphPiece): TrackedParagraph {
  const runs: TrackedRun[] = [];
  let [inA, inB] = [0, 0];
  for (const { kind, text } of wordChanges(textOf(a), textOf(b))) {
    const cut = kind === "dropped" ? cutRuns(a.runs, inA, inA + text.length) : cutRuns(b.runs, inB, inB + text.length);
    runs.push(...cut.map((run) => ({ revision: kind, run })));
    if (kind !== "added") inA += text.length;
    if (kind !== "dropped") inB += text.length;
  }
  return { type: "paragraph", piece: b, runs, mark: "same" };
}

/** The runs, or parts of them, that hold the letters from one index to another. */
function cutRuns(runs: readonly RunPiece[], start: number, end: number): readonly RunPiece[] {
  const cut: RunPiece[] = [];
  let at = 0;
  for (const run of runs) {
    const text = runText(run);
    const stretch = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
    if (stretch === "") continue;
    const [first = "", ...lines] = stretch.split("\n");
    if (first !== "") cut.push({ ...run, text: first, afterBreak: undefined });
    for (const line of lines) cut.push({ ...run, text: line, afterBreak: true });
  }
  return cut;
}

export function droppedParagraph(piece: ParagraphPiece): TrackedParagraph {
  return wholeParagraph(piece, "dropped");
}

export function addedParagraph(piece: ParagraphPiece): TrackedParagraph {
  return wholeParagraph(piece, "added");
}

/** A paragraph of which all, its end too, has one revision. */
function wholeParagraph(piece: ParagraphPiece, revision: Revision): TrackedParagraph {
  return { type: "paragraph", piece, runs: piece.runs.map((run) => ({ revision, run })), mark: revision };
}
