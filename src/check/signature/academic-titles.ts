import { fieldTitles } from "../field-titles.ts";
import { noFindings, type PlanRule } from "../rule.ts";
import { readSignerName } from "./signer-name.ts";

/** ND30-KY06: no academic rank, degree or honour before the signer's name. */
export const academicTitles: PlanRule = {
  id: "ND30-KY06",
  title: "Họ tên không kèm học hàm, học vị",
  severity: "error",
  article: "PL I.II.7c",
  find({ plan }) {
    const { fullName } = plan.signatureBlock.signer;
    const { title, right } = readSignerName(fullName);
    if (title === "") return noFindings;
    return [
      {
        path: ["signatureBlock", "signer", "fullName"],
        message: `${fieldTitles.fullName} “${fullName}” có “${title}”; trước họ tên người ký không ghi học hàm, học vị, danh hiệu.`,
        hint: `Ghi: ${right}`,
      },
    ];
  },
};
