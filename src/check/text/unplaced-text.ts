import { noFindings, type PlanRule } from "../rule.ts";

const longestShown = 60;

/** PLAN-DL05: text of an imported document that has found no place yet is not forgotten. */
export const unplacedText: PlanRule = {
  id: "PLAN-DL05",
  title: "Chữ nhập từ bản gốc chưa được xếp",
  severity: "warning",
  find({ plan }) {
    const [first] = plan.unplaced ?? [];
    if (plan.unplaced === undefined || first === undefined) return noFindings;
    const shown = first.text.length > longestShown ? `${first.text.slice(0, longestShown)}…` : first.text;
    return [
      {
        path: ["unplaced"],
        message: `Còn ${plan.unplaced.length} đoạn của bản gốc chưa được xếp vào kế hoạch, đầu tiên là «${shown}».`,
        hint: "Chép chữ cần giữ vào đúng chỗ, rồi xóa mục «Chưa xếp được».",
      },
    ];
  },
};
