/** The head of the first page: issuer on the left, Quốc hiệu and Tiêu ngữ on the right, number and date below. */
import type { ElementName, Letterhead } from "../../model/document-tree.ts";
import { columnsRow, columnsTable } from "./columns.ts";
import type { WriteContext, WrittenBlock } from "./context.ts";
import { type CentredText, centredLine } from "./element-paragraph.ts";
import { framedMark } from "./framed-mark.ts";
import { type HeadLayout, headLayout, headSizePt } from "./head-layout.ts";
import type { ParagraphPiece } from "./pieces.ts";
import { ruleUnder } from "./rule.ts";

/** Marks of circulation and draft at the top right, then the two columns of the head. */
export function writeLetterhead(context: WriteContext, head: Letterhead): WrittenBlock {
  const layout = headLayout(context.spec, head, context.textWidth);
  const table = columnsTable(layout, [
    columnsRow(layout, issuerLines(context, head, layout), nationLines(context, head, layout)),
    columnsRow(layout, codeLines(context, head, layout), [
      headLine(context, "placeAndDate", head.placeAndDate, layout, layout.right).paragraph,
    ]),
  ]);
  return [...topMarks(context, head), table];
}

function headLine(
  context: WriteContext,
  element: ElementName,
  text: string,
  layout: HeadLayout,
  column: number,
): CentredText {
  return centredLine(context, element, text, column, {
    sizePt: headSizePt(context.spec, element, layout.compact),
  });
}

function issuerLines(context: WriteContext, head: Letterhead, layout: HeadLayout): readonly ParagraphPiece[] {
  const above = head.supervisingAgency.map((line) => headLine(context, "supervisingAgency", line, layout, layout.left));
  const own = head.issuerName.map((line) => headLine(context, "issuerName", line, layout, layout.left));
  const longestPt = () => Math.max(0, ...own.map((line) => line.longestPt()));
  const rule = ruleUnder(context, "issuerName", longestPt, layout.left);
  return [...[...above, ...own].map((line) => line.paragraph), ...rule];
}

function nationLines(context: WriteContext, head: Letterhead, layout: HeadLayout): readonly ParagraphPiece[] {
  const name = headLine(context, "nationalName", head.nationalName, layout, layout.right);
  const motto = headLine(context, "nationalMotto", head.nationalMotto, layout, layout.right);
  return [name.paragraph, motto.paragraph, ...ruleUnder(context, "nationalMotto", motto.longestPt, layout.right)];
}

function codeLines(context: WriteContext, head: Letterhead, layout: HeadLayout): readonly ParagraphPiece[] {
  const code = headLine(context, "documentCode", head.documentCode, layout, layout.left).paragraph;
  if (head.urgency === undefined) return [code];
  return [code, framedMark(context, "urgency", head.urgency, layout.left, "center")];
}

function topMarks(context: WriteContext, head: Letterhead): readonly ParagraphPiece[] {
  const marks = [
    ["circulation", head.circulation],
    ["draftMark", head.draftMark],
  ] as const;
  return marks.flatMap(([element, text]) =>
    text === undefined ? [] : [framedMark(context, element, text, context.textWidth, "right")],
  );
}
