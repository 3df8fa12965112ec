/** Type of document and subject, centred, with a rule below. */
import type { DocumentTitle } from "../../model/document-tree.ts";
import type { BlockTarget } from "./block-target.ts";
import { addCentred, longestCentredPt } from "./centred-line.ts";
import type { WriteContext } from "./context.ts";
import { newLine } from "./line.ts";
import { addRuleUnder } from "./rule.ts";

const keepNext = { keepNext: true };

/** "KẾ HOẠCH", the subject, the rule; all on the page where the text begins. */
export function writeDocumentTitle(context: WriteContext, target: BlockTarget, title: DocumentTitle): void {
  const width = context.textWidth;
  addCentred(context, target, target.lineOf("documentType", title.documentType), width, keepNext);
  const subject = newLine(context.spec, "subject", title.subject);
  addCentred(context, target, subject, width, keepNext);
  addRuleUnder(context, target, "subject", longestCentredPt(context, subject), width, true);
}
