import { quoteAround } from "../plain-text.ts";
import type { TextsRule } from "../rule.ts";
import { type Citation, citationSign, findCitations } from "./citations.ts";

const dateForm = /ngày\s*[\d….]*\s*(?:tháng|\/|-)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d|^.{0,30}năm\s+\d{4}/iu;

/** Texts of the parliament are known by their name; the year is in their number. */
const parliamentCode = /\/(?:QH|UBTVQH)\d+$/u;

interface CitedOnce {
  readonly citation: Citation;
  /** Where the next one begins. */
  readonly next: number | undefined;
}

/** ND30-VD01: the first time that a document is cited, its date stands with it. Titles and tables cite in short. */
export const firstCitations: TextsRule<CitedOnce> = {
  id: "ND30-VD01",
  title: "Viện dẫn lần đầu đầy đủ",
  severity: "warning",
  article: "PL I.II.6b",
  signs: { words: ["số"] },
  sign: citationSign,
  marksIn({ text }) {
    const cited = findCitations(text);
    return cited.map((citation, at): CitedOnce => ({ citation, next: cited[at + 1]?.start }));
  },
  *findAmong(marked) {
    const known = new Set<string>();
    for (const { part, marks } of marked) {
      if (part.role === "heading" || part.role === "cell" || part.zone === "subject") continue;
      for (const { citation, next } of marks) {
        const isFirst = !known.has(citation.code) && /^\d/u.test(citation.code);
        known.add(citation.code);
        // A legal basis without a date is the matter of CC03.
        if (!isFirst || part.zone === "legalBasis" || isDated(part.text, citation, next)) continue;
        yield {
          path: part.path,
          message: `Viện dẫn lần đầu ${quoteAround(part.text, citation.start, citation.end)} thiếu ngày ban hành.`,
          hint: `Ghi đủ ở lần viện dẫn đầu: ${citation.name} số ${citation.code} ngày … tháng … năm … của … về …`,
        };
      }
    }
  },
};

function isDated(text: string, { code, end }: Citation, next: number | undefined): boolean {
  return dateForm.test(text.slice(end, next)) || parliamentCode.test(code);
}
