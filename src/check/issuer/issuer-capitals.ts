import { isUpperCaseText, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { quote } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-HD04: every line of the issuer's name is in capitals. */
export const issuerCapitals: PlanRule = {
  id: "ND30-HD04",
  title: "Tên cơ quan ban hành in hoa, đậm, cỡ 12–13, canh giữa",
  severity: "error",
  article: "PL I.II.2b",
  *find({ plan }) {
    for (const [index, line] of plan.issuer.name.entries()) {
      if (isUpperCaseText(line)) continue;
      yield {
        path: ["issuer", "name", index],
        message: `${fieldTitles.issuerName} phải in hoa; đang ghi ${quote(line)}.`,
        hint: `Ghi: ${toUpperVietnamese(line)}`,
      };
    }
  },
};
