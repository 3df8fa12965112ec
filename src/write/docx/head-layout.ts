/** Sizes and columns of the letterhead: Quốc hiệu never breaks, and the issuer gets what is left of the line. */
import type { ElementName, Letterhead } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { unitsToPt } from "../../model/text-width.ts";
import type { BlockTarget } from "./block-target.ts";
import type { TwoColumns } from "./columns.ts";
import type { Line } from "./line.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";

export interface HeadLayout extends TwoColumns {
  readonly compact: boolean;
}

export interface HeadLines {
  readonly supervisingAgency: readonly Line[];
  readonly issuerName: readonly Line[];
  readonly documentCode: Line;
  readonly nationalName: Line;
  readonly nationalMotto: Line;
  readonly placeAndDate: Line;
}

/** The lines of the head; `lineOf` finds the line of a text. */
export function headLines(lineOf: BlockTarget["lineOf"], head: Letterhead): HeadLines {
  return {
    supervisingAgency: head.supervisingAgency.map((line) => lineOf("supervisingAgency", line)),
    issuerName: head.issuerName.map((line) => lineOf("issuerName", line)),
    documentCode: lineOf("documentCode", head.documentCode),
    nationalName: lineOf("nationalName", head.nationalName),
    nationalMotto: lineOf("nationalMotto", head.nationalMotto),
    placeAndDate: lineOf("placeAndDate", head.placeAndDate),
  };
}

/** Normal sizes where the issuer's lines fit beside Quốc hiệu; else compact sizes, where the lines may wrap. */
export function headLayout(spec: FormatSpec, lines: HeadLines, textWidth: number): HeadLayout {
  const normalLeft = leftNeed(spec, lines, false);
  const normalRight = rightNeed(spec, lines, false);
  const compact = normalLeft + normalRight > textWidth;
  const ownLeft = compact ? leftNeed(spec, lines, true) : normalLeft;
  const ownRight = compact ? rightNeed(spec, lines, true) : normalRight;
  // A date too long for any head wraps, rather than leave the issuer no room.
  const available = Math.max(textWidth - ownRight, Math.round(textWidth * spec.head.leastLeftShare.value));
  const left = Math.min(available, Math.max(ownLeft, preferredLeft(spec, compact)));
  return { compact, left, right: textWidth - left };
}

/** Size of an element of the head. */
export function headSizePt(spec: FormatSpec, element: ElementName, compact: boolean): number {
  const { sizePt, compactSizePt } = spec.elements[element];
  return compact ? (compactSizePt ?? sizePt) : sizePt;
}

function preferredLeft(spec: FormatSpec, compact: boolean): number {
  return mmToTwips((compact ? spec.head.compactLeftColumnMm : spec.head.leftColumnMm).value);
}

function rightNeed(spec: FormatSpec, lines: HeadLines, compact: boolean): number {
  const { nationalName, nationalMotto, placeAndDate } = lines;
  const nationPt = Math.max(widthPt(spec, nationalName, compact), widthPt(spec, nationalMotto, compact));
  return ptToTwips(Math.max(nationPt, widthPt(spec, placeAndDate, compact)) + spec.head.rightSlackPt.value);
}

function leftNeed(
  spec: FormatSpec,
  { supervisingAgency, issuerName, documentCode }: HeadLines,
  compact: boolean,
): number {
  let widestPt = widthPt(spec, documentCode, compact);
  for (const line of supervisingAgency) widestPt = Math.max(widestPt, widthPt(spec, line, compact));
  for (const line of issuerName) widestPt = Math.max(widestPt, widthPt(spec, line, compact));
  return ptToTwips(widestPt + spec.head.leftSlackPt.value);
}

function widthPt(spec: FormatSpec, { element, units }: Line, compact: boolean): number {
  return unitsToPt(units, headSizePt(spec, element, compact));
}
