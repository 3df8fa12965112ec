import { printedText } from "../../model/printed-lines.ts";
import { quote } from "../plain-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** Before 2020 the last basis often ended with a comma. */
const formatWithFreeEnd = "tt01";

/** ND30-CC02: each basis ends with ";", the last with ".". */
export const legalBasisEnd: LayoutRule = {
  id: "ND30-CC02",
  title: "Căn cứ kết thúc bằng “;”, dòng cuối bằng “.”",
  severity: "error",
  article: "PL I.II.6a",
  cure: "Gõ lại dấu cuối dòng: căn cứ cuối cùng kết thúc bằng “.”, các căn cứ khác bằng “;”.",
  *find({ parts, spec }) {
    for (const [at, paragraph] of parts.legalBases.entries()) {
      const isLast = at === parts.legalBases.length - 1;
      const wanted = isLast ? "." : ";";
      const text = printedText(paragraph);
      if (text.endsWith(wanted) || (isLast && spec.id === formatWithFreeEnd)) continue;
      yield {
        path: pathOf(paragraph),
        message: `Căn cứ thứ ${at + 1} ${quote(text)} phải kết thúc bằng dấu “${wanted}”.`,
      };
    }
  },
};
