/** The head of the first page: issuer on the left, Quốc hiệu and Tiêu ngữ on the right, number and date below. */
import type { ElementName, Letterhead } from "../../model/document-tree.ts";
import type { BlockTarget } from "./block-target.ts";
import { addCentred, type CentredText, longestPrintedPt } from "./centred-line.ts";
import type { WriteContext } from "./context.ts";
import { framedMark } from "./framed-mark.ts";
import { type HeadLayout, headLayout, headSizePt } from "./head-layout.ts";
import { addRuleUnder } from "./rule.ts";

/** Marks of circulation and draft at the top right, then the two columns of the head. */
export function writeLetterhead(context: WriteContext, target: BlockTarget, head: Letterhead): void {
  const layout = headLayout(context.spec, head, context.textWidth);
  addTopMark(context, target, "circulation", head.circulation);
  addTopMark(context, target, "draftMark", head.draftMark);
  target.openColumns(layout);
  addIssuer(context, target, head, layout);
  target.toRightColumn();
  addNation(context, target, head, layout);
  target.toNextRow();
  addCode(context, target, head, layout);
  target.toRightColumn();
  addHeadLine(context, target, "placeAndDate", head.placeAndDate, layout, layout.right);
  target.closeColumns();
}

function addHeadLine(
  context: WriteContext,
  target: BlockTarget,
  element: ElementName,
  text: string,
  layout: HeadLayout,
  column: number,
): CentredText {
  const sizePt = headSizePt(context.spec, element, layout.compact);
  return addCentred(context, target, element, text, column, { sizePt });
}

function addIssuer(context: WriteContext, target: BlockTarget, head: Letterhead, layout: HeadLayout): void {
  for (const line of head.supervisingAgency) {
    addHeadLine(context, target, "supervisingAgency", line, layout, layout.left);
  }
  let longestPt = 0;
  for (const line of head.issuerName) {
    const added = addHeadLine(context, target, "issuerName", line, layout, layout.left);
    longestPt = Math.max(longestPt, longestPrintedPt(added));
  }
  addRuleUnder(context, target, "issuerName", longestPt, layout.left);
}

function addNation(context: WriteContext, target: BlockTarget, head: Letterhead, layout: HeadLayout): void {
  addHeadLine(context, target, "nationalName", head.nationalName, layout, layout.right);
  const motto = addHeadLine(context, target, "nationalMotto", head.nationalMotto, layout, layout.right);
  addRuleUnder(context, target, "nationalMotto", longestPrintedPt(motto), layout.right);
}

function addCode(context: WriteContext, target: BlockTarget, head: Letterhead, layout: HeadLayout): void {
  addHeadLine(context, target, "documentCode", head.documentCode, layout, layout.left);
  if (head.urgency !== undefined) {
    target.addPiece(framedMark(context, "urgency", head.urgency, layout.left, "center"));
  }
}

function addTopMark(context: WriteContext, target: BlockTarget, element: ElementName, text: string | undefined): void {
  if (text !== undefined) target.addPiece(framedMark(context, element, text, context.textWidth, "right"));
}
