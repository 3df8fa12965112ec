import { parseSigningAuthority } from "../../model/signature.ts";
import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

const loosePrefix = /^(?:T\s*\/?\s*M|K\s*\/?\s*T|T\s*\/?\s*L|T\s*\/?\s*U\s*\/?\s*Q|Q)(?:\s*[./:]|\s)/iu;

/** ND30-KY01: authority and posts in bold capitals; "TM.", "KT.", "TL.", "TUQ.", "Q." with a full stop and one space. */
export const authorityLook: LayoutRule = {
  id: "ND30-KY01",
  title: "Quyền hạn đúng chữ tắt",
  element: "authority",
  severity: "error",
  article: "PL I.II.7b, 7đ",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const { authority, signerName } = parts.foot;
    if (authority.length === 0 && signerName !== undefined)
      yield* missingLine(document, {
        path: pathOf(signerName.paragraph),
        message: "Không thấy quyền hạn, chức vụ phía trên họ tên người ký.",
      });
    for (const line of authority) {
      const isLoose = loosePrefix.test(line.text) && parseSigningAuthority(line.text) === undefined;
      const faults = [
        ...(isLoose ? ["phải ghi TM., KT., TL., TUQ. hoặc Q. rồi một dấu cách"] : []),
        ...lookFaults(line, spec.elements.authority),
      ];
      if (faults.length === 0) continue;
      yield {
        path: pathOf(line.paragraph),
        message: `Quyền hạn, chức vụ “${line.text}” sai: ${faults.join("; ")}.`,
        hint: "Quyền hạn, chức vụ in hoa, đứng, đậm, cỡ 13 - 14, canh giữa, như: KT. CHỦ TỊCH.",
      };
    }
  },
};
