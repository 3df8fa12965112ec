/** The heading of an annex: "Phụ lục I", its title, and the document that it belongs to. */
import type { AnnexHeading } from "../../model/document-tree.ts";
import type { WriteContext, WrittenBlock } from "./context.ts";
import { centredParagraph } from "./element-paragraph.ts";
import { ruleUnder } from "./rule.ts";

/** Label, title lines and reference, centred, kept with what follows. */
export function writeAnnexHeading(context: WriteContext, heading: AnnexHeading): WrittenBlock {
  const width = context.textWidth;
  const keepNext = true;
  const label = centredParagraph(context, "annexLabel", heading.label, width, { keepNext });
  const title = heading.title.map((line) => centredParagraph(context, "annexTitle", line, width, { keepNext }));
  const reference = centredParagraph(context, "annexReference", heading.reference, width, { keepNext });
  const rule = ruleUnder(context, "annexReference", reference.longestPt, width, keepNext);
  return [...[label, ...title, reference].map((line) => line.paragraph), ...rule];
}
