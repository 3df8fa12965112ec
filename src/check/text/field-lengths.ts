import type { DataPath } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { fieldTitles } from "../field-titles.ts";
import { plainText } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

interface MeasuredField {
  readonly title: string;
  readonly textOf: (plan: PlanDocument) => string;
  readonly longest: number;
  readonly path: DataPath;
}

/** BATCH-DL04: fields fit the register of outgoing documents (NĐ 30/2020, PL VI.II.I). */
export const fieldLengths: PlanRule = {
  id: "BATCH-DL04",
  severity: "warning",
  article: "PL VI.II.I",
  *find({ plan }) {
    for (const { title, textOf, longest, path } of measuredFields) {
      const text = textOf(plan);
      // No text has more letters than units of its coding.
      if (text.length <= longest) continue;
      const length = [...text].length;
      if (length <= longest) continue;
      yield {
        path,
        message: `${title} dài ${length} ký tự; trường này trong hệ thống quản lý văn bản chỉ nhận ${longest} ký tự.`,
        hint: `Rút gọn còn tối đa ${longest} ký tự.`,
      };
    }
  },
};

const measuredFields: readonly MeasuredField[] = [
  { title: fieldTitles.subject, textOf: ({ subject }) => plainText(subject), longest: 500, path: ["subject"] },
  {
    title: fieldTitles.issuerName,
    textOf: ({ issuer }) => issuer.name.join(" "),
    longest: 200,
    path: ["issuer", "name"],
  },
  {
    title: fieldTitles.position,
    textOf: ({ signatureBlock }) => signatureBlock.signer.position,
    longest: 100,
    path: ["signatureBlock", "signer", "position"],
  },
  {
    title: fieldTitles.fullName,
    textOf: ({ signatureBlock }) => signatureBlock.signer.fullName,
    longest: 50,
    path: ["signatureBlock", "signer", "fullName"],
  },
  {
    title: `${fieldTitles.documentCode}: phần ký hiệu`,
    textOf: ({ documentCode }) => documentCode.codeNotation.trim(),
    longest: 30,
    path: ["documentCode"],
  },
  {
    title: `${fieldTitles.documentCode}: phần số`,
    textOf: ({ documentCode }) => documentCode.codeNumber.trim(),
    longest: 11,
    path: ["documentCode"],
  },
];
