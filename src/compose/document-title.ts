/** Type of document and subject (ô 5a). */
import type { DocumentTitle } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { parseRichText } from "./rich-text.ts";
import type { Typesetting } from "./typesetting.ts";

export function composeDocumentTitle(plan: PlanDocument, typesetting: Typesetting): DocumentTitle {
  const documentType = typesetting.inCase("documentType", documentTypeName(plan, typesetting));
  return { type: "documentTitle", documentType, subject: parseRichText(plan.subject) };
}

/** Gives the type of document as the author or the format writes it. */
export function documentTypeName(plan: PlanDocument, { word }: Typesetting): string {
  return word("document-type", plan.documentType === undefined ? {} : { documentType: plan.documentType });
}

/** Gives the type of document as it stands in a sentence: "Kế hoạch". */
export function documentTypeInText(plan: PlanDocument, typesetting: Typesetting): string {
  const name = documentTypeName(plan, typesetting);
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
