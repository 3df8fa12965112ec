import { printedLines } from "../../model/printed-lines.ts";
import { groupedFindings } from "./body-text.ts";
import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import type { LayoutRule } from "./layout-rule.ts";

/** The circular of 2011 does not ask for italics. */
const formatWithoutItalics = "tt01";

/** ND30-CC01: legal bases in italics. */
export const legalBasisLook: LayoutRule = {
  id: "ND30-CC01",
  title: "Căn cứ in nghiêng, 13–14",
  severity: "warning",
  article: "PL I.II.6a",
  cure: lookCure,
  *find({ parts, spec }) {
    if (spec.id === formatWithoutItalics) return;
    yield* groupedFindings(
      parts.legalBases,
      (paragraph) => {
        const faults = printedLines(paragraph).flatMap((line) =>
          lookFaults(line, spec.elements.legalBasis, ["slope", "size"]),
        );
        return faults.length === 0 ? undefined : [...new Set(faults)].join("; ");
      },
      (fault, where) => ({
        message: `${where}: ${fault}.`,
        hint: "Căn cứ ban hành phải in nghiêng, cỡ 13 - 14.",
      }),
    );
  },
};
