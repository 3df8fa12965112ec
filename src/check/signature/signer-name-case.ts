import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { capitalised } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";
import { withoutAcademicTitle } from "./academic-title.ts";

/** ND30-KY07: the signer's name is in ordinary letters, each syllable with a capital. */
export const signerNameCase: PlanRule = {
  id: "ND30-KY07",
  severity: "error",
  article: "PL I.II.7đ",
  *find({ plan }) {
    const { fullName } = plan.signatureBlock.signer;
    const name = withoutAcademicTitle(fullName);
    if (isWellCased(name)) return;
    yield {
      path: ["signatureBlock", "signer", "fullName"],
      message: `${fieldTitles.fullName} “${fullName}” phải in thường, viết hoa chữ đầu mỗi tiếng.`,
      hint: `Ghi: ${wellCased(name)}`,
    };
  },
};
