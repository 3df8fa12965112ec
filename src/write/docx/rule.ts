/** The rule under an element: the bottom border of a low empty paragraph, which every program draws in its place. */
import type { ElementName } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { BlockTarget } from "./block-target.ts";
import type { WriteContext } from "./context.ts";
import { ptToEighths, ptToTwips } from "./measures.ts";
import { blankParagraph, type IndentPiece, type ParagraphPiece } from "./pieces.ts";
import { ruleStyleId } from "./style-names.ts";

/** Adds a centred rule whose length is the share of the printed line that the format gives, if it gives one. */
export function addRuleUnder(
  { spec }: WriteContext,
  target: BlockTarget,
  element: ElementName,
  longestPt: number,
  columnTwips: number,
  keepNext = false,
): void {
  const share = spec.elements[element].ruleShare;
  if (share === undefined) return;
  const length = Math.min(columnTwips, ptToTwips(longestPt * ((share[0] + share[1]) / 2)));
  const left = Math.round((columnTwips - length) / 2);
  target.addRule(left, columnTwips - length - left, keepNext);
}

/** The paragraph that is the rule. */
export function rulePiece({ rule }: FormatSpec, indent: IndentPiece, keepNext: boolean): ParagraphPiece {
  return {
    ...blankParagraph,
    style: ruleStyleId,
    keepNext: keepNext ? true : undefined,
    border: { bottom: { size: ptToEighths(rule.linePt.value), space: 0, color: "auto" } },
    indent,
  };
}
