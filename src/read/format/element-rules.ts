/** The format rule that an element of the page breaks when its look departs from the law. */
import type { ElementName } from "../../model/document-tree.ts";

/** Rules by element; the rest of the body is ND30-ND01. */
const ruleByElement: Partial<Readonly<Record<ElementName, string>>> = {
  nationalName: "ND30-HD01",
  nationalMotto: "ND30-HD02",
  issuerName: "ND30-HD04",
  supervisingAgency: "ND30-HD06",
  documentCode: "ND30-SK01",
  placeAndDate: "ND30-DD01",
  documentType: "ND30-TL01",
  subject: "ND30-TL02",
  legalBasis: "ND30-CC01",
  partHeading: "ND30-ND07",
  sectionHeading: "ND30-ND07",
  clauseHeading: "ND30-ND07",
  recipientsHeading: "ND30-NN01",
  recipient: "ND30-NN02",
  authority: "ND30-KY01",
  actualPost: "ND30-KY08",
  signerName: "ND30-KY07",
  annexLabel: "ND30-PL03",
  annexTitle: "ND30-PL03",
  annexReference: "ND30-PL04",
  pageNumber: "ND30-PG06",
};

/** Gives the rule of an element's size and weight. */
export function elementRule(element: ElementName): string {
  return ruleByElement[element] ?? "ND30-ND01";
}

const underlineRules: Partial<Readonly<Record<ElementName, string>>> = {
  nationalMotto: "ND30-HD03",
  issuerName: "ND30-HD05",
  subject: "ND30-TL03",
};

/** Gives the rule of the line under an element. */
export function underlineRule(element: ElementName): string {
  return underlineRules[element] ?? elementRule(element);
}
