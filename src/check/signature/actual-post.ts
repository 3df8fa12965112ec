import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-KY08: a board that uses the seal of the agency above prints the signer's real post over the name. */
export const actualPost: PlanRule = {
  id: "ND30-KY08",
  title: "Ban/Tổ dùng dấu cơ quan: chức danh + chức vụ thật",
  severity: "warning",
  article: "PL I.II.7c",
  decidedBy: ["regime", "usesSupervisorSeal", "actualPost"],
  *find({ plan }) {
    const { regime, usesSupervisorSeal, nameInText } = plan.issuer;
    const { signer } = plan.signatureBlock;
    if (regime !== "advisory" || usesSupervisorSeal !== true || signer.actualPost !== undefined) return;
    yield {
      path: ["signatureBlock", "signer"],
      message: `${nameInText} dùng dấu cơ quan chủ quản: phía trên họ tên ${signer.fullName} cần ghi chức vụ trong cơ quan; trường «${fieldTitles.actualPost}» đang trống.`,
      hint: `Thêm «${fieldTitles.actualPost}», chẳng hạn: PHÓ CHỦ TỊCH UBND TỈNH`,
    };
  },
};
