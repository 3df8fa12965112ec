import type { DocxParagraph } from "../../model/docx-facts.ts";
import type { ElementFormat } from "../../model/format.ts";
import { printedLines } from "../../model/printed-lines.ts";
import type { Finding } from "../rule.ts";
import { lookFaults } from "./element-look.ts";
import type { CheckedDocument, LayoutRule } from "./layout-rule.ts";
import { hasSeveralPages, numbersOf } from "./page-numbers.ts";

const places = { header: "lề trên (header)", footer: "lề dưới (footer)" } as const;

/** ND30-PG06: page numbers stand centred in the top margin (TT 01/2011: at the right of the bottom margin), upright. */
export const pageNumberPlace: LayoutRule = {
  id: "ND30-PG06",
  title: "Số trang: giữa lề trên, cỡ 13–14, đứng",
  element: "margins",
  severity: "error",
  article: "PL I.I.7",
  cure: "Trong Word: Chèn (Insert) > Số trang (Page Number).",
  *find(document) {
    const { facts, spec } = document;
    const { position } = spec.pageNumber;
    const other = position === "header" ? "footer" : "header";
    const shown = { header: new Set<DocxParagraph>(), footer: new Set<DocxParagraph>() };
    for (const section of facts.sections) {
      for (const number of numbersOf(section.headers)) shown.header.add(number);
      for (const number of numbersOf(section.footers)) shown.footer.add(number);
    }
    if (shown[other].size > 0)
      yield {
        path: [],
        message: `Số trang đang ở ${places[other]}, phải ở ${places[position]}.`,
        hint: hint(document),
      };
    if (shown.header.size + shown.footer.size === 0 && hasSeveralPages(facts))
      yield { path: [], message: "Văn bản nhiều trang nhưng không có số trang.", hint: hint(document) };
    for (const number of shown[position]) yield* numberFaults(number, spec.elements.pageNumber, document);
  },
};

function* numberFaults(number: DocxParagraph, element: ElementFormat, document: CheckedDocument): Iterable<Finding> {
  const [line] = printedLines(number);
  const isAligned = number.align === element.align;
  const faults = line === undefined ? [] : lookFaults(line, element, ["size", "slope"]);
  const all = [...(isAligned ? [] : [element.align === "center" ? "chưa canh giữa" : "chưa canh phải"]), ...faults];
  if (all.length > 0)
    yield { path: [], message: `Số trang sai cách trình bày: ${all.join("; ")}.`, hint: hint(document) };
}

function hint({ spec }: CheckedDocument): string {
  const { align, allowedSizePt } = spec.elements.pageNumber;
  const side = align === "center" ? "canh giữa" : "canh phải";
  return `Đặt số trang ${side} ở ${places[spec.pageNumber.position]}, kiểu đứng, cỡ ${allowedSizePt[0]} - ${allowedSizePt[1]}.`;
}
