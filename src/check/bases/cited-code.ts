import type { PlanRule } from "../rule.ts";
import { citationFault, exampleCode, findCitations } from "./citations.ts";

/** ND30-VD02: the symbol of a cited document fits its type; an unusual form of number is only doubted. */
export const citedCode: PlanRule = {
  id: "ND30-VD02",
  severity: "error",
  article: "PL III.I",
  *find({ texts }) {
    for (const { text, path, place } of texts) {
      for (const cited of findCitations(text)) {
        const fault = citationFault(cited);
        if (fault === undefined) continue;
        yield {
          path,
          message: `${place}: viện dẫn “${cited.name} số ${cited.code}” — ${fault.reason}.`,
          hint: `Xem lại tên loại và số, ký hiệu; ${cited.type} có dạng: số ${exampleCode(cited.type, fault.wanted)}`,
          ...(fault.sure ? {} : { severity: "warning" as const }),
        };
      }
    }
  },
};
