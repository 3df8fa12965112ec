import type { DocxAlign } from "../../model/docx-facts.ts";
import { groupedFindings, runningText } from "./body-text.ts";
import { decimalText, type LayoutRule } from "./layout-rule.ts";

/** 12 twips of the decree's own files, and a little for rounding in Word's dialogs. */
const toleranceMm = 0.25;
/** Word offers 1,25 cm and 1,3 cm; nobody sees the difference. */
const nearMm = 0.3;

/** Many move the first line in with a tab or spaces; where it then begins, only Word knows. */
const typedIndent = /^(?:\t|[ \u00A0]{3})/u;

/** ND30-ND03: the first line begins 1 cm or 1,27 cm in; values between are only remarked. */
export const firstLine: LayoutRule = {
  id: "ND30-ND03",
  title: "Lùi đầu dòng 1 cm hoặc 1,27 cm",
  severity: "warning",
  article: "PL I.II.6e",
  cure: "Trong Word: bôi đen đoạn, bấm chuột phải > Đoạn văn (Paragraph) > Đặc biệt (Special): Dòng đầu (First line), 1,27 cm.",
  *find({ parts, spec }) {
    const [low, high] = spec.body.allowedFirstLineMm;
    const indented = runningText(parts).filter(({ align, text }) => isText(align) && !typedIndent.test(text));
    const between = (mm: number): boolean => mm > low - toleranceMm && mm < high + nearMm;
    yield* groupedFindings(
      indented,
      // What counts is where the line begins: a hanging dash may begin there too.
      ({ firstLineMm, indentLeftMm }) => {
        const begin = firstLineMm + indentLeftMm;
        const isExact = [low, high].some((mm) => Math.abs(begin - mm) <= toleranceMm);
        return isExact ? undefined : decimalText(begin / 10);
      },
      (cm, where) => ({
        message: `${where}: chữ đầu dòng lùi ${cm} cm, phải ${decimalText(low / 10)} cm hoặc ${decimalText(high / 10)} cm.`,
        ...(between(Number(cm.replace(",", ".")) * 10) ? { severity: "info" as const } : {}),
      }),
    );
  },
};

function isText(align: DocxAlign): boolean {
  return align === "both" || align === "left";
}
