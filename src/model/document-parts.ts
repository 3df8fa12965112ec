/** The parts of an official document that the decree names, found in any layout. */
import type { DocxParagraph } from "./docx-facts.ts";
import type { PrintedLine } from "./printed-lines.ts";

export interface HeadParts {
  readonly nationalName: PrintedLine | undefined;
  readonly nationalMotto: PrintedLine | undefined;
  readonly supervisingAgency: readonly PrintedLine[];
  readonly issuerName: readonly PrintedLine[];
  readonly documentCode: PrintedLine | undefined;
  readonly placeAndDate: PrintedLine | undefined;
  /** Paragraphs before the name of the type. */
  readonly paragraphs: readonly DocxParagraph[];
}

export interface TitleParts {
  readonly documentType: PrintedLine | undefined;
  readonly subject: readonly PrintedLine[];
  /** "(Kèm theo Quyết định số …)": another document issues this one, which has no number and signature of its own. */
  readonly attachedTo: PrintedLine | undefined;
}

export interface FootParts {
  readonly recipientsHeading: PrintedLine | undefined;
  /** Up to the line "- Lưu: …". */
  readonly recipients: readonly PrintedLine[];
  /** Every line above the name: authority, posts. */
  readonly authority: readonly PrintedLine[];
  readonly signerName: PrintedLine | undefined;
}

export interface AnnexParts {
  readonly label: PrintedLine;
  /** "II" as printed; undefined for an annex without a number. */
  readonly ordinal: string | undefined;
  readonly title: readonly PrintedLine[];
  /** "(Kèm theo Kế hoạch số …)". */
  readonly reference: PrintedLine | undefined;
  readonly paragraphs: readonly DocxParagraph[];
}

export interface DocumentParts {
  readonly head: HeadParts;
  readonly title: TitleParts;
  /** Paragraphs "Căn cứ …", each one basis. */
  readonly legalBases: readonly DocxParagraph[];
  /** Running text between title and foot, without tables and legal bases. */
  readonly body: readonly DocxParagraph[];
  readonly foot: FootParts;
  readonly annexes: readonly AnnexParts[];
}
