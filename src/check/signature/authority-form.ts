import { parseSigningAuthority, signingPrefixes } from "../../model/signature.ts";
import { isUpperCaseText, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import type { Finding, PlanRule } from "../rule.ts";
import { looseAuthority } from "./loose-authority.ts";

/** ND30-KY01: authority lines are "TM.", "KT.", "TL.", "TUQ." or "Q.", one space, and a name in capitals; posts too. */
export const authorityForm: PlanRule = {
  id: "ND30-KY01",
  title: "Quyền hạn đúng chữ tắt",
  severity: "error",
  article: "PL I.II.7b, 7đ",
  decidedBy: ["signingAuthority", "position", "actualPost"],
  *find({ plan }) {
    const { signingAuthority, signer } = plan.signatureBlock;
    for (const [index, line] of signingAuthority.entries()) {
      const fault = lineFault(line);
      if (fault !== undefined) yield { path: ["signatureBlock", "signingAuthority", index], ...fault };
    }
    const posts = [
      ["position", fieldTitles.position, signer.position],
      ["actualPost", fieldTitles.actualPost, signer.actualPost],
    ] as const;
    for (const [field, title, post] of posts) {
      const fault = post === undefined ? undefined : postFault(title, post);
      if (fault !== undefined) yield { path: ["signatureBlock", "signer", field], ...fault };
    }
  },
};

function lineFault(line: string): Pick<Finding, "message" | "hint"> | undefined {
  const parsed = parseSigningAuthority(line);
  if (parsed !== undefined && isUpperCaseText(parsed.principal) && !/\s{2,}/u.test(line)) return undefined;
  const loose = looseAuthority(line);
  if (loose === undefined)
    return {
      message: `${fieldTitles.signingAuthority} “${line}” không bắt đầu bằng chữ viết tắt quyền hạn.`,
      hint: `Mỗi dòng bắt đầu bằng ${signingPrefixes.map((known) => `${known}.`).join(", ")} rồi một dấu cách, như: KT. CHỦ TỊCH; chức vụ người ký ghi ở trường «${fieldTitles.position}».`,
    };
  return {
    message: `${fieldTitles.signingAuthority} “${line}” sai cách ghi; phải in hoa, có dấu chấm và một dấu cách sau chữ viết tắt.`,
    hint: `Ghi: ${loose.prefix}. ${loose.principal}`,
  };
}

function postFault(title: string, post: string): Pick<Finding, "message" | "hint"> | undefined {
  const prefix = /^(?:TM|KT|TL|TUQ)[./ ]/u.exec(post)?.[0];
  if (prefix !== undefined)
    return {
      message: `${title} “${post}” có lẫn chữ quyền hạn ký “${prefix.trim()}”.`,
      hint: `Ghi dòng quyền hạn ở trường «${fieldTitles.signingAuthority}», ở đây chỉ ghi chức vụ.`,
    };
  if (isUpperCaseText(post)) return undefined;
  return { message: `${title} “${post}” phải in hoa.`, hint: `Ghi: ${toUpperVietnamese(post)}` };
}
