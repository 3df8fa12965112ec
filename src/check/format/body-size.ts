import { printedLines } from "../../model/printed-lines.ts";
import { groupedFindings, runningText } from "./body-text.ts";
import { sizeFault } from "./element-look.ts";
import { decimalText, type LayoutRule } from "./layout-rule.ts";

/** ND30-ND01: running text in size 13 to 14, and one size throughout; notes in italics may be smaller. */
export const bodySize: LayoutRule = {
  id: "ND30-ND01",
  title: "Cỡ chữ nội dung 13–14, đứng",
  severity: "error",
  article: "PL I.II.6e",
  cure: "Trong Word: bôi đen phần nội dung rồi chọn cỡ chữ ở thẻ Trang đầu (Home).",
  *find({ parts, spec }) {
    const paragraphs = runningText(parts);
    const allowed = spec.elements.paragraph.allowedSizePt;
    const hint = `Đặt cỡ chữ ${decimalText(allowed[0])} - ${decimalText(allowed[1])} cho toàn bộ nội dung.`;
    yield* groupedFindings(
      paragraphs,
      (paragraph) =>
        printedLines(paragraph)
          .map((line) => sizeFault(line, allowed))
          .find((fault) => fault !== undefined),
      (fault, where) => ({ message: `${where}: ${fault}.`, hint }),
    );
    const upright = paragraphs.filter(({ runs }) => runs.some(({ italic }) => !italic));
    const sizes = new Set(
      upright.flatMap(({ runs }) => runs.filter(({ text }) => text.trim() !== "").map((run) => run.sizePt)),
    );
    const inRange = [...sizes].filter((size) => size >= allowed[0] && size <= allowed[1]).sort((a, b) => a - b);
    if (inRange.length > 1)
      yield {
        path: [],
        message: `Nội dung dùng nhiều cỡ chữ: ${inRange.map(decimalText).join("; ")}.`,
        hint: "Dùng một cỡ chữ trong toàn văn bản.",
        severity: "warning",
      };
  },
};
