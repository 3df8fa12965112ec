/** The type of a document as the author or the format writes it; few plans have one of their own. */
import type { PlanDocument } from "../model/plan.ts";
import { rememberByText } from "./remember.ts";
import type { WriteWording } from "./wordings.ts";

export interface DocumentType {
  /** As it stands above the subject. */
  readonly printed: string;
  /** As it stands in a sentence: "Kế hoạch". */
  readonly inText: string;
}

/** Gives the function that names a plan's type. */
export function prepareDocumentTypes(
  word: WriteWording,
  inCase: (element: "documentType", text: string) => string,
): (plan: PlanDocument) => DocumentType {
  const typeOf = (name: string): DocumentType => ({
    printed: inCase("documentType", name),
    inText: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
  });
  const usual = typeOf(word("document-type", {}));
  const named = rememberByText((documentType) => typeOf(word("document-type", { documentType })));
  return ({ documentType }) => (documentType === undefined ? usual : named(documentType));
}
