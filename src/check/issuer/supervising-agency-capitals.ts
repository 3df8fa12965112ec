import { isUpperCaseText, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { quote } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-HD06: every line of the supervising agency is in capitals. */
export const supervisingAgencyCapitals: PlanRule = {
  id: "ND30-HD06",
  title: "Tên cơ quan chủ quản in hoa, không đậm, cỡ 12–13",
  severity: "error",
  article: "PL I.II.2b",
  decidedBy: ["supervisingAgency"],
  *find({ plan }) {
    for (const [index, line] of (plan.issuer.supervisingAgency ?? []).entries()) {
      if (isUpperCaseText(line)) continue;
      yield {
        path: ["issuer", "supervisingAgency", index],
        message: `${fieldTitles.supervisingAgency} phải in hoa; đang ghi ${quote(line)}.`,
        hint: `Ghi: ${toUpperVietnamese(line)}`,
      };
    }
  },
};
