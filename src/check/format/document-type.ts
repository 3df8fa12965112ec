import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedLines } from "../../model/printed-lines.ts";
import { lookCure, missingLineCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-TL01: the name of the type in bold capitals, centred. */
export const documentType: LayoutRule = {
  id: "ND30-TL01",
  title: "Tên loại in hoa, đậm, 13–14, canh giữa",
  element: "documentType",
  severity: "error",
  article: "PL I.II.5b",
  cure: lookCure,
  *find({ parts, spec }) {
    const line = parts.title.documentType;
    if (line === undefined && isLetter(parts)) return;
    if (line === undefined) {
      yield {
        path: [],
        message: "Không thấy tên loại văn bản (như KẾ HOẠCH) đứng riêng một dòng.",
        hint: "Tên loại phải là một trong các loại văn bản hành chính của Nghị định 30/2020/NĐ-CP, Điều 7.",
        cure: missingLineCure,
      };
      return;
    }
    const faults = lookFaults(line, spec.elements.documentType);
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Tên loại “${line.text}” sai cách trình bày: ${faults.join("; ")}.`,
      hint: "Tên loại in hoa, đứng, đậm, cỡ 13 - 14, canh giữa.",
    };
  },
};

/** An official letter (công văn) has no name of a type: its subject "V/v …" stands under the number. */
function isLetter({ head, body }: DocumentParts): boolean {
  const isSubject = (paragraph: DocxParagraph): boolean =>
    printedLines(paragraph).some(({ text }) => /^V\s*\/\s*v(?!\p{L})/iu.test(text));
  return head.paragraphs.some(isSubject) || body.slice(0, 3).some(isSubject);
}
