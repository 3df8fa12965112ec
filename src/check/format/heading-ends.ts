import type { DocumentParts } from "../../model/document-parts.ts";
import { hasWords, printedText } from "../../model/printed-lines.ts";
import { quote } from "../plain-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { type OutlineMarker, outlineMarker } from "./outline-markers.ts";

/** Longer lines are sentences, however bold. */
const longestHeading = 150;

/** ND30-ND08: headings of one level all end with a mark, or all without. */
export const headingEnds: LayoutRule = {
  id: "ND30-ND08",
  title: "Dấu cuối tiêu đề nhất quán",
  severity: "warning",
  cure: "Bỏ dấu câu ở cuối mọi tiêu đề cùng cấp.",
  *find({ parts }) {
    for (const own of siblings(headingsOf(parts))) {
      const marked = own.filter(({ rest }) => /[.:]$/u.test(rest));
      const bare = own.filter(({ rest }) => !/[.:;,]$/u.test(rest));
      const [odd] = marked.length <= bare.length ? marked : bare;
      const [usual] = marked.length <= bare.length ? bare : marked;
      if (odd === undefined || usual === undefined) continue;
      const [a = "", b = ""] = [odd, usual].map(({ paragraph }) => printedText(paragraph));
      yield {
        path: pathOf(odd.paragraph),
        message: `Tiêu đề cùng cấp kết thúc không thống nhất: ${quote(a)} / ${quote(b)}.`,
      };
    }
  },
};

/** All sections together, and the clauses of each section. */
function siblings(headings: readonly OutlineMarker[]): readonly (readonly OutlineMarker[])[] {
  const sections = headings.filter(({ level }) => level === "section");
  const clauses: OutlineMarker[][] = [[]];
  for (const heading of headings) {
    if (heading.level === "section") clauses.push([]);
    else if (heading.level === "clause") clauses.at(-1)?.push(heading);
  }
  return [sections, ...clauses];
}

/** Paragraphs with a marker that are bold throughout and stand alone. */
function headingsOf({ body }: DocumentParts): readonly OutlineMarker[] {
  return body.flatMap((paragraph) => {
    const found = outlineMarker(paragraph);
    const isBold = paragraph.runs.every(({ bold, text }) => bold || !hasWords(text));
    return found === undefined || !isBold || found.rest.length > longestHeading ? [] : [found];
  });
}
