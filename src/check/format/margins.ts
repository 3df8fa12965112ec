/** The margins of a section against what the law allows. */
import type { DocxSection } from "../../model/docx-facts.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { Finding } from "../rule.ts";
import { decimalText, pageToleranceMm, rangeText } from "./layout-rule.ts";

export type Side = "top" | "bottom" | "left" | "right";

const sideNames: Readonly<Record<Side, string>> = { top: "trên", bottom: "dưới", left: "trái", right: "phải" };

/** Findings for the margins of the named sides; on a turned page the law says nothing, so they are only warnings. */
export function* marginFindings(
  sections: readonly DocxSection[],
  spec: FormatSpec,
  sides: readonly Side[],
): Iterable<Finding> {
  for (const [at, section] of sections.entries()) {
    const margins = section.landscape ? spec.landscapeMarginsMm : spec.portraitMarginsMm;
    for (const side of sides) {
      const { allowed } = margins[side];
      const mm = section.marginsMm[side];
      if (allowed === undefined) continue;
      if (mm >= allowed[0] - pageToleranceMm && mm <= allowed[1] + pageToleranceMm) continue;
      yield {
        path: ["sections", at],
        message: `Lề ${sideNames[side]} ${decimalText(mm)} mm ở phần ${at + 1} của tệp, phải trong khoảng ${rangeText(allowed)} mm.`,
        ...(section.landscape ? { severity: "warning" as const } : {}),
      };
    }
  }
}
