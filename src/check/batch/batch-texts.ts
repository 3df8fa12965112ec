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

/** Gives them in the order of the page; lines of one name are read together. */
export function namedTexts(plan: PlanDocument): readonly NamedText[] {
  const { issuer, signatureBlock, drafterMark, contactLine, annexes = [] } = plan;
  const { signingAuthority, signer } = signatureBlock;
  const texts: NamedText[] = [
    { text: issuer.name.join(" "), path: ["issuer", "name"], place: fieldTitles.issuerName },
    { text: issuer.placeOfIssue, path: ["issuer", "placeOfIssue"], place: fieldTitles.placeOfIssue },
    { text: signer.position, path: ["signatureBlock", "signer", "position"], place: fieldTitles.position },
    { text: signer.fullName, path: ["signatureBlock", "signer", "fullName"], place: fieldTitles.fullName },
  ];
  const add = (text: string | undefined, path: DataPath, place: string): void => {
    if (text !== undefined) texts.push({ text, path, place });
  };
  add(issuer.supervisingAgency?.join(" "), ["issuer", "supervisingAgency"], fieldTitles.supervisingAgency);
  for (const [index, line] of signingAuthority.entries())
    add(line, ["signatureBlock", "signingAuthority", index], fieldTitles.signingAuthority);
  add(signer.actualPost, ["signatureBlock", "signer", "actualPost"], fieldTitles.actualPost);
  add(drafterMark?.initials, ["drafterMark", "initials"], fieldTitles.drafterMark);
  add(contactLine?.join(" "), ["contactLine"], fieldTitles.contactLine);
  for (const [index, { budget }] of annexes.entries()) {
    const place = `${annexPlace(annexes.length, index)}, bảng kinh phí`;
    for (const row of budget?.table.rows ?? []) add(row.title, ["annexes", index, "budget", ...row.path], place);
  }
  return texts;
}
