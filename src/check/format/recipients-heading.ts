import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

/** ND30-NN01: "Nơi nhận:" in bold italics, size 12, at the left. */
export const recipientsHeading: LayoutRule = {
  id: "ND30-NN01",
  title: "“Nơi nhận:” cỡ 12, nghiêng, đậm",
  element: "recipients",
  severity: "error",
  article: "PL I.II.9d",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const line = parts.foot.recipientsHeading;
    if (line === undefined) {
      yield* missingLine(document, { path: [], message: "Không thấy “Nơi nhận:” ở cuối văn bản." });
      return;
    }
    const isRight = line.text === "Nơi nhận:";
    const faults = [...(isRight ? [] : [`ghi “${line.text}”`]), ...lookFaults(line, spec.elements.recipientsHeading)];
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `“Nơi nhận:” sai cách trình bày: ${faults.join("; ")}.`,
      hint: "“Nơi nhận:” in thường, cỡ 12, nghiêng, đậm, sát lề trái.",
    };
  },
};
