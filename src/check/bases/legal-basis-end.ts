import { fieldTitles } from "../field-titles.ts";
import { plainText, quote, trailingMarks } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/**
 * ND30-CC02: a basis ends with ";", the last with ".". The program sets both, so an end may be left out, and ";" typed
 * after the last is replaced; any other typed end is a fault, as is a second basis in the same entry.
 */
export const legalBasisEnd: PlanRule = {
  id: "ND30-CC02",
  title: "Căn cứ kết thúc bằng “;”, dòng cuối bằng “.”",
  severity: "error",
  article: "PL I.II.6a",
  decidedBy: ["legalBases", "format"],
  *find({ plan, format }) {
    const bases = plan.legalBases ?? [];
    for (const [index, typed] of bases.entries()) {
      const basis = plainText(typed);
      const isLast = index === bases.length - 1;
      const place = `${fieldTitles.legalBases} thứ ${index + 1}`;
      const path = ["legalBases", index];
      const end = trailingMarks(basis, ".,:;/…");
      const wanted = isLast ? "." : ";";
      if (end !== "" && !acceptedEnds(isLast, format.spec.id).includes(end))
        yield {
          path,
          message: `${place} kết thúc bằng “${end}”; phải kết thúc bằng “${wanted}”.`,
          hint: `Bỏ “${end}” ở cuối; dấu “${wanted}” do máy đặt.`,
        };
      if (/[;.,]\s*Căn cứ\s/u.test(basis))
        yield {
          path,
          message: `${place} gộp nhiều căn cứ: ${quote(basis)}.`,
          hint: "Tách mỗi căn cứ thành một phần tử riêng của danh sách.",
        };
    }
  },
};

/** Before 2020 the last basis often ended with ",", for the lead-in followed. */
function acceptedEnds(isLast: boolean, formatId: string): readonly string[] {
  if (!isLast) return [";"];
  return formatId === "nd30" ? [";", "."] : [";", ".", ","];
}
