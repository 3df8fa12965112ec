import { printedText } from "../../model/printed-lines.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-PL01: the body points to the annexes that are there, and to no others. */
export const annexPointers: LayoutRule = {
  id: "ND30-PL01",
  title: "Phụ lục và chỉ dẫn trong thân khớp nhau",
  severity: "error",
  article: "PL I.III.1a",
  cure: "Sửa câu chỉ dẫn trong nội dung cho khớp với phụ lục.",
  *find({ parts }) {
    const texts = [...parts.legalBases, ...parts.body];
    const pointer = texts.find((paragraph) =>
      /(?<!\p{L})(?:phụ lục|bảng|biểu|danh mục)(?!\p{L})/iu.test(printedText(paragraph)),
    );
    const [annex] = parts.annexes;
    if (annex !== undefined && pointer === undefined)
      yield {
        path: pathOf(annex.label.paragraph),
        message: "Văn bản có phụ lục nhưng thân không chỉ dẫn.",
        hint: "Thêm vào nội dung, như: (chi tiết tại Phụ lục kèm theo).",
      };
    const attached = texts.find((paragraph) =>
      /phụ lục(?:\s+[IVXLC\d]+)?\s+(?:đính )?kèm theo/iu.test(printedText(paragraph)),
    );
    if (annex === undefined && attached !== undefined)
      yield { path: pathOf(attached), message: "Nội dung nói có phụ lục kèm theo nhưng văn bản không có phụ lục." };
  },
};
