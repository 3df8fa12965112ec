/** The foot: recipients on the left, signature on the right, on one page. */
import type { ElementName, Foot } from "../../model/document-tree.ts";
import { longestLinePt } from "../../model/text-width.ts";
import { columnsRow, columnsTable, type TwoColumns } from "./columns.ts";
import type { WriteContext, WrittenBlock } from "./context.ts";
import { centredLine, elementParagraph, lookOf, plainLine } from "./element-paragraph.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";
import type { ParagraphPiece } from "./pieces.ts";

/** One row that never breaks; its first lines begin at the same height, a paragraph's gap below the text. */
export function writeFoot(context: WriteContext, foot: Foot): WrittenBlock {
  const widths = footColumns(context, foot);
  const row = columnsRow(widths, recipientLines(context, foot), signatureLines(context, foot, widths.right));
  return [columnsTable(widths, [row])];
}

/** The usual columns; a post too long for its own takes room from the recipients, whose lines may wrap. */
function footColumns(context: WriteContext, foot: Foot): TwoColumns {
  const { leftColumnMm, leastLeftColumnMm, rightSlackPt } = context.spec.foot;
  const lines: readonly (readonly [ElementName, string])[] = [
    ...foot.authority.map((line) => ["authority", line] as const),
    ["actualPost", foot.actualPost ?? ""],
    ["signerName", foot.signerName],
  ];
  const longestPt = Math.max(
    ...lines.map(([element, line]) => longestLinePt(line.split("\n"), lookOf(context, element))),
  );
  const right = ptToTwips(longestPt + rightSlackPt.value);
  const left = Math.min(mmToTwips(leftColumnMm.value), context.textWidth - right);
  const given = Math.max(mmToTwips(leastLeftColumnMm.value), left);
  return { left: given, right: context.textWidth - given };
}

function recipientLines(context: WriteContext, foot: Foot): readonly ParagraphPiece[] {
  const mark = foot.drafterMark === undefined ? [] : [elementParagraph(context, "drafterMark", foot.drafterMark)];
  return [
    elementParagraph(context, "recipientsHeading", foot.recipientsHeading, firstLine(context)),
    ...foot.recipients.map((line) => plainLine(context, "recipient", line)),
    ...mark,
  ];
}

function signatureLines(context: WriteContext, foot: Foot, column: number): readonly ParagraphPiece[] {
  const names = [
    ...(foot.actualPost === undefined ? [] : [["actualPost", foot.actualPost] as const]),
    ["signerName", foot.signerName] as const,
  ];
  return [
    ...foot.authority.map(
      (line, index) => centredLine(context, "authority", line, column, index === 0 ? firstLine(context) : {}).paragraph,
    ),
    ...names.map(([element, text], index) => {
      // The space to sign in stands above whatever comes first after the post.
      const spacing = index === 0 ? { spaceBefore: mmToTwips(context.spec.foot.signatureSpaceMm.value) } : {};
      return centredLine(context, element, text, column, spacing).paragraph;
    }),
  ];
}

function firstLine({ spec }: WriteContext): { readonly spaceBefore: number } {
  return { spaceBefore: ptToTwips(spec.body.minimumParagraphGapPt) };
}
