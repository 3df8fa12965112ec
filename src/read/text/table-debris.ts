/** Rows of tables that a PDF has given up as lines: their columns are lost, but they are no sentences. */

import type { PhysicalLine } from "./physical-lines.ts";

const figure = /^\d{1,3}(?:[.,]\d{3})+(?:,\d+)?$|^\d+$|^-$/u;

/** Several texts with wide gaps between them, or little but figures. */
export function looksLikeTableRow({ raw, text }: PhysicalLine): boolean {
  const gaps = raw.trim().match(/\S {3,}(?=\S)/gu)?.length ?? 0;
  if (gaps >= 2) return true;
  const words = text.split(" ");
  const figures = words.filter((word) => figure.test(word)).length;
  return figures >= 3 && figures >= words.length * 0.6;
}
