import type { DocxParagraph } from "../../model/docx-facts.ts";
import { groupedFindings, runningText } from "./body-text.ts";
import { decimalText, type LayoutRule } from "./layout-rule.ts";

/** ND30-ND04: at least 6 points between two paragraphs of running text. */
export const paragraphGap: LayoutRule = {
  id: "ND30-ND04",
  title: "Cách đoạn ≥ 6pt",
  severity: "warning",
  article: "PL I.II.6e",
  cure: "Trong Word: bôi đen đoạn, bấm chuột phải > Đoạn văn (Paragraph) > Giãn cách (Spacing) > Trước (Before): 6 pt.",
  *find({ parts, spec }) {
    const paragraphs = runningText(parts);
    const wanted = spec.body.minimumParagraphGapPt;
    const above = new Map(paragraphs.map((one, at) => [one, paragraphs[at - 1]]));
    yield* groupedFindings(
      paragraphs,
      (paragraph) => {
        const gap = gapPt(above.get(paragraph), paragraph);
        return gap === undefined || gap >= wanted - 0.05 ? undefined : decimalText(gap);
      },
      (gap, where) => ({
        message: `${where}: cách đoạn trên ${gap} pt, tối thiểu ${decimalText(wanted)} pt.`,
      }),
    );
  },
};

/** Word takes the larger of the two spaces; undefined when an empty paragraph or a table stands between. */
function gapPt(above: DocxParagraph | undefined, below: DocxParagraph): number | undefined {
  if (above === undefined || below.index - above.index !== 1) return undefined;
  if (below.contextualSpacing && above.styleId === below.styleId) return 0;
  return Math.max(above.spaceAfterPt, below.spaceBeforePt);
}
