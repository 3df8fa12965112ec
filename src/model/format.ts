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

export const elementFormatSchema = z.strictObject({
  /** Name of the paragraph style as a clerk sees it in Word. */
  styleName: z.string(),
  sizePt: z.number(),
  /** Size used when the head would not fit otherwise (Quốc hiệu 12, Tiêu ngữ 13). */
  compactSizePt: z.number().optional(),
  allowedSizePt: z.tuple([z.number(), z.number()]),
  bold: z.boolean(),
  italic: z.boolean(),
  capitals: z.boolean(),
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
  /** `compactLeftColumnMm` goes with the compact sizes, where Quốc hiệu leaves more room to the issuer. */
  head: z.strictObject({ leftColumnMm: measureSchema, compactLeftColumnMm: measureSchema, source: z.string() }),
  foot: z.strictObject({ leftColumnMm: measureSchema, signatureSpaceMm: measureSchema, source: z.string() }),
  table: z.strictObject({ cellPaddingMm: measureSchema, borderPt: measureSchema, source: z.string() }),
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
