import { isWholeDate } from "../../model/issue-date.ts";
import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-SK08: number and date may be blank only before the plan is issued. */
export const issuedCodeAndDate: PlanRule = {
  id: "ND30-SK08",
  title: "Số trống chỉ khi chưa ban hành",
  severity: "error",
  article: "Đ.15",
  *find({ plan }) {
    if (plan.status !== "issued") return;
    if (plan.documentCode.codeNumber.trim() === "")
      yield {
        path: ["documentCode"],
        message: `Kế hoạch đã ban hành mà ${fieldTitles.documentCode} “/${plan.documentCode.codeNotation.trim()}” chưa có số.`,
        hint: "Ghi số do văn thư cấp trước dấu “/”; nếu chưa ban hành thì đổi Tình trạng thành dự thảo.",
      };
    if (!isWholeDate(plan.issuedOn))
      yield {
        path: ["issuedOn"],
        message: `Kế hoạch đã ban hành mà ${fieldTitles.issuedOn} chưa đủ ngày, tháng, năm.`,
        hint: "Ghi đủ ngày, như 28/02/2019; nếu chưa ban hành thì đổi Tình trạng thành dự thảo.",
      };
  },
};
