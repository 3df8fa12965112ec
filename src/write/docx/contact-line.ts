/** Address and telephone at the foot of the first page, under a line over the whole width. */
import type { WriteContext } from "./context.ts";
import { elementParagraph } from "./element-paragraph.ts";
import { ptToEighths } from "./measures.ts";
import type { ParagraphPiece } from "./pieces.ts";

/** The lines; the first one carries the rule as its top border. */
export function contactLines(context: WriteContext, lines: readonly string[]): readonly ParagraphPiece[] {
  const { linePt, gapPt } = context.spec.rule;
  const line = { size: ptToEighths(linePt.value), space: gapPt.value, color: "auto" };
  return lines.map((text, index) =>
    elementParagraph(context, "contactLine", text, index === 0 ? { border: { top: line } } : {}),
  );
}
