/** The head of the first page: issuer on the left, Quốc hiệu and Tiêu ngữ on the right, number and date below. */
import type { ElementName, Letterhead } from "../../model/document-tree.ts";
import type { BlockTarget } from "./block-target.ts";
import { addCentred, longestCentredPt } from "./centred-line.ts";
import type { WriteContext } from "./context.ts";
import { framedMark } from "./framed-mark.ts";
import { type HeadLayout, type HeadLines, headLayout, headLines, headSizePt } from "./head-layout.ts";
import type { Line } from "./line.ts";
import { addRuleUnder } from "./rule.ts";

/** Marks of circulation and draft at the top right, then the two columns of the head. */
export function writeLetterhead(context: WriteContext, target: BlockTarget, head: Letterhead): void {
  const lines = headLines(target.lineOf, head);
  const layout = headLayout(context.spec, lines, context.textWidth);
  addTopMark(context, target, "circulation", head.circulation);
  addTopMark(context, target, "draftMark", head.draftMark);
  target.openColumns(layout);
  addIssuer(context, target, lines, layout);
  target.toRightColumn();
  addNation(context, target, lines, layout);
  target.toNextRow();
  addHeadLine(context, target, lines.documentCode, layout, layout.left);
  if (head.urgency !== undefined) {
    target.addPiece(framedMark(context, "urgency", head.urgency, layout.left, "center"));
  }
  target.toRightColumn();
  addHeadLine(context, target, lines.placeAndDate, layout, layout.right);
  target.closeColumns();
}

function addHeadLine(
  context: WriteContext,
  target: BlockTarget,
  line: Line,
  layout: HeadLayout,
  columnTwips: number,
): void {
  addCentred(context, target, line, columnTwips, { sizePt: headSizePt(context.spec, line.element, layout.compact) });
}

function addIssuer(context: WriteContext, target: BlockTarget, lines: HeadLines, layout: HeadLayout): void {
  for (const line of lines.supervisingAgency) addHeadLine(context, target, line, layout, layout.left);
  let longestPt = 0;
  for (const line of lines.issuerName) {
    addHeadLine(context, target, line, layout, layout.left);
    longestPt = Math.max(longestPt, longestCentredPt(context, line));
  }
  addRuleUnder(context, target, "issuerName", longestPt, layout.left);
}

function addNation(context: WriteContext, target: BlockTarget, lines: HeadLines, layout: HeadLayout): void {
  addHeadLine(context, target, lines.nationalName, layout, layout.right);
  addHeadLine(context, target, lines.nationalMotto, layout, layout.right);
  addRuleUnder(context, target, "nationalMotto", longestCentredPt(context, lines.nationalMotto), layout.right);
}

function addTopMark(context: WriteContext, target: BlockTarget, element: ElementName, text: string | undefined): void {
  if (text !== undefined) target.addPiece(framedMark(context, element, text, context.textWidth, "right"));
}
