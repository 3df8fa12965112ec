/** The texts of a plan that only a batch looks at: names in the head, the signature and the budget. */
import type { DataPath } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { fieldTitles } from "../field-titles.ts";
import { annexPlace } from "../plan-texts.ts";

export interface NamedText {
  readonly text: string;
  readonly path: DataPath;
  /** "Họ và tên". */
  readonly place: string;
}

type IsAsked = (text: string) => boolean;

/**
 * Gives those that are asked for, in the order of the page; lines of one name are read together. Of a budget's rows,
 * which all units have alike, `isAskedTitle` tells.
 */
export function namedTexts(plan: PlanDocument, isAsked: IsAsked, isAskedTitle = isAsked): readonly NamedText[] {
  const { issuer, signatureBlock, drafterMark, contactLine, annexes } = plan;
  const { signingAuthority, signer } = signatureBlock;
  const texts: NamedText[] = [];
  const add = (text: string | undefined, path: DataPath, place: string): void => {
    if (text !== undefined && isAsked(text)) texts.push({ text, path, place });
  };
  add(issuer.name.join(" "), paths.issuerName, fieldTitles.issuerName);
  add(issuer.placeOfIssue, paths.placeOfIssue, fieldTitles.placeOfIssue);
  add(signer.position, paths.position, fieldTitles.position);
  add(signer.fullName, paths.fullName, fieldTitles.fullName);
  add(issuer.supervisingAgency?.join(" "), paths.supervisingAgency, fieldTitles.supervisingAgency);
  for (const [index, line] of signingAuthority.entries())
    add(line, ["signatureBlock", "signingAuthority", index], fieldTitles.signingAuthority);
  add(signer.actualPost, paths.actualPost, fieldTitles.actualPost);
  add(drafterMark?.initials, paths.drafterMark, fieldTitles.drafterMark);
  add(contactLine?.join(" "), paths.contactLine, fieldTitles.contactLine);
  for (const [index, { budget }] of (annexes ?? []).entries()) {
    if (budget === undefined) continue;
    const place = `${annexPlace(annexes?.length ?? 0, index)}, bảng kinh phí`;
    for (const { title, path } of budget.table.rows)
      if (title !== undefined && isAskedTitle(title))
        texts.push({ text: title, path: ["annexes", index, "budget", ...path], place });
  }
  return texts;
}

const paths = {
  issuerName: ["issuer", "name"],
  placeOfIssue: ["issuer", "placeOfIssue"],
  supervisingAgency: ["issuer", "supervisingAgency"],
  position: ["signatureBlock", "signer", "position"],
  fullName: ["signatureBlock", "signer", "fullName"],
  actualPost: ["signatureBlock", "signer", "actualPost"],
  drafterMark: ["drafterMark", "initials"],
  contactLine: ["contactLine"],
} as const;
