import { quote } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

const lawCode = /((?:Bộ luật|Luật|Pháp lệnh)[^;]{1,150}?)\s+(?:số:?\s*)?(\d+\/\d{4}\/(?:QH|UBTVQH|PL-UBTVQH)\d+)/u;

/** ND30-CC04: in the legal bases a law stands with name and date, without number and issuer. */
export const lawCodeInBasis: TextRule = {
  id: "ND30-CC04",
  title: "Luật, Pháp lệnh không ghi số hiệu trong căn cứ",
  severity: "warning",
  article: "PL I.II.6a",
  signs: { characters: "/" },
  sign: /\d\/\d{4}\//u,
  zones: ["legalBasis"],
  findInText({ text, path, place }) {
    const match = lawCode.exec(text);
    if (match === null || /Nghị quyết/u.test(match[1] ?? "")) return [];
    const finding = {
      path,
      message: `${place} ghi số hiệu ${match[2]} của ${quote(match[1] ?? "")}; luật, pháp lệnh trong căn cứ không ghi số, ký hiệu và cơ quan ban hành.`,
      hint: `Ghi: Căn cứ ${match[1]} ngày … tháng … năm …`,
    };
    return [finding];
  },
};
