import type { DocumentParts } from "../../model/document-parts.ts";
import { hasWords, printedText } from "../../model/printed-lines.ts";
import { quote } from "../plain-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { type MarkerLevel, type OutlineMarker, outlineMarker } from "./outline-markers.ts";

/** Longer lines are sentences, however bold. */
const longestHeading = 150;

/** ND30-ND08: headings of one level all end with a mark, or all without. */
export const headingEnds: LayoutRule = {
  id: "ND30-ND08",
  title: "Dấu cuối tiêu đề nhất quán",
  severity: "warning",
  cure: "Bỏ dấu câu ở cuối mọi tiêu đề cùng cấp.",
  *find({ parts }) {
    const headings = headingsOf(parts);
    for (const level of ["section", "clause"] satisfies readonly MarkerLevel[]) {
      const own = headings.filter((heading) => heading.level === level);
      const marked = own.filter(({ rest }) => /[.:]$/u.test(rest));
      const bare = own.filter(({ rest }) => !/[.:;,]$/u.test(rest));
      const [odd] = marked.length <= bare.length ? marked : bare;
      const [usual] = marked.length <= bare.length ? bare : marked;
      if (odd === undefined || usual === undefined) continue;
      const [a, b] = [odd, usual].map(({ paragraph }) => printedText(paragraph));
      yield {
        path: pathOf(odd.paragraph),
        message: `Tiêu đề cùng cấp kết thúc không thống nhất: ${quote(a ?? "")} / ${quote(b ?? "")}.`,
      };
    }
  },
};

/** Paragraphs with a marker that are bold throughout and stand alone. */
function headingsOf({ body }: DocumentParts): readonly OutlineMarker[] {
  return body.flatMap((paragraph) => {
    const found = outlineMarker(paragraph);
    const isBold = paragraph.runs.every(({ bold, text }) => bold || !hasWords(text));
    return found === undefined || !isBold || found.rest.length > longestHeading ? [] : [found];
  });
}
