/** The rule under an element: the bottom border of a low empty paragraph, which every program draws in its place. */
import type { ElementName } from "../../model/document-tree.ts";
import type { WriteContext } from "./context.ts";
import { ptToEighths, ptToTwips } from "./measures.ts";
import { blankParagraph, type ParagraphPiece } from "./pieces.ts";
import { ruleStyleId } from "./style-names.ts";

/** A centred rule whose length is the share of the printed line that the format gives; none where it gives none. */
export function ruleUnder(
  context: WriteContext,
  element: ElementName,
  longestPt: () => number,
  columnTwips: number,
  keepNext = false,
): readonly ParagraphPiece[] {
  const { elements, rule } = context.spec;
  const share = elements[element].ruleShare;
  if (share === undefined) return [];
  const length = Math.min(columnTwips, ptToTwips(longestPt() * ((share[0] + share[1]) / 2)));
  const left = Math.round((columnTwips - length) / 2);
  return [
    {
      ...blankParagraph,
      style: ruleStyleId,
      keepNext: keepNext ? true : undefined,
      border: { bottom: { size: ptToEighths(rule.linePt.value), space: 0, color: "auto" } },
      indent: { left, right: columnTwips - length - left },
    },
  ];
}
