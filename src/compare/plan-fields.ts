/** The fields of a plan that hold one value each, with their Vietnamese titles as the schema has them. */
import { z } from "zod";
import type { DataPath } from "../diagnostic.ts";
import { issuerSchema, workingRegimes } from "../model/issuer.ts";
import { type PlanDocument, planSchema } from "../model/plan.ts";
import type { PlanPart } from "../model/plan-change.ts";
import { signatureBlockSchema, signerSchema } from "../model/signature.ts";
import type { PartialDate } from "../vietnamese/dates.ts";

export interface PlanField {
  readonly title: string;
  readonly part: PlanPart;
  readonly path: DataPath;
  readonly text: string;
  /** Whether it stands on the page, and not only decides about it. */
  readonly isPrinted: boolean;
}

/** Every field that is set, from top to bottom. */
export function planFields(plan: PlanDocument): readonly PlanField[] {
  return [...headFields(plan), ...footFields(plan)].flatMap(({ text, ...field }) =>
    text === undefined || text === ""
      ? []
      : [{ ...field, text, isPrinted: !unprintedFields.has(field.path.join(".")) }],
  );
}

/** The name in a sentence is printed only where the author uses it. */
const unprintedFields: ReadonlySet<string> = new Set([
  "format",
  "numberDialect",
  "issuer.nameInText",
  "issuer.code",
  "issuer.regime",
]);

type MaybeField = Omit<PlanField, "text" | "isPrinted"> & { readonly text: string | undefined };

function headFields(plan: PlanDocument): readonly MaybeField[] {
  const { issuer, documentCode } = plan;
  const head = (key: PlanKey, text: string | undefined): MaybeField => planField("head", key, text);
  const ofIssuer = (key: keyof typeof issuerSchema.shape, text: string | undefined): MaybeField => ({
    title: titleOf(issuerSchema.shape[key]),
    part: "head",
    path: ["issuer", key],
    text,
  });
  return [
    head("format", plan.format),
    head("numberDialect", plan.numberDialect),
    ofIssuer("supervisingAgency", issuer.supervisingAgency?.join(" ")),
    ofIssuer("name", issuer.name.join(" ")),
    ofIssuer("nameInText", issuer.nameInText),
    ofIssuer("code", issuer.code),
    ofIssuer("regime", workingRegimes[issuer.regime]),
    head("documentCode", `${documentCode.codeNumber}/${documentCode.codeNotation}`),
    ofIssuer("placeOfIssue", issuer.placeOfIssue),
    head("issuedOn", printedDate(plan.issuedOn)),
    head("documentType", plan.documentType),
    head("subject", plan.subject),
    head("urgency", wordOf("urgency", plan.urgency)),
    head("circulation", wordOf("circulation", plan.circulation)),
    head("draftMark", plan.draftMark),
  ];
}

function footFields(plan: PlanDocument): readonly MaybeField[] {
  const { signatureBlock, drafterMark } = plan;
  const { signer, signingAuthority } = signatureBlock;
  const foot = (key: PlanKey, text: string | undefined): MaybeField => planField("foot", key, text);
  const ofSigner = (key: keyof typeof signerSchema.shape, text: string | undefined): MaybeField => ({
    title: titleOf(signerSchema.shape[key]),
    part: "foot",
    path: ["signatureBlock", "signer", key],
    text,
  });
  return [
    foot("fileCopy", plan.fileCopy),
    foot("drafterMark", drafterMark && [drafterMark.initials, drafterMark.copyCount].filter(Boolean).join(", ")),
    {
      title: titleOf(signatureBlockSchema.shape.signingAuthority),
      part: "foot",
      path: ["signatureBlock", "signingAuthority"],
      text: signingAuthority.join(" "),
    },
    ofSigner("position", signer.position),
    ofSigner("actualPost", signer.actualPost),
    ofSigner("fullName", signer.fullName),
    foot("contactLine", plan.contactLine?.join(" ")),
  ];
}

type PlanKey = keyof typeof planSchema.shape;

function planField(part: PlanPart, key: PlanKey, text: string | undefined): MaybeField {
  return { title: titleOf(planSchema.shape[key]), part, path: [key], text };
}

/** "28/02/2019", "2/2019", "2019". */
function printedDate({ day, month, year }: PartialDate): string {
  return [day, month, year].filter((part) => part !== undefined).join("/");
}

/** The Vietnamese word of a choice. */
function wordOf(key: "urgency" | "circulation", value: string | undefined): string | undefined {
  return value === undefined ? undefined : (choiceWords[key][value] ?? value);
}

const choiceWords: Readonly<Record<"urgency" | "circulation", Readonly<Record<string, string>>>> = {
  urgency: { immediate: "HỎA TỐC", urgent: "THƯỢNG KHẨN", pressing: "KHẨN" },
  circulation: { returnAfterReading: "XEM XONG TRẢ LẠI", internal: "LƯU HÀNH NỘI BỘ" },
};

/** A title stands on the field itself or, where it may be left out, on what is inside. */
function titleOf(schema: z.ZodType): string {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : undefined;
  const title = schema.meta()?.title ?? (inner instanceof z.ZodType ? inner.meta()?.title : undefined);
  if (title === undefined) throw new Error("a field of the plan schema has no Vietnamese title");
  return title;
}
