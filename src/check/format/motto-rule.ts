import { ruleCure } from "./cures.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { ruleFault } from "./rule-length.ts";

/** ND30-HD03: a rule under Tiêu ngữ as long as its text. */
export const mottoRule: LayoutRule = {
  id: "ND30-HD03",
  title: "Kẻ dưới Tiêu ngữ dài bằng dòng chữ",
  element: "nationalMotto",
  severity: "warning",
  article: "PL I.II.1b",
  cure: ruleCure,
  *find(document) {
    const line = document.parts.head.nationalMotto;
    if (line === undefined) return;
    const fault = ruleFault([line], document.spec.elements.nationalMotto, document);
    if (fault !== undefined)
      yield {
        path: pathOf(line.paragraph),
        message: `Dưới Tiêu ngữ phải có đường kẻ nét liền dài bằng dòng chữ: ${fault}.`,
      };
  },
};
