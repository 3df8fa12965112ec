import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-HD06: name of the supervising agency in capitals, not bold. */
export const supervisingAgency: LayoutRule = {
  id: "ND30-HD06",
  title: "Tên cơ quan chủ quản in hoa, không đậm, cỡ 12–13",
  element: "supervisingAgency",
  severity: "error",
  article: "PL I.II.2b",
  cure: lookCure,
  *find({ parts, spec }) {
    for (const line of parts.head.supervisingAgency) {
      const faults = lookFaults(line, spec.elements.supervisingAgency);
      if (faults.length === 0) continue;
      yield {
        path: pathOf(line.paragraph),
        message: `Tên cơ quan chủ quản “${line.text}” sai cách trình bày: ${faults.join("; ")}.`,
        hint: "Tên cơ quan chủ quản in hoa, đứng, không đậm, cỡ 12 - 13, canh giữa.",
      };
    }
  },
};
