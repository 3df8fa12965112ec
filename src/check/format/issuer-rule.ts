import { ruleCure } from "./cures.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { ruleFault } from "./rule-length.ts";

/** ND30-HD05: a rule under the issuer's name, a third to a half of its longest line. */
export const issuerRule: LayoutRule = {
  id: "ND30-HD05",
  title: "Kẻ dưới tên cơ quan dài 1/3–1/2 dòng chữ",
  element: "issuerName",
  severity: "warning",
  article: "PL I.II.2b",
  cure: ruleCure,
  *find(document) {
    const lines = document.parts.head.issuerName;
    const fault = ruleFault(lines, document.spec.elements.issuerName, document);
    if (fault !== undefined)
      yield {
        path: pathOf(lines.at(-1)?.paragraph),
        message: `Dưới tên cơ quan ban hành phải có đường kẻ dài 1/3 - 1/2 dòng chữ: ${fault}.`,
      };
  },
};
