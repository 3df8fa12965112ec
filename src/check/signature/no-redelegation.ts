import { parseSigningAuthority } from "../../model/signature.ts";
import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-KY09: who signs by delegation (TUQ.) does not pass it on, so that no KT. follows. */
export const noRedelegation: PlanRule = {
  id: "ND30-KY09",
  title: "TUQ. không ủy quyền lại",
  severity: "warning",
  article: "Đ.13.3, 13.4",
  decidedBy: ["signingAuthority"],
  *find({ plan }) {
    const lines = plan.signatureBlock.signingAuthority;
    const prefixes = lines.map((line) => parseSigningAuthority(line)?.prefix);
    const delegated = prefixes.indexOf("TUQ");
    const passedOn = prefixes.findIndex((prefix, index) => index > delegated && (prefix === "KT" || prefix === "TL"));
    if (delegated === -1 || passedOn === -1) return;
    yield {
      path: ["signatureBlock", "signingAuthority", passedOn],
      message: `${fieldTitles.signingAuthority} “${lines[delegated]}” rồi “${lines[passedOn]}”: người được thừa ủy quyền không được ủy quyền lại cho người khác ký.`,
      hint: `Bỏ dòng “${lines[passedOn]}” và để chính người được ủy quyền ký.`,
    };
  },
};
