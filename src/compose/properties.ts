/** What file lists and archives show about the document. */
import type { DocumentProperties } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { toIsoDate } from "../vietnamese/dates.ts";
import { printedCode } from "./printed-code.ts";
import { parseRichText, plainText } from "./rich-text.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives title ("Kế hoạch 824/KH-UBND"), subject, author and day; blank parts of the day count as the first. */
export function composeProperties(plan: PlanDocument, { documentType }: Typesetting): DocumentProperties {
  const { codeNumber = "", codeNotation } = printedCode(plan.documentCode);
  const { year, month = 1, day = 1 } = plan.issuedOn;
  return {
    title: `${documentType(plan).inText} ${codeNumber}/${codeNotation}`,
    subject: plainText(parseRichText(plan.subject)),
    author: plan.issuer.nameInText,
    ...(year === undefined ? {} : { createdOn: toIsoDate({ year, month, day }) }),
  };
}
