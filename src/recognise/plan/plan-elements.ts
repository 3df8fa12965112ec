/** How sure each element of a plan is, and why it is not. */
import type { DataPath } from "../../diagnostic.ts";
import type { PlanDraft, RecognisedElement } from "../../model/recognised-plan.ts";
import type { FoundParts } from "./found-parts.ts";
import type { PlanZones } from "./zones.ts";

/** The elements of head, title, foot: found on a line, told from others, or missing. */
export function draftElements(plan: PlanDraft, { zones, head, foot }: FoundParts): readonly RecognisedElement[] {
  const { issuer, signatureBlock } = plan;
  const { signer } = signatureBlock;
  const printedName = head.issuerName[0]?.line;
  return [
    guessed(["status"], "theo số và ngày"),
    optional(["issuer", "supervisingAgency"], head.supervisingAgency[0]?.line),
    printedName === undefined
      ? told(["issuer", "name"], issuer.name, "bản gốc không có phần đầu; suy từ câu trong văn bản, cần xem lại")
      : found(["issuer", "name"], printedName),
    told(["issuer", "nameInText"], issuer.nameInText, "suy từ câu trong văn bản hoặc từ tên in hoa"),
    told(["issuer", "code"], issuer.code, "lấy từ số, ký hiệu hoặc tên cơ quan"),
    told(["issuer", "regime"], issuer.regime, "suy từ tên cơ quan"),
    ...(issuer.usesSupervisorSeal === undefined
      ? []
      : [guessed(["issuer", "usesSupervisorSeal"], "suy từ khối chữ ký của ban, tổ")]),
    lineOrMissing(["issuer", "placeOfIssue"], head.place?.line),
    lineOrMissing(["documentCode"], head.code?.line),
    lineOrMissing(["issuedOn"], head.issuedOn?.line),
    isRecased(plan, zones)
      ? guessed(["subject"], "bản gốc in hoa cả; chữ hoa, chữ thường lấy theo câu trong văn bản")
      : lineOrMissing(["subject"], plan.subject === undefined ? undefined : (zones.subject[0] ?? zones.type)?.line),
    ...zones.bases.map(({ line }, at) => found(["legalBases", at], line)),
    lineOrMissing(["opening"], zones.opening[0]?.line),
    lineOrMissing(["body"], zones.body[0]?.line),
    optional(["closing"], zones.closing[0]?.line),
    lineOrMissing(["recipients"], plan.recipients.length === 0 ? undefined : foot.recipientsLine),
    lineOrMissing(["fileCopy"], foot.fileCopy === undefined ? undefined : foot.recipientsLine),
    lineOrMissing(
      ["signatureBlock", "signer", "position"],
      signer.position === undefined ? undefined : foot.signatureLine,
    ),
    lineOrMissing(
      ["signatureBlock", "signer", "fullName"],
      signer.fullName === undefined ? undefined : foot.signatureLine,
    ),
  ].flat();
}

function isRecased({ subject }: PlanDraft, zones: PlanZones): boolean {
  return subject !== undefined && zones.subject[0] !== undefined && !subject.startsWith(zones.subject[0].text);
}

function found(path: DataPath, line: number): RecognisedElement {
  return { path, certainty: "found", line };
}

function guessed(path: DataPath, note: string): RecognisedElement {
  return { path, certainty: "guessed", note };
}

function told(path: DataPath, value: unknown, note: string): RecognisedElement {
  return value === undefined ? missing(path) : guessed(path, note);
}

function missing(path: DataPath): RecognisedElement {
  return { path, certainty: "missing", note: "không thấy trong bản gốc, cần điền" };
}

function lineOrMissing(path: DataPath, line: number | undefined): RecognisedElement {
  return line === undefined ? missing(path) : found(path, line);
}

function optional(path: DataPath, line: number | undefined): readonly RecognisedElement[] {
  return line === undefined ? [] : [found(path, line)];
}
