import type { DocxParagraph } from "../../model/docx-facts.ts";
import { groupedFindings, runningText } from "./body-text.ts";
import { decimalText, type LayoutRule, rangeText } from "./layout-rule.ts";

/** Height of a single line of Times New Roman, as a multiple of its size. */
const timesLineHeight = 1.15;
const tolerance = 0.02;

/** The circular of 2011 takes exactly 15 points as a single line, whatever the size. */
const formatWithExactPoints = "tt01";
const leastExactPt = 15;

/** ND30-ND05: lines from single to one and a half. */
export const lineSpacing: LayoutRule = {
  id: "ND30-ND05",
  title: "Cách dòng từ đơn đến 1,5",
  severity: "error",
  article: "PL I.II.6e",
  cure: "Trong Word: bôi đen đoạn, bấm chuột phải > Đoạn văn (Paragraph) > Giãn cách dòng (Line spacing): Đơn (Single) đến 1,5 dòng.",
  *find({ parts, spec }) {
    const [low, high] = spec.body.allowedLineSpacing;
    yield* groupedFindings(
      runningText(parts),
      (paragraph) => {
        const { rule, value } = paragraph.lineSpacing;
        const isSingle = spec.id === formatWithExactPoints && rule === "exact" && value >= leastExactPt;
        const lines = singleLines(paragraph);
        return (isSingle || lines >= low * (1 - tolerance)) && lines <= high * (1 + tolerance)
          ? undefined
          : decimalText(lines);
      },
      (lines, where) => ({
        message: `${where}: cách dòng ${lines}, phải trong khoảng ${rangeText([low, high])} dòng.`,
      }),
    );
  },
};

/** At least so many points is never less than a single line. */
function singleLines({ lineSpacing: { rule, value }, runs }: DocxParagraph): number {
  if (rule === "auto") return value;
  const single = timesLineHeight * Math.max(1, ...runs.map(({ sizePt }) => sizePt));
  return rule === "atLeast" ? Math.max(1, value / single) : value / single;
}
