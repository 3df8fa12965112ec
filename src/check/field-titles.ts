/** The Vietnamese titles of the plan's fields, read off the schema so that messages and data files use the same words. */
import { z } from "zod";
import { issuerSchema } from "../model/issuer.ts";
import { bodySchema, levelFields, type OutlineLevel } from "../model/outline.ts";
import { planSchema } from "../model/plan.ts";
import { signatureBlockSchema, signerSchema } from "../model/signature.ts";

const plan = planSchema.shape;
const issuer = issuerSchema.shape;

/** Titles by field: "Số, ký hiệu", "Trích yếu", "Họ và tên". */
export const fieldTitles = {
  issuerName: titleOf(issuer.name),
  supervisingAgency: titleOf(issuer.supervisingAgency),
  nameInText: titleOf(issuer.nameInText),
  issuerCode: titleOf(issuer.code),
  regime: titleOf(issuer.regime),
  placeOfIssue: titleOf(issuer.placeOfIssue),
  documentCode: titleOf(plan.documentCode),
  issuedOn: titleOf(plan.issuedOn),
  documentType: titleOf(plan.documentType),
  subject: titleOf(plan.subject),
  legalBases: titleOf(plan.legalBases),
  opening: titleOf(plan.opening),
  body: titleOf(plan.body),
  closing: titleOf(plan.closing),
  recipients: titleOf(plan.recipients),
  fileCopy: titleOf(plan.fileCopy),
  drafterMark: titleOf(plan.drafterMark),
  contactLine: titleOf(plan.contactLine),
  annexes: titleOf(plan.annexes),
  signingAuthority: titleOf(signatureBlockSchema.shape.signingAuthority),
  position: titleOf(signerSchema.shape.position),
  actualPost: titleOf(signerSchema.shape.actualPost),
  fullName: titleOf(signerSchema.shape.fullName),
} as const;

/** The title of the list of a level: "Các khoản". */
export function levelTitle(level: OutlineLevel): string {
  return titleOf(bodySchema.shape[levelFields[level]]);
}

/** The title of a field of the plan or, below it, of the issuer or the signature; undefined for other keys. */
export function titleOfField(key: string): string | undefined {
  const schema: z.ZodType | undefined = new Map<string, z.ZodType>([
    ...Object.entries(issuer),
    ...Object.entries(signatureBlockSchema.shape),
    ...Object.entries(signerSchema.shape),
    ...Object.entries(plan),
  ]).get(key);
  return schema === undefined ? undefined : titleOf(schema);
}

/** A title stands on the field itself or, where it may be left out, on what is inside. */
function titleOf(schema: z.ZodType): string {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : undefined;
  const title = schema.meta()?.title ?? (inner instanceof z.ZodType ? inner.meta()?.title : undefined);
  if (title === undefined) throw new Error("A field of the plan schema has no Vietnamese title.");
  return title;
}
