/** How wide the columns of a table want to be, and how wide they must be. */
import type { FormatSpec } from "../model/format.ts";
import { longestWordPt, textWidthPt } from "../model/text-width.ts";

const pointsPerMm = 72 / 25.4;

/** A column of long texts asks for no more than about this many letters' width in ems; it grows downwards instead. */
const widestWishEm = 18;

export interface ColumnWidth {
  /** Below this a word or a figure would be broken. */
  readonly minimumMm: number;
  readonly wishedMm: number;
}

/** Measures one column by its title and cells, printed in the format's table sizes. */
export function measureColumn(title: string, cells: readonly string[], spec: FormatSpec): ColumnWidth {
  const { tableHeader, tableText } = spec.elements;
  const paddingMm = 2 * spec.table.cellPaddingMm.value;
  const minimumPt = Math.max(longestWordPt(title, tableHeader), ...cells.map((cell) => longestWordPt(cell, tableText)));
  const longestPt = Math.max(0, ...cells.map((cell) => textWidthPt(cell, tableText)));
  const wishedPt = Math.max(minimumPt, Math.min(longestPt, widestWishEm * tableText.sizePt));
  return { minimumMm: minimumPt / pointsPerMm + paddingMm, wishedMm: wishedPt / pointsPerMm + paddingMm };
}

/** Rounded, so that a share reads well in the files of a test. */
export function widthShare({ wishedMm }: ColumnWidth): number {
  return Math.round(wishedMm * 10) / 10;
}
