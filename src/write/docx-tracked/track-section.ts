/** The pieces of a section of two documents as one stream. */
import { blankParagraph, type ParagraphPiece, type TablePiece } from "../docx/pieces.ts";
import { spacerStyleId } from "../docx/style-names.ts";
import { type Alignable, alignPieces, mergeAligned } from "./align.ts";
import {
  addedParagraph,
  alignableParagraph,
  droppedParagraph,
  trackParagraph,
  withOpenEnd,
} from "./track-paragraphs.ts";
import { tableShape, tableText, trackTable, wholeTable } from "./track-table.ts";
import type { TrackedParagraph, TrackedPiece } from "./tracked-pieces.ts";

type Piece = ParagraphPiece | TablePiece;

/** Both streams as one; the last section of a document ends with a paragraph that always stays. */
export function trackSection(a: readonly Piece[], b: readonly Piece[], isLast: boolean): readonly TrackedPiece[] {
  const pairs = alignPieces(a.map(alignable), b.map(alignable));
  if (!isLast) return partTables(merge(a, b, pairs));
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  if (lastB?.type !== "paragraph") throw new Error("a document must end with a paragraph");
  if (lastA?.type !== "paragraph") {
    return partTables([...merge(a, b.slice(0, -1), []), ...withOpenEnd([addedParagraph(lastB)])]);
  }
  const [innerA, innerB] = [a.slice(0, -1), b.slice(0, -1)];
  const inner = merge(innerA, innerB, alignPieces(innerA.map(alignable), innerB.map(alignable)));
  return partTables([...inner, trackParagraph(lastA, lastB)]);
}

function alignable(piece: Piece): Alignable {
  if (piece.type === "paragraph") return alignableParagraph(piece);
  return { kind: `table ${tableShape(piece)}`, text: tableText(piece) };
}

function merge(
  a: readonly Piece[],
  b: readonly Piece[],
  pairs: ReturnType<typeof alignPieces>,
): readonly TrackedPiece[] {
  return mergeAligned<Piece, TrackedPiece>(a, b, pairs, {
    both: (one, other) => {
      if (one.type === "paragraph" && other.type === "paragraph") return trackParagraph(one, other);
      if (one.type === "table" && other.type === "table") return trackTable(one, other);
      throw new Error("a paragraph is no table");
    },
    dropped: (piece) => (piece.type === "paragraph" ? droppedParagraph(piece) : wholeTable(piece, "dropped")),
    added: (piece) => (piece.type === "paragraph" ? addedParagraph(piece) : wholeTable(piece, "added")),
  });
}

const parting: TrackedParagraph = {
  type: "paragraph",
  piece: { ...blankParagraph, style: spacerStyleId },
  runs: [],
  mark: "passing",
};

/** Word joins two tables that touch, a dropped one and the added one in its place too. */
function partTables(pieces: readonly TrackedPiece[]): readonly TrackedPiece[] {
  return pieces.flatMap((piece, index) =>
    piece.type === "table" && pieces[index + 1]?.type === "table" ? [piece, parting] : [piece],
  );
}
