/** The lines of a document that someone else wrote, in reading order, whatever kind of file it came in. */

/** How a line looks, as far as the source knows looks; a text file knows none. */
export interface LineLook {
  /** Every letter of the line. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: "left" | "center" | "right" | "both";
  readonly sizePt: number | undefined;
  /** Letters of the beginning that are bold where the rest is not; 0 otherwise: a run-in title. */
  readonly boldStart: number;
  readonly underRule: boolean;
}

/** Where a line stands in a table of the source; tables, rows and grid columns count from 0. */
export interface LineCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  /** A lower part of a cell merged downwards. */
  readonly continued: boolean;
}

export interface SourceLine {
  /** One paragraph or printed line: NFC, legal letters, single spaces, trimmed, with the number that Word would print. */
  readonly text: string;
  /** From 1: the line of a text file, the paragraph of a Word file; of joined lines the first. */
  readonly line: number;
  readonly lastLine: number;
  /** 0 from the left where a line of the page is set in columns with tabs or spaces. */
  readonly column: number;
  readonly look: LineLook | undefined;
  readonly cell: LineCell | undefined;
  /** The number or bullet was set by Word and not typed. */
  readonly numbered: boolean;
  /** At least one empty line stands before it. */
  readonly blankBefore: boolean;
}

/** Why a line of the source is not part of the document. */
export type DropReason = "page-number" | "page-furniture" | "stamp" | "signature-note" | "rule" | "scan-noise";

export interface DroppedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: DropReason;
}

/** A line that has no place in the plan; it is kept and never printed. */
export interface UnplacedLine {
  readonly text: string;
  readonly line: number;
}

/** What was done to make lines of a source, all of it told to the user. */
export interface SourceLines {
  readonly lines: readonly SourceLine[];
  readonly dropped: readonly DroppedLine[];
  /** Footnotes and endnotes, for which a plan has no place; their lines count on from those of the text. */
  readonly notes?: readonly UnplacedLine[];
  /** Places where a sentence cut by a page or a line end was joined again. */
  readonly joins: readonly { readonly line: number; readonly words: string }[];
}
