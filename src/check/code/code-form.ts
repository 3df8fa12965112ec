import { fieldTitles } from "../field-titles.ts";
import { perText } from "../per-text.ts";
import { type CheckedPlan, noFindings, type PlanRule } from "../rule.ts";
import { typeCodeOf } from "../title/document-types.ts";
import { codeParts, rightCode } from "./code-parts.ts";

const issuerCode = /^(?:TTg|[\p{Lu}\d&]+)(?:-[\p{Lu}\d&]+)*$/u;

/** All units of a batch print one code or a few. */
const isIssuerCode = perText((code) => ({ right: issuerCode.test(code) }));

/** ND30-SK02: number "/" type code "-" issuer code; only the number may be blank. */
export const codeForm: PlanRule = {
  id: "ND30-SK02",
  title: "Dạng số, ký hiệu",
  severity: "error",
  article: "PL I.II.3",
  find(checked) {
    const parts = codeParts(checked.plan.documentCode);
    const fault = formFault(checked);
    if (fault === undefined) return noFindings;
    const type = typeCodeOf(checked.plan, checked.format) ?? parts.type;
    return [
      {
        path: ["documentCode"],
        message: `${fieldTitles.documentCode} “${parts.typed}” sai dạng: ${fault}.`,
        hint: `Ghi số, dấu “/”, mã tên loại, dấu “-”, mã cơ quan, như: ${rightCode({ ...parts, issuer: parts.issuer ?? checked.plan.issuer.code }, type)}`,
      },
    ];
  },
};

function formFault({ plan, format }: CheckedPlan): string | undefined {
  const { number, type, issuer } = codeParts(plan.documentCode);
  if (/^Số:?/iu.test(number)) return "chữ “Số:” do máy in";
  if (!/^\d{0,11}$/u.test(number)) return `“${number}” không phải là số`;
  if (issuer === undefined) return "thiếu dấu “-” và mã cơ quan sau mã tên loại";
  if (!isIssuerCode(issuer).right) return `mã cơ quan “${issuer}” phải là chữ in hoa, các nhóm cách nhau bằng dấu “-”`;
  const known = Object.values(format.spec.typeCodes);
  if (!known.includes(type)) return `“${type}” không phải là mã tên loại văn bản`;
  return undefined;
}
