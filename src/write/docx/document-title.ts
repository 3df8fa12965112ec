/** Type of document and subject, centred, with a rule below. */
import type { DocumentTitle } from "../../model/document-tree.ts";
import type { WriteContext, WrittenBlock } from "./context.ts";
import { centredLine, centredParagraph } from "./element-paragraph.ts";
import { ruleUnder } from "./rule.ts";

/** "KẾ HOẠCH", the subject, the rule; all on the page where the text begins. */
export function writeDocumentTitle(context: WriteContext, title: DocumentTitle): WrittenBlock {
  const width = context.textWidth;
  const type = centredLine(context, "documentType", title.documentType, width, { keepNext: true });
  const subject = centredParagraph(context, "subject", title.subject, width, { keepNext: true });
  return [type.paragraph, subject.paragraph, ...ruleUnder(context, "subject", subject.longestPt, width, true)];
}
