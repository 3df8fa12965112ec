import { fieldTitles } from "../field-titles.ts";
import { noFindings, type PlanRule } from "../rule.ts";
import { readSignerName } from "./signer-name.ts";

/** ND30-KY07: the signer's name is in ordinary letters, each syllable with a capital. */
export const signerNameCase: PlanRule = {
  id: "ND30-KY07",
  title: "Họ tên in thường, đậm, 13–14, canh giữa",
  severity: "error",
  article: "PL I.II.7đ",
  find({ plan }) {
    const { fullName } = plan.signatureBlock.signer;
    const { hasRightCase, right } = readSignerName(fullName);
    if (hasRightCase) return noFindings;
    return [
      {
        path: ["signatureBlock", "signer", "fullName"],
        message: `${fieldTitles.fullName} “${fullName}” phải in thường, viết hoa chữ đầu mỗi tiếng.`,
        hint: `Ghi: ${right}`,
      },
    ];
  },
};
