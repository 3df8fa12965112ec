import type { DataPath } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { fieldTitles } from "../field-titles.ts";
import { plainText } from "../plain-text.ts";
import { type Finding, noFindings, type PlanRule } from "../rule.ts";

export interface MeasuredField {
  readonly title: string;
  readonly text: string;
  readonly longest: number;
  readonly path: DataPath;
}

interface PlanField extends Omit<MeasuredField, "text"> {
  readonly textOf: (plan: PlanDocument) => string;
}

/** How many letters the register takes. */
export const longestFields = {
  subject: 500,
  issuerName: 200,
  position: 100,
  fullName: 50,
  codeNotation: 30,
  codeNumber: 11,
} as const;

/** BATCH-DL04: fields fit the register of outgoing documents (NĐ 30/2020, PL VI.II.I). */
export const fieldLengths: PlanRule = {
  id: "BATCH-DL04",
  title: "Độ dài trường theo Phụ lục VI",
  severity: "warning",
  article: "PL VI.II.I",
  find({ plan }) {
    // No text has more letters than units of its coding.
    const long = measuredFields.filter(({ textOf, longest }) => textOf(plan).length > longest);
    if (long.length === 0) return noFindings;
    return long.flatMap((field) => [...lengthFaults({ ...field, text: field.textOf(plan) })]);
  },
};

/** The finding of a field that is too long. */
export function* lengthFaults({ title, text, longest, path }: MeasuredField): Iterable<Finding> {
  const length = [...text].length;
  if (length <= longest) return;
  yield {
    path,
    message: `${title} dài ${length} ký tự; trường này trong hệ thống quản lý văn bản chỉ nhận ${longest} ký tự.`,
    hint: `Rút gọn còn tối đa ${longest} ký tự.`,
  };
}

const measuredFields: readonly PlanField[] = [
  {
    title: fieldTitles.subject,
    textOf: ({ subject }) => plainText(subject),
    longest: longestFields.subject,
    path: ["subject"],
  },
  {
    title: fieldTitles.issuerName,
    textOf: ({ issuer }) => issuer.name.join(" "),
    longest: longestFields.issuerName,
    path: ["issuer", "name"],
  },
  {
    title: fieldTitles.position,
    textOf: ({ signatureBlock }) => signatureBlock.signer.position,
    longest: longestFields.position,
    path: ["signatureBlock", "signer", "position"],
  },
  {
    title: fieldTitles.fullName,
    textOf: ({ signatureBlock }) => signatureBlock.signer.fullName,
    longest: longestFields.fullName,
    path: ["signatureBlock", "signer", "fullName"],
  },
  {
    title: `${fieldTitles.documentCode}: phần ký hiệu`,
    textOf: ({ documentCode }) => documentCode.codeNotation.trim(),
    longest: longestFields.codeNotation,
    path: ["documentCode"],
  },
  {
    title: `${fieldTitles.documentCode}: phần số`,
    textOf: ({ documentCode }) => documentCode.codeNumber.trim(),
    longest: longestFields.codeNumber,
    path: ["documentCode"],
  },
];
