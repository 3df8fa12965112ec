import { quote } from "../plain-text.ts";
import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-NN02: recipients upright in size 11, each on a line of its own with "- "; a long one goes on without. */
export const recipientsLook: LayoutRule = {
  id: "ND30-NN02",
  title: "Danh sách cỡ 11, đứng, gạch đầu dòng",
  element: "recipients",
  severity: "error",
  article: "PL I.II.9d",
  cure: lookCure,
  *find({ parts, spec }) {
    const groups = new Map<string, string[]>();
    for (const [at, line] of parts.foot.recipients.entries()) {
      const goesOn = /[\p{L}\d,]$/u.test(parts.foot.recipients[at - 1]?.text ?? "");
      const dash = goesOn || /^-\s/u.test(line.text) ? [] : ["thiếu “- ” đầu dòng"];
      for (const fault of [...dash, ...lookFaults(line, spec.elements.recipient, ["size", "slope"])])
        groups.set(fault, [...(groups.get(fault) ?? []), line.text]);
    }
    for (const [fault, texts] of groups)
      yield {
        path: pathOf(parts.foot.recipientsHeading?.paragraph),
        message: `Danh sách nơi nhận: ${fault} (${texts.length} dòng, như ${quote(texts[0] ?? "")}).`,
        hint: "Danh sách nơi nhận cỡ 11, kiểu đứng, mỗi nơi một dòng có “- ”.",
      };
  },
};
