/** The foot: recipients on the left, signature on the right, on one page. */
import type { Foot } from "../../model/document-tree.ts";
import { longestLinePt, unitsToPt } from "../../model/text-width.ts";
import { type BlockTarget, type LineChange, sameAsStyle } from "./block-target.ts";
import { addCentred } from "./centred-line.ts";
import type { TwoColumns } from "./columns.ts";
import type { WriteContext } from "./context.ts";
import { lookOf } from "./element-paragraph.ts";
import type { Line } from "./line.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";

/** One row that never breaks; its first lines begin at the same height, a paragraph's gap below the text. */
export function writeFoot(context: WriteContext, target: BlockTarget, foot: Foot): void {
  const signature = signatureLines(target, foot);
  const widths = footColumns(context, signature);
  target.openColumns(widths);
  addRecipients(context, target, foot);
  target.toRightColumn();
  addSignature(context, target, signature, widths.right);
  target.closeColumns();
}

/** What stands on the right. */
interface Signature {
  readonly authority: readonly Line[];
  readonly post: Line | undefined;
  readonly signer: Line;
}

function signatureLines({ lineOf }: BlockTarget, { authority, actualPost, signerName }: Foot): Signature {
  return {
    authority: authority.map((line) => lineOf("authority", line)),
    post: actualPost === undefined ? undefined : lineOf("actualPost", actualPost),
    signer: lineOf("signerName", signerName),
  };
}

/** The usual columns; a post too long for its own takes room from the recipients, whose lines may wrap. */
function footColumns(context: WriteContext, signature: Signature): TwoColumns {
  const { leftColumnMm, leastLeftColumnMm, rightSlackPt } = context.spec.foot;
  let longestPt = widestPt(context, signature.signer);
  if (signature.post !== undefined) longestPt = Math.max(longestPt, widestPt(context, signature.post));
  for (const line of signature.authority) longestPt = Math.max(longestPt, widestPt(context, line));
  const right = ptToTwips(longestPt + rightSlackPt.value);
  const left = Math.min(mmToTwips(leftColumnMm.value), context.textWidth - right);
  const given = Math.max(mmToTwips(leastLeftColumnMm.value), left);
  return { left: given, right: context.textWidth - given };
}

function widestPt(context: WriteContext, { element, text, units }: Line): number {
  if (text.includes("\n")) return longestLinePt(text.split("\n"), lookOf(context, element));
  return unitsToPt(units, context.spec.elements[element].sizePt);
}

function addRecipients(context: WriteContext, target: BlockTarget, foot: Foot): void {
  target.addLine(target.lineOf("recipientsHeading", foot.recipientsHeading), firstLine(context), 0);
  for (const line of foot.recipients) target.addLine(target.lineOf("recipient", line), sameAsStyle, 0);
  if (foot.drafterMark !== undefined) target.addLine(target.lineOf("drafterMark", foot.drafterMark), sameAsStyle, 0);
}

function addSignature(context: WriteContext, target: BlockTarget, signature: Signature, column: number): void {
  let change = firstLine(context);
  for (const line of signature.authority) {
    addCentred(context, target, line, column, change);
    change = sameAsStyle;
  }
  // The space to sign in stands above whatever comes first after the post.
  const spaceToSign = { spaceBefore: mmToTwips(context.spec.foot.signatureSpaceMm.value) };
  if (signature.post !== undefined) addCentred(context, target, signature.post, column, spaceToSign);
  addCentred(context, target, signature.signer, column, signature.post === undefined ? spaceToSign : sameAsStyle);
}

function firstLine({ spec }: WriteContext): LineChange {
  return { spaceBefore: ptToTwips(spec.body.minimumParagraphGapPt) };
}
