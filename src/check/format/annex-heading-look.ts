import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-PL03: "Phụ lục" in ordinary bold letters of size 14; the title in bold capitals. */
export const annexHeadingLook: LayoutRule = {
  id: "ND30-PL03",
  title: "“Phụ lục” in thường, 14, đậm; tên in hoa 13–14, đậm",
  severity: "warning",
  article: "PL I.III.1b",
  cure: lookCure,
  *find({ parts, spec }) {
    for (const { label, title } of parts.annexes) {
      const inCase = /^Phụ lục/u.test(label.text) ? [] : ["phải in thường"];
      const faults = [...inCase, ...lookFaults(label, spec.elements.annexLabel)];
      if (faults.length > 0)
        yield {
          path: pathOf(label.paragraph),
          message: `Từ “Phụ lục” (${label.text}) sai cách trình bày: ${faults.join("; ")}.`,
          hint: "“Phụ lục” in thường, cỡ 14, đứng, đậm, canh giữa.",
        };
      for (const line of title) {
        const titleFaults = lookFaults(line, spec.elements.annexTitle);
        if (titleFaults.length > 0)
          yield {
            path: pathOf(line.paragraph),
            message: `Tên phụ lục “${line.text}” sai cách trình bày: ${titleFaults.join("; ")}.`,
            hint: "Tên phụ lục in hoa, đứng, đậm, cỡ 13 - 14, canh giữa.",
          };
      }
    }
  },
};
