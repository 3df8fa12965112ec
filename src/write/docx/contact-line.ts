/** Address and telephone at the foot of the first page, under a line over the whole width. */
import type { Paragraph } from "docx";
import type { WriteContext } from "./context.ts";
import { elementParagraph } from "./element-paragraph.ts";

/** The lines; the first one carries the rule as its top border. */
export function contactLines(context: WriteContext, lines: readonly string[]): readonly Paragraph[] {
  const rule = { top: { style: "single", size: 6, space: 2, color: "auto" } } as const;
  return lines.map((line, index) =>
    elementParagraph(context, "contactLine", line, index === 0 ? { border: rule } : {}),
  );
}
