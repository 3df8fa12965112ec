import { quoteAround } from "../plain-text.ts";
import type { TextsRule } from "../rule.ts";
import { type Citation, citationSign, findCitations } from "./citations.ts";

const dateForm = /ngày\s*[\d….]*\s*(?:tháng|\/|-)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d|^.{0,30}năm\s+\d{4}/iu;

/** Texts of the parliament are known by their name; the year is in their number. */
const parliamentCode = /\/(?:QH|UBTVQH)\d+$/u;

interface FirstCitation {
  readonly citation: Citation;
  readonly isDated: boolean;
  readonly around: string;
}

/** ND30-VD01: the first time that a document is cited, its date stands with it. Titles and tables cite in short. */
export const firstCitations: TextsRule<FirstCitation> = {
  id: "ND30-VD01",
  title: "Viện dẫn lần đầu đầy đủ",
  severity: "warning",
  article: "PL I.II.6b",
  signs: { words: ["số"] },
  sign: citationSign,
  marksIn({ text }) {
    const cited = findCitations(text);
    return cited.map((citation, at) => ({
      citation,
      isDated: dateForm.test(text.slice(citation.end, cited[at + 1]?.start)) || parliamentCode.test(citation.code),
      around: quoteAround(text, citation.start, citation.end),
    }));
  },
  *findAmong(marked) {
    const known = new Set<string>();
    for (const { part, marks } of marked) {
      if (part.role === "heading" || part.role === "cell" || part.zone === "subject") continue;
      for (const { citation, isDated, around } of marks) {
        const isFirst = !known.has(citation.code) && /^\d/u.test(citation.code);
        known.add(citation.code);
        // A legal basis without a date is the matter of CC03.
        if (!isFirst || isDated || part.zone === "legalBasis") continue;
        yield {
          path: part.path,
          message: `Viện dẫn lần đầu ${around} thiếu ngày ban hành.`,
          hint: `Ghi đủ ở lần viện dẫn đầu: ${citation.name} số ${citation.code} ngày … tháng … năm … của … về …`,
        };
      }
    }
  },
};
