import { parseSigningAuthority, type SigningAuthority } from "../../model/signature.ts";
import { fieldTitles } from "../field-titles.ts";
import { perText } from "../per-text.ts";
import type { PlanRule } from "../rule.ts";
import { isBody, isDeputyPost, isHeadPost } from "./posts.ts";

/** ND30-KY02: TM. stands before a collective body; KT., TL., TUQ. and Q. before the post of a head. */
export const authorityPrincipal: PlanRule = {
  id: "ND30-KY02",
  title: "TM. trước tập thể; KT./TL./TUQ./Q. trước chức vụ người đứng đầu",
  severity: "error",
  article: "PL I.II.7b",
  decidedBy: ["signingAuthority"],
  *find({ plan }) {
    for (const [index, line] of plan.signatureBlock.signingAuthority.entries()) {
      const { authority, fault } = judgeLine(line);
      if (fault === undefined) continue;
      yield {
        path: ["signatureBlock", "signingAuthority", index],
        message: `${fieldTitles.signingAuthority} “${line}” sai: ${fault}.`,
        hint:
          authority?.prefix === "TM"
            ? "Sau TM. ghi tên tập thể lãnh đạo hoặc cơ quan, như: TM. ỦY BAN NHÂN DÂN"
            : `Sau ${authority?.prefix}. ghi chức vụ của người đứng đầu, như: ${authority?.prefix}. CHỦ TỊCH, ${authority?.prefix}. GIÁM ĐỐC`,
      };
    }
  },
};

const judgeLine = perText((line) => {
  const authority = parseSigningAuthority(line);
  return { authority, fault: authority === undefined ? undefined : principalFault(authority) };
});

function principalFault({ prefix, principal }: SigningAuthority): string | undefined {
  if (prefix === "TM")
    return isHeadPost(principal) || isDeputyPost(principal)
      ? "TM. phải đứng trước tên tập thể, không phải chức vụ"
      : undefined;
  if (isDeputyPost(principal)) return `${prefix}. phải đứng trước chức vụ của người đứng đầu, không phải cấp phó`;
  if (isBody(principal)) return `${prefix}. phải đứng trước chức vụ của người đứng đầu, không phải tên cơ quan`;
  return undefined;
}
