/** A format (thể thức): every measure a decree gives, with its place in the law. One folder under templates/ each. */
import { z } from "zod";
import { type ElementName, fixedElements, textElements } from "./document-tree.ts";

/** A number of the page with the range that the law allows and its article. */
const measureSchema = z.strictObject({
  value: z.number(),
  allowed: z.tuple([z.number(), z.number()]).optional(),
  source: z.string(),
});
export type Measure = z.output<typeof measureSchema>;

/** Name of a paragraph style as a clerk sees it in Word, which reads a comma as the beginning of another name. */
const styleNameSchema = z.string().regex(/^[^,;]+$/);

const elementFormatSchema = z.strictObject({
  styleName: styleNameSchema,
  sizePt: z.number(),
  /** Size used when the head would not fit otherwise (Quốc hiệu 12, Tiêu ngữ 13). */
  compactSizePt: z.number().optional(),
  allowedSizePt: z.tuple([z.number(), z.number()]),
  bold: z.boolean(),
  italic: z.boolean(),
  capitals: z.boolean(),
  /** Colour of the text, and of the frame around it, as six hexadecimal digits; black where absent. */
  color: z
    .string()
    .regex(/^[0-9A-F]{6}$/)
    .optional(),
  align: z.enum(["left", "center", "right", "both"]),
  firstLineMm: z.number().default(0),
  indentLeftMm: z.number().default(0),
  spaceBeforePt: z.number().default(0),
  spaceAfterPt: z.number().default(0),
  /** Multiple of single spacing. */
  lineSpacing: z.number().default(1),
  keepWithNext: z.boolean().default(false),
  /** Level in Word's navigation pane, from 1. */
  outlineLevel: z.number().int().min(1).max(9).optional(),
  /** Length of the rule under the element, relative to its longest printed line. */
  ruleShare: z.tuple([z.number(), z.number()]).optional(),
  source: z.string(),
});
export type ElementFormat = z.output<typeof elementFormatSchema>;

const elementsShape = Object.fromEntries(
  [...textElements, ...fixedElements].map((name) => [name, elementFormatSchema]),
) as Record<ElementName, typeof elementFormatSchema>;

const marginsSchema = z.strictObject({
  top: measureSchema,
  bottom: measureSchema,
  left: measureSchema,
  right: measureSchema,
});

export const formatSpecSchema = z.strictObject({
  id: z.string(),
  /** How the law is cited in messages, e.g. "NĐ 30/2020/NĐ-CP". */
  law: z.string(),
  /** First and last day of issue that this format applies to, ISO. */
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  /** `allowed` is absent where the law leaves the font free (TT 01/2011). */
  font: z.strictObject({ value: z.string(), allowed: z.array(z.string()).optional(), source: z.string() }),
  paperMm: z.strictObject({ width: measureSchema, height: measureSchema }),
  portraitMarginsMm: marginsSchema,
  landscapeMarginsMm: marginsSchema,
  /** Distance of the running header (or footer) from the paper's edge. */
  headerDistanceMm: measureSchema,
  pageNumber: z.strictObject({
    position: z.enum(["header", "footer"]),
    hiddenOnFirstPage: z.boolean(),
    source: z.string(),
  }),
  /** Distance of the places that a tab in a text jumps to. */
  tabStopMm: measureSchema,
  /** Free room at the end of a centred line: programs measure a little differently. */
  lineSlackPt: measureSchema,
  head: z.strictObject({
    leftColumnMm: measureSchema,
    /** Goes with the compact sizes, where Quốc hiệu leaves more room to the issuer. */
    compactLeftColumnMm: measureSchema,
    /** Free room in each column, so that no program breaks a line and the two columns stay apart. */
    leftSlackPt: measureSchema,
    rightSlackPt: measureSchema,
    /** What the issuer always gets of the line. */
    leastLeftShare: measureSchema,
    source: z.string(),
  }),
  /** The line under Tiêu ngữ, the issuer and the subject, and above the contact line. */
  rule: z.strictObject({
    styleName: styleNameSchema,
    linePt: measureSchema,
    /** Between the text and the line. */
    gapPt: measureSchema,
    source: z.string(),
  }),
  /** The frame around urgency, circulation and draft marks. */
  frame: z.strictObject({
    linePt: measureSchema,
    sidePaddingPt: measureSchema,
    edgePaddingPt: measureSchema,
    source: z.string(),
  }),
  /** The empty line where Word demands a paragraph after a table. */
  spacer: z.strictObject({ styleName: styleNameSchema, sizePt: measureSchema, source: z.string() }),
  foot: z.strictObject({
    leftColumnMm: measureSchema,
    /** What the recipients keep beside a long post. */
    leastLeftColumnMm: measureSchema,
    /** Free room beside a long post, so that the two columns stay apart. */
    rightSlackPt: measureSchema,
    signatureSpaceMm: measureSchema,
    /** A last paragraph up to this long does not stand above the signatures without the one before it. */
    shortParagraphCharacters: measureSchema,
    source: z.string(),
  }),
  table: z.strictObject({
    cellPaddingMm: measureSchema,
    borderPt: measureSchema,
    /** Free room in a cell, so that no program breaks a word that just fits. */
    cellSlackPt: measureSchema,
    /** Between one size and the next smaller one, where a table is too wide. */
    sizeStepPt: measureSchema,
    /** What a column of text may give up of its share to the figures before the whole table is set smaller. */
    givenUpShare: measureSchema,
    /** A column of long texts asks for no more than this; it grows downwards instead. */
    widestWishEm: measureSchema,
    /** Up to this width a column is as wide as its title on two lines. */
    widestTitleEm: measureSchema,
    /** More columns than this are set on a landscape page, even where they would fit. */
    mostPortraitColumns: measureSchema,
    source: z.string(),
  }),
  /** The Excel sheet of an annex. */
  sheet: z.strictObject({
    /** A wrapping column wants at most this share of the page. */
    widestColumnShare: measureSchema,
    /** A wrapping column is never squeezed below this, even if the page must then be printed smaller. */
    narrowestColumnEm: measureSchema,
    /** Header rows taller than this are not frozen: a small screen would have nothing left to scroll. */
    mostFrozenPt: measureSchema,
    source: z.string(),
  }),
  body: z.strictObject({
    allowedFirstLineMm: z.tuple([z.number(), z.number()]),
    minimumParagraphGapPt: z.number(),
    allowedLineSpacing: z.tuple([z.number(), z.number()]),
    source: z.string(),
  }),
  elements: z.strictObject(elementsShape),
  /** Type codes by type of document ("KẾ HOẠCH": KH). */
  typeCodes: z.record(z.string(), z.string()),
});
export type FormatSpec = z.output<typeof formatSpecSchema>;

/** The wordings of a format, one Handlebars text each; the file name without .hbs is the name. */
export const wordingNames = [
  "national-name",
  "national-motto",
  "document-type",
  "urgency",
  "circulation",
  "document-code",
  "place-and-date",
  "legal-basis",
  "end-mark",
  "recipients-heading",
  "recipient",
  "file-copy",
  "drafter-mark",
  "annex-label",
  "annex-reference",
  "money-unit-line",
  "amount-in-words",
  "total-row",
  "column-titles",
  "outline-markers",
  "sheet-name",
] as const;
export type WordingName = (typeof wordingNames)[number];

export interface Format {
  readonly spec: FormatSpec;
  readonly wordings: Readonly<Record<WordingName, string>>;
}
