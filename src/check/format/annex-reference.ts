import { printedDate } from "../../model/printed-date.ts";
import { typedDates } from "../dates/typed-dates.ts";
import { lookFaults } from "./element-look.ts";
import { type CheckedDocument, type LayoutRule, pathOf } from "./layout-rule.ts";
import { printedCode } from "./printed-code.ts";

/** ND30-PL04: "(Kèm theo Kế hoạch số …)" in italics, with the number and day of the document or blanks. */
export const annexReference: LayoutRule = {
  id: "ND30-PL04",
  title: "Dòng “(Kèm theo …)”",
  severity: "error",
  article: "PL I.III.1c",
  cure: "Dưới tên phụ lục ghi, chữ nghiêng: (Kèm theo Kế hoạch số … ngày … tháng … năm … của …).",
  *find(document) {
    for (const { label, reference } of document.parts.annexes) {
      if (reference === undefined) {
        yield { path: pathOf(label.paragraph), message: `${label.text} thiếu dòng “(Kèm theo …)” dưới tên phụ lục.` };
        continue;
      }
      const faults = [
        ...lookFaults(reference, document.spec.elements.annexReference),
        ...codeFaults(reference.text, document),
        ...dateFaults(reference.text, document),
      ];
      if (faults.length > 0)
        yield { path: pathOf(reference.paragraph), message: `Dòng “${reference.text}” sai: ${faults.join("; ")}.` };
    }
  },
};

function codeFaults(text: string, { parts }: CheckedDocument): readonly string[] {
  const written = /số:?\s*(\d[^\s]*\/[^\s,;)]+)/u.exec(text)?.[1];
  const code = printedCode(parts);
  if (written === undefined || code === undefined || !code.isNumbered) return [];
  const own = code.typed.replace(/\s/gu, "");
  return written === own ? [] : [`số ${written} khác số của văn bản ${own}`];
}

function dateFaults(text: string, { parts }: CheckedDocument): readonly string[] {
  const [written] = typedDates(text);
  const own = printedDate(parts);
  if (written === undefined || own?.day === undefined || own.month === undefined || own.year === undefined) return [];
  const same =
    Number(written.day) === Number(own.day) &&
    Number(written.month) === Number(own.month) &&
    (written.year === undefined || Number(written.year) === Number(own.year));
  return same ? [] : [`${written.typed} khác ngày của văn bản (${own.day}/${own.month}/${own.year})`];
}
