/** The head of page 1: ô 1–4, and where given 10b, 11 and the draft mark. */
import type { Letterhead } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { printedCode } from "./printed-code.ts";
import { printedDate } from "./printed-date.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives the head with its texts in the format's capitals; marks that the plan does not ask for are absent. */
export function composeLetterhead(plan: PlanDocument, { word, inCase }: Typesetting): Letterhead {
  const { issuer, urgency, circulation, draftMark } = plan;
  return {
    type: "letterhead",
    supervisingAgency: (issuer.supervisingAgency ?? []).map((line) => inCase("supervisingAgency", line)),
    issuerName: issuer.name.map((line) => inCase("issuerName", line)),
    nationalName: inCase("nationalName", word("national-name", {})),
    nationalMotto: inCase("nationalMotto", word("national-motto", {})),
    documentCode: word("document-code", printedCode(plan.documentCode)),
    placeAndDate: word("place-and-date", { placeOfIssue: issuer.placeOfIssue, ...printedDate(plan.issuedOn) }),
    ...(urgency === undefined ? {} : { urgency: word("urgency", { [urgency]: true }) }),
    ...(circulation === undefined ? {} : { circulation: word("circulation", { [circulation]: true }) }),
    ...(draftMark === undefined ? {} : { draftMark: inCase("draftMark", draftMark) }),
  };
}
