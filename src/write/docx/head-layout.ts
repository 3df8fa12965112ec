/** Sizes and columns of the letterhead: Quốc hiệu never breaks, and the issuer gets what is left of the line. */
import type { ElementName, Letterhead } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { textWidthPt } from "../../model/text-width.ts";
import type { TwoColumns } from "./columns.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";

export interface HeadLayout extends TwoColumns {
  readonly compact: boolean;
}

/** Normal sizes where the issuer's lines fit beside Quốc hiệu; else compact sizes, where the lines may wrap. */
export function headLayout(spec: FormatSpec, head: Letterhead, textWidth: number): HeadLayout {
  const normalLeft = leftNeed(spec, head, false);
  const normalRight = rightNeed(spec, head, false);
  const compact = normalLeft + normalRight > textWidth;
  const ownLeft = compact ? leftNeed(spec, head, true) : normalLeft;
  const ownRight = compact ? rightNeed(spec, head, true) : normalRight;
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

function rightNeed(spec: FormatSpec, head: Letterhead, compact: boolean): number {
  const lines: readonly (readonly [ElementName, string])[] = [
    ["nationalName", head.nationalName],
    ["nationalMotto", head.nationalMotto],
    ["placeAndDate", head.placeAndDate],
  ];
  return widest(spec, lines, compact, spec.head.rightSlackPt.value);
}

function leftNeed(spec: FormatSpec, head: Letterhead, compact: boolean): number {
  const lines: readonly (readonly [ElementName, string])[] = [
    ...head.supervisingAgency.map((line) => ["supervisingAgency", line] as const),
    ...head.issuerName.map((line) => ["issuerName", line] as const),
    ["documentCode", head.documentCode],
  ];
  return widest(spec, lines, compact, spec.head.leftSlackPt.value);
}

function widest(
  spec: FormatSpec,
  lines: readonly (readonly [ElementName, string])[],
  compact: boolean,
  slackPt: number,
): number {
  const widths = lines.map(([element, text]) => {
    const { bold, italic } = spec.elements[element];
    return textWidthPt(text, { sizePt: headSizePt(spec, element, compact), bold, italic });
  });
  return ptToTwips(Math.max(...widths) + slackPt);
}
