import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { capitalised } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-KY07: the signer's name is in ordinary letters, each syllable with a capital. */
export const signerNameCase: PlanRule = {
  id: "ND30-KY07",
  severity: "error",
  article: "PL I.II.7đ",
  *find({ plan }) {
    const { fullName } = plan.signatureBlock.signer;
    if (!isUpperCaseText(fullName) && !/(?:^|\s)\p{Ll}/u.test(fullName)) return;
    const right = fullName.split(/\s+/u).map((syllable) => capitalised(syllable.toLowerCase()));
    yield {
      path: ["signatureBlock", "signer", "fullName"],
      message: `${fieldTitles.fullName} “${fullName}” phải in thường, viết hoa chữ đầu mỗi tiếng.`,
      hint: `Ghi: ${right.join(" ")}`,
    };
  },
};
