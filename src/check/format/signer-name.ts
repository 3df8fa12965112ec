import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { withoutRank } from "../officer-rank.ts";
import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

/** ND30-KY07: the signer's name in ordinary bold letters, once, without brackets. */
export const signerName: LayoutRule = {
  id: "ND30-KY07",
  title: "Họ tên in thường, đậm, 13–14, canh giữa",
  element: "signerName",
  severity: "error",
  article: "PL I.II.7đ",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const { signerName: line, authority } = parts.foot;
    if (line === undefined) {
      yield* missingLine(document, { path: [], message: "Không thấy họ tên người ký." });
      return;
    }
    const name = withoutRank(line.text);
    const isOrdinary = !isUpperCaseText(name) && !/(?:^|\s)\p{Ll}/u.test(name);
    const faults = [
      ...(isOrdinary ? [] : ["phải viết hoa chữ đầu mỗi tiếng, không in hoa toàn bộ"]),
      ...(/[()[\]]/u.test(line.text) ? ["không đặt trong ngoặc"] : []),
      ...(authority.at(-1)?.text === line.text ? ["ghi hai lần"] : []),
      ...lookFaults(line, spec.elements.signerName),
    ];
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Họ tên người ký “${line.text}” sai: ${faults.join("; ")}.`,
      hint: "Họ tên người ký in thường, đứng, đậm, cỡ 13 - 14, canh giữa.",
    };
  },
};
