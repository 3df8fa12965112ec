import type { DataPath } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { fieldTitles } from "../field-titles.ts";
import { plainText } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

interface MeasuredField {
  readonly title: string;
  readonly text: string;
  readonly longest: number;
  readonly path: DataPath;
}

/** BATCH-DL04: fields fit the register of outgoing documents (NĐ 30/2020, PL VI.II.I). */
export const fieldLengths: PlanRule = {
  id: "BATCH-DL04",
  title: "Độ dài trường theo Phụ lục VI",
  severity: "warning",
  article: "PL VI.II.I",
  *find({ plan }) {
    for (const { title, text, longest, path } of measuredFields(plan)) {
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

function measuredFields(plan: PlanDocument): readonly MeasuredField[] {
  const { issuer, documentCode, signatureBlock } = plan;
  const { signer } = signatureBlock;
  return [
    { title: fieldTitles.subject, text: plainText(plan.subject), longest: 500, path: ["subject"] },
    { title: fieldTitles.issuerName, text: issuer.name.join(" "), longest: 200, path: ["issuer", "name"] },
    {
      title: fieldTitles.position,
      text: signer.position,
      longest: 100,
      path: ["signatureBlock", "signer", "position"],
    },
    { title: fieldTitles.fullName, text: signer.fullName, longest: 50, path: ["signatureBlock", "signer", "fullName"] },
    {
      title: `${fieldTitles.documentCode}: phần ký hiệu`,
      text: documentCode.codeNotation.trim(),
      longest: 30,
      path: ["documentCode"],
    },
    {
      title: `${fieldTitles.documentCode}: phần số`,
      text: documentCode.codeNumber.trim(),
      longest: 11,
      path: ["documentCode"],
    },
  ];
}
