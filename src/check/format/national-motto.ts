import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

const motto = "Độc lập - Tự do - Hạnh phúc";

/** ND30-HD02: Tiêu ngữ, with hyphens and one space at each side, and its look. */
export const nationalMotto: LayoutRule = {
  id: "ND30-HD02",
  title: "Tiêu ngữ đúng chữ và dấu gạch",
  element: "nationalMotto",
  severity: "error",
  article: "PL I.II.1b",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const line = parts.head.nationalMotto;
    if (line === undefined) {
      yield* missingLine(document, { path: [], message: `Không thấy Tiêu ngữ “${motto}” dưới Quốc hiệu.` });
      return;
    }
    const isRight = line.text === motto;
    const faults = [...(isRight ? [] : [`ghi “${line.text}”`]), ...lookFaults(line, spec.elements.nationalMotto)];
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Tiêu ngữ sai: ${faults.join("; ")}.`,
      hint: `Ghi “${motto}” (gạch nối ngắn, một dấu cách hai bên), cỡ 13 - 14, đứng, đậm, canh giữa.`,
    };
  },
};
