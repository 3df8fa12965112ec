/** The Vietnamese titles of the plan's fields, read off the schema so that messages and data files use the same words. */
import type { z } from "zod";
import { fieldTitle } from "../model/field-title.ts";
import { issuerSchema } from "../model/issuer.ts";
import { bodySchema, levelFields, type OutlineLevel } from "../model/outline.ts";
import { planSchema } from "../model/plan.ts";
import { signatureBlockSchema, signerSchema } from "../model/signature.ts";

const plan = planSchema.shape;
const issuer = issuerSchema.shape;

/** Titles by field: "Số, ký hiệu", "Trích yếu", "Họ và tên". */
export const fieldTitles = {
  issuerName: fieldTitle(issuer.name),
  supervisingAgency: fieldTitle(issuer.supervisingAgency),
  nameInText: fieldTitle(issuer.nameInText),
  issuerCode: fieldTitle(issuer.code),
  regime: fieldTitle(issuer.regime),
  placeOfIssue: fieldTitle(issuer.placeOfIssue),
  documentCode: fieldTitle(plan.documentCode),
  issuedOn: fieldTitle(plan.issuedOn),
  documentType: fieldTitle(plan.documentType),
  subject: fieldTitle(plan.subject),
  legalBases: fieldTitle(plan.legalBases),
  opening: fieldTitle(plan.opening),
  body: fieldTitle(plan.body),
  closing: fieldTitle(plan.closing),
  recipients: fieldTitle(plan.recipients),
  fileCopy: fieldTitle(plan.fileCopy),
  drafterMark: fieldTitle(plan.drafterMark),
  contactLine: fieldTitle(plan.contactLine),
  annexes: fieldTitle(plan.annexes),
  signingAuthority: fieldTitle(signatureBlockSchema.shape.signingAuthority),
  position: fieldTitle(signerSchema.shape.position),
  actualPost: fieldTitle(signerSchema.shape.actualPost),
  fullName: fieldTitle(signerSchema.shape.fullName),
} as const;

/** The title of the list of a level: "Các khoản". */
export function levelTitle(level: OutlineLevel): string {
  return fieldTitle(bodySchema.shape[levelFields[level]]);
}

/** The title of a field of the plan or, below it, of the issuer or the signature; undefined for other keys. */
export function titleOfField(key: string): string | undefined {
  const schema: z.ZodType | undefined = new Map<string, z.ZodType>([
    ...Object.entries(issuer),
    ...Object.entries(signatureBlockSchema.shape),
    ...Object.entries(signerSchema.shape),
    ...Object.entries(plan),
  ]).get(key);
  return schema === undefined ? undefined : fieldTitle(schema);
}
