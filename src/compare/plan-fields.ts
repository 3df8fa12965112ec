/** The fields of a plan that hold one value each, with their Vietnamese titles as the schema has them. */
import type { DataPath } from "../diagnostic.ts";
import { fieldTitle } from "../model/field-title.ts";
import { issuerSchema, workingRegimes } from "../model/issuer.ts";
import { circulationMarks, type PlanDocument, planSchema, urgencyMarks } from "../model/plan.ts";
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
    title: fieldTitle(issuerSchema.shape[key]),
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
    head("urgency", plan.urgency && urgencyMarks[plan.urgency]),
    head("circulation", plan.circulation && circulationMarks[plan.circulation]),
    head("draftMark", plan.draftMark),
  ];
}

function footFields(plan: PlanDocument): readonly MaybeField[] {
  const { signatureBlock, drafterMark } = plan;
  const { signer, signingAuthority } = signatureBlock;
  const foot = (key: PlanKey, text: string | undefined): MaybeField => planField("foot", key, text);
  const ofSigner = (key: keyof typeof signerSchema.shape, text: string | undefined): MaybeField => ({
    title: fieldTitle(signerSchema.shape[key]),
    part: "foot",
    path: ["signatureBlock", "signer", key],
    text,
  });
  return [
    foot("fileCopy", plan.fileCopy),
    foot("drafterMark", drafterMark && [drafterMark.initials, drafterMark.copyCount].filter(Boolean).join(", ")),
    {
      title: fieldTitle(signatureBlockSchema.shape.signingAuthority),
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
  return { title: fieldTitle(planSchema.shape[key]), part, path: [key], text };
}

/** "28/02/2019", "2/2019", "2019". */
function printedDate({ day, month, year }: PartialDate): string {
  return [day, month, year].filter((part) => part !== undefined).join("/");
}
