import type { Finding, TextRule } from "../rule.ts";
import { citationFault, citationSign, exampleCode, findCitations } from "./citations.ts";

/** ND30-VD02: the symbol of a cited document fits its type; an unusual form of number is only doubted. */
export const citedCode: TextRule = {
  id: "ND30-VD02",
  title: "Số hiệu viện dẫn hợp lệ, khớp tên loại",
  severity: "error",
  article: "PL III.I",
  signs: { words: ["số"] },
  sign: citationSign,
  findInText({ text, path, place }) {
    return findCitations(text).flatMap((cited): readonly Finding[] => {
      const fault = citationFault(cited);
      if (fault === undefined) return [];
      const finding = {
        path,
        message: `${place}: viện dẫn “${cited.name} số ${cited.code}” — ${fault.reason}.`,
        hint: `Xem lại tên loại và số, ký hiệu; ${cited.type} có dạng: số ${exampleCode(cited.type, fault.wanted)}`,
      };
      return [fault.sure ? finding : { ...finding, severity: "warning" }];
    });
  },
};
