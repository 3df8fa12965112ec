/** The head of page 1: ô 1–4, and where given 10b, 11 and the draft mark. */
import type { Letterhead } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { printedCode } from "./printed-code.ts";
import { printedDate } from "./printed-date.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives the function that composes the head in the format's capitals; marks that a plan does not ask for are absent. */
export function prepareLetterhead({ word, inCase }: Typesetting): (plan: PlanDocument) => Letterhead {
  const nationalName = inCase("nationalName", word("national-name", {}));
  const nationalMotto = inCase("nationalMotto", word("national-motto", {}));
  return ({ issuer, documentCode, issuedOn, urgency, circulation, draftMark }) => ({
    type: "letterhead",
    supervisingAgency: (issuer.supervisingAgency ?? []).map((line) => inCase("supervisingAgency", line)),
    issuerName: issuer.name.map((line) => inCase("issuerName", line)),
    nationalName,
    nationalMotto,
    documentCode: word("document-code", printedCode(documentCode)),
    placeAndDate: word("place-and-date", { placeOfIssue: issuer.placeOfIssue, ...printedDate(issuedOn) }),
    ...(urgency === undefined ? {} : { urgency: word("urgency", { [urgency]: true }) }),
    ...(circulation === undefined ? {} : { circulation: word("circulation", { [circulation]: true }) }),
    ...(draftMark === undefined ? {} : { draftMark: inCase("draftMark", draftMark) }),
  });
}
