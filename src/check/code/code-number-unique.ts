import type { PlanDocument } from "../../model/plan.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import type { PlanSetRule } from "../rule.ts";
import { codeParts, paddedNumber } from "./code-parts.ts";

/** ND30-SK09: within a year an issuer gives a number once; series of different types of document are apart. */
export const codeNumberUnique: PlanSetRule = {
  id: "ND30-SK09",
  title: "Số duy nhất trong năm",
  severity: "error",
  article: "Đ.15.1",
  *find(plans) {
    const first = new Map<string, PlanDocument>();
    for (const [index, plan] of plans.entries()) {
      const { number, type, typed } = codeParts(plan.documentCode);
      const { year } = plan.issuedOn;
      if (number === "" || year === undefined) continue;
      const issuer = [...(plan.issuer.supervisingAgency ?? []), ...plan.issuer.name].join(" ");
      const key = [foldVietnamese(issuer), type, year, paddedNumber(number)].join("|");
      const earlier = first.get(key);
      if (earlier !== undefined)
        yield {
          plan: index,
          path: ["documentCode"],
          message: `${fieldTitles.documentCode} “${typed}”: số ${number} đã cấp cho kế hoạch khác trong năm ${year} (“${earlier.subject}”).`,
          hint: "Lấy số kế tiếp trong sổ đăng ký văn bản đi.",
        };
      else first.set(key, plan);
    }
  },
};
