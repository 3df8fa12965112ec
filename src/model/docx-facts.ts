/** DocxFacts: what a Word file really shows, with every style, theme font and inherited header resolved. */

/** Fonts of a run by the kind of letter; undefined where nothing in the file names one. */
export interface DocxFonts {
  readonly ascii: string | undefined;
  readonly hAnsi: string | undefined;
  readonly cs: string | undefined;
  readonly eastAsia: string | undefined;
}

/** A stretch of text with one look. A line break is "\n", a tab "\t"; a field shows its result. */
export interface DocxRun {
  readonly text: string;
  readonly fonts: DocxFonts;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Shown in capitals whatever the letters typed. */
  readonly allCaps: boolean;
  /** Smaller and raised or lowered. */
  readonly raised: boolean;
  /** Six hexadecimal digits; undefined for the automatic colour. */
  readonly color: string | undefined;
}

export type DocxAlign = "left" | "center" | "right" | "both";

/** "auto" counts single lines (240 in the file is 1); the others are points. */
export interface DocxLineSpacing {
  readonly rule: "auto" | "exact" | "atLeast";
  readonly value: number;
}

/** Where a paragraph stands in a table. `column` counts grid columns from 0; widths without the cell's margins. */
export interface DocxCellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  /** True for the lower parts of cells merged downwards. */
  readonly continued: boolean;
  readonly contentWidthMm: number;
  readonly bottomBorder: boolean;
}

/** A drawn line (DrawingML or VML) anchored in a paragraph. */
export interface DocxDrawnLine {
  readonly lengthMm: number;
}

export interface DocxParagraph {
  /** Position in document order from 0, cells of tables included. */
  readonly index: number;
  /** Which `w:p` of its part it is in the order of the file, where deleted and unseen ones count too. */
  readonly ordinal?: number;
  readonly section: number;
  readonly cell: DocxCellPlace | undefined;
  /** Stands in a text box, whose paragraphs come after the one that anchors it, or before the first one of the text with words. */
  readonly inTextBox?: boolean;
  /** Stands in a frame (`w:framePr`), apart from the text around it. */
  readonly inFrame?: boolean;
  readonly styleId: string | undefined;
  readonly styleName: string | undefined;
  /** Typed text of all runs, without the number that Word adds. */
  readonly text: string;
  readonly runs: readonly DocxRun[];
  /** The number or bullet that Word prints before the text, e.g. "1." or "-". */
  readonly numbering: string | undefined;
  readonly align: DocxAlign;
  /** Negative for a hanging indent. */
  readonly firstLineMm: number;
  readonly indentLeftMm: number;
  readonly indentRightMm: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  /** No space between neighbours of the same style. */
  readonly contextualSpacing: boolean;
  readonly lineSpacing: DocxLineSpacing;
  readonly keepNext: boolean;
  /** Level in the navigation pane from 1; undefined for body text. */
  readonly outlineLevel: number | undefined;
  readonly topBorder: boolean;
  readonly bottomBorder: boolean;
  readonly drawnLines: readonly DocxDrawnLine[];
  /** True when the paragraph shows the page number. */
  readonly pageField: boolean;
  /** Width between the margins of page or cell, without indents. */
  readonly availableWidthMm: number;
}

export interface DocxTableRow {
  readonly header: boolean;
  readonly cantSplit: boolean;
}

export interface DocxTable {
  readonly section: number;
  readonly columnsMm: readonly number[];
  readonly rows: readonly DocxTableRow[];
  /** Index of the table whose cell holds this one. */
  readonly parent: number | undefined;
}

export type DocxPageKind = "default" | "first" | "even";

/** Paragraphs shown in the top or bottom margin, by kind of page; absent where the section shows nothing. */
export type DocxMarginTexts = Readonly<Partial<Record<DocxPageKind, readonly DocxParagraph[]>>>;

export interface DocxSection {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly landscape: boolean;
  readonly marginsMm: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
  readonly headerDistanceMm: number;
  readonly footerDistanceMm: number;
  /** Begins on the page where the section before it ends. */
  readonly continuous?: boolean;
  /** The first page has a header and footer of its own. */
  readonly titlePage: boolean;
  /** Number at which the pages of this section begin anew. */
  readonly pageNumberStart: number | undefined;
  /** What really shows, with headers taken over from earlier sections; "first" and "even" only where they are in use. */
  readonly headers: DocxMarginTexts;
  readonly footers: DocxMarginTexts;
}

export interface DocxFacts {
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
  readonly sections: readonly DocxSection[];
  /** Paragraphs of each note, apart from those of the text. */
  readonly footnotes?: readonly (readonly DocxParagraph[])[];
  readonly endnotes?: readonly (readonly DocxParagraph[])[];
}
