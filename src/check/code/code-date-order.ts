import { isWholeDate } from "../../model/issue-date.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { compareDates, slashDate } from "../../vietnamese/dates.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import type { PlanSetRule } from "../rule.ts";
import { codeParts } from "./code-parts.ts";

/** ND30-SK10: within a year and a series, a greater number has no earlier date. */
export const codeDateOrder: PlanSetRule = {
  id: "ND30-SK10",
  title: "Số và ngày cùng thứ tự",
  severity: "warning",
  article: "Đ.15.1",
  *find(plans) {
    for (const series of seriesOf(plans)) {
      for (const [at, { plan, index, number }] of series.entries()) {
        const earlier = series[at - 1];
        // A number given twice is another rule's fault.
        if (earlier === undefined || earlier.number === number) continue;
        if (compareDates(plan.issuedOn, earlier.plan.issuedOn) >= 0) continue;
        if (!isWholeDate(plan.issuedOn) || !isWholeDate(earlier.plan.issuedOn)) continue;
        yield {
          plan: index,
          path: ["issuedOn"],
          message: `${fieldTitles.issuedOn}: số ${number} ngày ${slashDate(plan.issuedOn)} đứng sau số ${earlier.number} ngày ${slashDate(earlier.plan.issuedOn)}, sai trình tự thời gian.`,
          hint: "Xem lại số và ngày trong sổ đăng ký văn bản đi.",
        };
      }
    }
  },
};

interface NumberedPlan {
  readonly plan: PlanDocument;
  readonly index: number;
  readonly number: number;
}

/** Plans of one issuer, type and year, by number. */
function seriesOf(plans: readonly PlanDocument[]): readonly (readonly NumberedPlan[])[] {
  const series = new Map<string, NumberedPlan[]>();
  for (const [index, plan] of plans.entries()) {
    const { number, type } = codeParts(plan.documentCode);
    const { year } = plan.issuedOn;
    if (!/^\d+$/u.test(number) || year === undefined) continue;
    const key = [foldVietnamese(plan.issuer.name.join(" ")), type, year].join("|");
    const members = series.get(key) ?? [];
    members.push({ plan, index, number: Number(number) });
    series.set(key, members);
  }
  return [...series.values()].map((members) => members.sort((a, b) => a.number - b.number));
}
