/** Measures of a page in the units of WordprocessingML. */
import type { FormatSpec } from "../../model/format.ts";

/** One inch is 1440 twips (twentieths of a point) and 25.4 mm. */
export function mmToTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function ptToTwips(pt: number): number {
  return Math.round(pt * 20);
}

export function twipsToPt(twips: number): number {
  return twips / 20;
}

/** Font sizes are written in half-points. */
export function ptToHalfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Widths of lines are written in eighths of a point. */
export function ptToEighths(pt: number): number {
  return Math.round(pt * 8);
}

export type Orientation = "portrait" | "landscape";

/** Width between the margins, in twips. */
export function textWidthTwips(spec: FormatSpec, orientation: Orientation): number {
  const margins = orientation === "portrait" ? spec.portraitMarginsMm : spec.landscapeMarginsMm;
  const paper = orientation === "portrait" ? spec.paperMm.width : spec.paperMm.height;
  return mmToTwips(paper.value) - mmToTwips(margins.left.value) - mmToTwips(margins.right.value);
}
