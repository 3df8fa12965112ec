import { ruleCure } from "./cures.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { ruleFault } from "./rule-length.ts";

/** ND30-TL03: a rule under the subject, a third to a half of its longest line. */
export const subjectRule: LayoutRule = {
  id: "ND30-TL03",
  title: "Kẻ dưới trích yếu dài 1/3–1/2 dòng chữ",
  element: "subject",
  severity: "warning",
  article: "PL I.II.5b",
  cure: ruleCure,
  *find(document) {
    const { subject, attachedTo } = document.parts.title;
    // The rule then stands under what issues the document, or nowhere.
    if (attachedTo !== undefined) return;
    const fault = ruleFault(subject, document.spec.elements.subject, document);
    if (fault !== undefined)
      yield {
        path: pathOf(subject.at(-1)?.paragraph),
        message: `Dưới trích yếu phải có đường kẻ dài 1/3 - 1/2 dòng chữ: ${fault}.`,
      };
  },
};
