import type { PlanDocument } from "../../model/plan.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { quote } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";
import { looseAuthority } from "./loose-authority.ts";

/** ND30-KY03: a collective body signs with TM., a body with one head without it. */
export const authorityRegime: PlanRule = {
  id: "ND30-KY03",
  title: "Chế độ làm việc",
  severity: "error",
  article: "Đ.13.1, 13.2",
  *find({ plan }) {
    const { regime, nameInText } = plan.issuer;
    const lines = plan.signatureBlock.signingAuthority;
    const onBehalf = lines.findIndex((line) => looseAuthority(line)?.prefix === "TM");
    if (regime === "oneHead" && onBehalf !== -1)
      yield {
        path: ["signatureBlock", "signingAuthority", onBehalf],
        message: `${nameInText} làm việc theo chế độ thủ trưởng: ${fieldTitles.signingAuthority} không dùng “${lines[onBehalf]}”.`,
        hint: "Bỏ dòng TM.; người đứng đầu ký trực tiếp, cấp phó ký thay ghi KT. và chức vụ người đứng đầu.",
      };
    if (regime === "collective" && onBehalf === -1 && !isActOfHead(plan))
      yield {
        path: ["signatureBlock", "signingAuthority"],
        message: `${nameInText} làm việc theo chế độ tập thể: ${fieldTitles.signingAuthority} phải có dòng TM.`,
        hint: `Thêm dòng đầu: TM. ${toUpperVietnamese(plan.issuer.name[0] ?? "")} (kế hoạch của Chủ tịch thì trường «${fieldTitles.nameInText}» bắt đầu bằng ${quote("Chủ tịch")}).`,
      };
  },
};

/** An act of the Chairman himself, or one signed on order or by delegation, has no TM. */
function isActOfHead(plan: PlanDocument): boolean {
  if (/^(?:Chủ tịch|Trưởng ban)(?![A-Za-zÀ-ỹ])/u.test(plan.issuer.nameInText)) return true;
  return plan.signatureBlock.signingAuthority.some((line) => {
    const prefix = looseAuthority(line)?.prefix;
    return prefix === "TL" || prefix === "TUQ";
  });
}
