/** DocumentTree: the page in reading order, numbered and worded, without any measure. */
import type { Alignment } from "./text-table.ts";

/** A stretch of text; flags add to what its element already is. A line break inside a paragraph is "\n". */
export interface TextRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** Elements of the page that are paragraphs of running text; each is a named style with its measures in format.yaml. */
export const textElements = [
  "legalBasis",
  "opening",
  "paragraph",
  "partHeading",
  "sectionHeading",
  "clauseHeading",
  "clause",
  "subclauseHeading",
  "subclause",
  "point",
  "pointHeading",
  "dashItem",
  "plusItem",
  "note",
  "tableTitle",
  "closing",
  "moneyUnitLine",
  "amountInWords",
] as const;
export type TextElement = (typeof textElements)[number];

/** Elements that stand in fixed places: head, title, tables, foot, annex heading, page margin. */
export const fixedElements = [
  "nationalName",
  "nationalMotto",
  "supervisingAgency",
  "issuerName",
  "documentCode",
  "placeAndDate",
  "urgency",
  "circulation",
  "draftMark",
  "documentType",
  "subject",
  "tableHeader",
  "tableText",
  "tableNumber",
  "recipientsHeading",
  "recipient",
  "drafterMark",
  "authority",
  "actualPost",
  "signerName",
  "annexLabel",
  "annexTitle",
  "annexReference",
  "pageNumber",
  "contactLine",
] as const;
export type ElementName = TextElement | (typeof fixedElements)[number];

/** A running paragraph: marker ("I.", "1.", "a)", "-") and text are printed with one space between. */
export interface TextBlock {
  readonly type: "text";
  readonly element: TextElement;
  readonly marker?: string;
  readonly runs: readonly TextRun[];
  /** True where the next block must stand on the same page (lead-in to a list, last line before a table). */
  readonly keepWithNext?: true;
}

export interface Letterhead {
  readonly type: "letterhead";
  readonly supervisingAgency: readonly string[];
  readonly issuerName: readonly string[];
  readonly nationalName: string;
  readonly nationalMotto: string;
  readonly documentCode: string;
  readonly placeAndDate: string;
  readonly urgency?: string;
  readonly circulation?: string;
  readonly draftMark?: string;
}

export interface DocumentTitle {
  readonly type: "documentTitle";
  readonly documentType: string;
  readonly subject: readonly TextRun[];
}

export interface HeaderCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Cells of a table, by index in `rows` and `columns`; what a formula adds or multiplies. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}
export interface CellFormula {
  readonly type: "sum" | "product";
  readonly cells: readonly CellReference[];
}

export type TableCell =
  | { readonly type: "text"; readonly runs: readonly TextRun[] }
  /** `value` in the printed unit of the table; `text` is the same figure as Vietnamese print it. */
  | { readonly type: "number"; readonly value: number; readonly text: string; readonly formula?: CellFormula };

export interface TableColumn {
  readonly align: Alignment;
  /** Share of the table's width relative to the other columns. */
  readonly widthShare: number;
  /** Columns with the same number are printed equally wide where there is room. */
  readonly evenGroup?: number;
}

export interface TableRow {
  readonly role: "total" | "group" | "item";
  readonly cells: readonly TableCell[];
}

export interface TableBlock {
  readonly type: "table";
  readonly columns: readonly TableColumn[];
  /** Header rows from top to bottom; a cell covered by a span is left out. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly TableRow[];
}

/** Recipients on the left, signature on the right; both stay on one page. */
export interface Foot {
  readonly type: "foot";
  readonly recipientsHeading: string;
  /** Whole lines: "- Bộ Y tế;", the last "- Lưu: VT.". */
  readonly recipients: readonly string[];
  readonly drafterMark?: string;
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH": every line above the signature. */
  readonly authority: readonly string[];
  readonly actualPost?: string;
  readonly signerName: string;
}

export interface AnnexHeading {
  readonly type: "annexHeading";
  /** "Phụ lục" or "Phụ lục II". */
  readonly label: string;
  readonly title: readonly string[];
  /** No-break spaces hold together what belongs on one line; Word gets them as ordinary ones. */
  readonly reference: string;
}

export type Block = Letterhead | DocumentTitle | TextBlock | TableBlock | Foot | AnnexHeading;

export interface DocumentSection {
  readonly kind: "main" | "annex";
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
  /** Name of the sheet when this annex is also written to Excel (it holds a budget). */
  readonly sheetName?: string;
  readonly contactLine?: readonly string[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO date of issue, or the first day of the known month or year; undefined when wholly blank. */
  readonly createdOn?: string;
}

export interface DocumentTree {
  readonly properties: DocumentProperties;
  readonly sections: readonly DocumentSection[];
}
