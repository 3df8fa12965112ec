import type { Severity } from "../../diagnostic.ts";
import { printedText } from "../../model/printed-lines.ts";
import { findCitations } from "../bases/citations.ts";
import { quote } from "../plain-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

const dateForm = /ngày\s+[\d….]*\s*(?:tháng|\/|-)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d/iu;
const law = /^Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\s/u;
const issuer = /(?<!\p{L})của\s+\p{Lu}/u;

/** ND30-CC03: a basis names date and issuer of what it cites. A missing date is certain; the issuer may be in the wording. */
export const legalBasisParts: LayoutRule = {
  id: "ND30-CC03",
  title: "Căn cứ đủ thành phần",
  severity: "error",
  article: "PL I.II.6a",
  cure: "Ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày ban hành và trích yếu của văn bản làm căn cứ.",
  *find({ parts }) {
    for (const paragraph of parts.legalBases) {
      const text = printedText(paragraph);
      for (const [part, severity] of missingParts(text))
        yield { path: pathOf(paragraph), message: `Căn cứ ${quote(text)} thiếu ${part}.`, severity };
    }
  },
};

function missingParts(text: string): readonly (readonly [string, Severity])[] {
  const isLaw = law.test(text);
  if (!isLaw && findCitations(text).length === 0) return [];
  const date = dateForm.test(text) ? [] : [["ngày ban hành", "error"] as const];
  return isLaw || issuer.test(text) ? date : [...date, ["cơ quan ban hành", "warning"] as const];
}
