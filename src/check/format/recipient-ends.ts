import { quote } from "../plain-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-NN03: lines end with ";", the last with "."; a line that goes on in the next one has no end of its own. */
export const recipientEnds: LayoutRule = {
  id: "ND30-NN03",
  title: "Dấu cuối dòng",
  element: "recipients",
  severity: "error",
  article: "PL I.II.9d",
  cure: "Gõ lại dấu cuối dòng: dòng Lưu kết thúc bằng “.”, các dòng khác bằng “;”.",
  *find({ parts }) {
    const { recipients } = parts.foot;
    for (const [at, line] of recipients.entries()) {
      const next = recipients[at + 1];
      if (next !== undefined && !/^[-–+•]/u.test(next.text)) continue;
      const wanted = next === undefined ? "." : ";";
      if (line.text.endsWith(wanted)) continue;
      yield {
        path: pathOf(line.paragraph),
        message: `Dòng nơi nhận ${quote(line.text)} phải kết thúc bằng “${wanted}”.`,
      };
    }
  },
};
