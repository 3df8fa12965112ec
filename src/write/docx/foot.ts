/** The foot: recipients on the left, signature on the right, on one page. */
import type { ElementName, Foot } from "../../model/document-tree.ts";
import { longestLinePt } from "../../model/text-width.ts";
import { type BlockTarget, type LineChange, sameAsStyle } from "./block-target.ts";
import { addCentred } from "./centred-line.ts";
import type { TwoColumns } from "./columns.ts";
import type { WriteContext } from "./context.ts";
import { lookOf } from "./element-paragraph.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";

/** One row that never breaks; its first lines begin at the same height, a paragraph's gap below the text. */
export function writeFoot(context: WriteContext, target: BlockTarget, foot: Foot): void {
  const widths = footColumns(context, foot);
  target.openColumns(widths);
  addRecipients(context, target, foot);
  target.toRightColumn();
  addSignature(context, target, foot, widths.right);
  target.closeColumns();
}

/** The usual columns; a post too long for its own takes room from the recipients, whose lines may wrap. */
function footColumns(context: WriteContext, foot: Foot): TwoColumns {
  const { leftColumnMm, leastLeftColumnMm, rightSlackPt } = context.spec.foot;
  let longestPt = widestPt(context, "signerName", foot.signerName);
  if (foot.actualPost !== undefined) longestPt = Math.max(longestPt, widestPt(context, "actualPost", foot.actualPost));
  for (const line of foot.authority) longestPt = Math.max(longestPt, widestPt(context, "authority", line));
  const right = ptToTwips(longestPt + rightSlackPt.value);
  const left = Math.min(mmToTwips(leftColumnMm.value), context.textWidth - right);
  const given = Math.max(mmToTwips(leastLeftColumnMm.value), left);
  return { left: given, right: context.textWidth - given };
}

function widestPt(context: WriteContext, element: ElementName, text: string): number {
  return longestLinePt(text.split("\n"), lookOf(context, element));
}

function addRecipients(context: WriteContext, target: BlockTarget, foot: Foot): void {
  target.addLine("recipientsHeading", foot.recipientsHeading, firstLine(context), 0);
  for (const line of foot.recipients) target.addLine("recipient", line, sameAsStyle, 0);
  if (foot.drafterMark !== undefined) target.addLine("drafterMark", foot.drafterMark, sameAsStyle, 0);
}

function addSignature(context: WriteContext, target: BlockTarget, foot: Foot, column: number): void {
  let change = firstLine(context);
  for (const line of foot.authority) {
    addCentred(context, target, "authority", line, column, change);
    change = sameAsStyle;
  }
  // The space to sign in stands above whatever comes first after the post.
  const spaceToSign = { spaceBefore: mmToTwips(context.spec.foot.signatureSpaceMm.value) };
  if (foot.actualPost !== undefined) addCentred(context, target, "actualPost", foot.actualPost, column, spaceToSign);
  const above = foot.actualPost === undefined ? spaceToSign : sameAsStyle;
  addCentred(context, target, "signerName", foot.signerName, column, above);
}

function firstLine({ spec }: WriteContext): LineChange {
  return { spaceBefore: ptToTwips(spec.body.minimumParagraphGapPt) };
}
