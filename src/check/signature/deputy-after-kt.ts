import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";
import { looseAuthority } from "./loose-authority.ts";
import { isDeputyPost } from "./posts.ts";

/** ND30-KY04: KT. is followed by a deputy's post, and a deputy signs only after KT. */
export const deputyAfterKt: PlanRule = {
  id: "ND30-KY04",
  title: "KT. phải kèm chức vụ cấp phó",
  severity: "error",
  article: "PL I.II.7b; Đ.13",
  decidedBy: ["signingAuthority", "position"],
  *find({ plan }) {
    const { signingAuthority, signer } = plan.signatureBlock;
    const last = signingAuthority.at(-1);
    const authority = last === undefined ? undefined : looseAuthority(last);
    const path = ["signatureBlock", "signer", "position"];
    if (authority?.prefix === "KT" && !isDeputyPost(signer.position))
      yield {
        path,
        message: `${fieldTitles.position} “${signer.position}”: sau “${last}” phải là chức vụ cấp phó.`,
        hint: `Ghi: PHÓ ${authority.principal}; nếu chính người đứng đầu ký thì bỏ dòng “${last}”.`,
      };
    // After TL. or TUQ. a deputy of another body may sign; that body's form is not known here.
    if (
      isDeputyPost(signer.position) &&
      authority?.prefix !== "KT" &&
      authority?.prefix !== "TL" &&
      authority?.prefix !== "TUQ"
    ) {
      const head = signer.position.replace(/^PHÓ\s+/iu, "");
      yield {
        path,
        message: `${fieldTitles.position} “${signer.position}”: cấp phó ký phải có dòng KT. phía trên.`,
        hint: `Thêm vào «${fieldTitles.signingAuthority}» dòng: KT. ${head}`,
      };
    }
  },
};
