/** Where the paragraphs and tables of a block go: among the pieces of the plain writer, or straight into bytes. */
import type { ElementName } from "../../model/document-tree.ts";
import type { TwoColumns } from "./columns.ts";
import type { Line } from "./line.ts";
import type { ParagraphPiece, TablePiece } from "./pieces.ts";

/** What a line of the head, the foot or a title may differ in from the style of its element. */
export interface LineChange {
  readonly sizePt?: number;
  readonly keepNext?: boolean;
  readonly spaceBefore?: number;
}

export const sameAsStyle: LineChange = {};

export interface BlockTarget {
  /** The line of a text, the same for the same text as long as few others came. */
  readonly lineOf: (element: ElementName, text: string) => Line;
  /** A paragraph in the style of its element, drawn in from both sides by so many twips. */
  readonly addLine: (line: Line, change: LineChange, sideTwips: number) => void;
  /** The paragraph whose lower border is a rule; both sides in twips. */
  readonly addRule: (left: number, right: number, keepNext: boolean) => void;
  /** What comes seldom enough to be laid out as a piece first. */
  readonly addPiece: (piece: ParagraphPiece | TablePiece) => void;
  /** Two columns without visible borders: what follows stands in the left one. */
  readonly openColumns: (widths: TwoColumns) => void;
  readonly toRightColumn: () => void;
  readonly toNextRow: () => void;
  readonly closeColumns: () => void;
}
