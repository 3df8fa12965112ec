/** Type of document and subject (ô 5a). */
import type { DocumentTitle } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { parseRichText } from "./rich-text.ts";
import type { Typesetting } from "./typesetting.ts";

export function composeDocumentTitle(plan: PlanDocument, { documentType }: Typesetting): DocumentTitle {
  return { type: "documentTitle", documentType: documentType(plan).printed, subject: parseRichText(plan.subject) };
}
