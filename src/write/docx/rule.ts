/** The rule under an element: the bottom border of a short empty paragraph, which every program draws in its place. */
import type { Paragraph } from "docx";
import type { ElementName } from "../../model/document-tree.ts";
import type { WriteContext } from "./context.ts";
import { ptToTwips } from "./measures.ts";
import { ruleStyleId } from "./style-names.ts";

/** Width of the rules: 0,75 pt, in eighths of a point. */
const ruleWidth = 6;

/** A centred rule whose length is the share of the printed line that the format gives; none where it gives none. */
export function ruleUnder(
  context: WriteContext,
  element: ElementName,
  longestPt: number,
  columnTwips: number,
  keepNext = false,
): readonly Paragraph[] {
  const share = context.spec.elements[element].ruleShare;
  if (share === undefined) return [];
  const length = Math.min(columnTwips, ptToTwips(longestPt * ((share[0] + share[1]) / 2)));
  const left = Math.round((columnTwips - length) / 2);
  return [
    new context.docx.Paragraph({
      style: ruleStyleId,
      ...(keepNext ? { keepNext } : {}),
      border: { bottom: { style: "single", size: ruleWidth, space: 1, color: "auto" } },
      indent: { left, right: columnTwips - length - left },
    }),
  ];
}
