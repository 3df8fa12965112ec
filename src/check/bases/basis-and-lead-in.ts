import { quote } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-CC06: a basis that ends with a full stop and the lead-in after it are two paragraphs, not one. */
export const basisAndLeadIn: PlanRule = {
  id: "ND30-CC06",
  severity: "warning",
  article: "PL I.II.6a",
  *find({ texts }) {
    for (const { text, zone, path, place } of texts) {
      if ((zone !== "opening" && zone !== "legalBasis") || !text.startsWith("Căn cứ")) continue;
      const joint = /\.\s+(?=\p{Lu}[A-Za-zÀ-ỹ]+\s.{0,300}(?:xây dựng|ban hành|như sau))/u.exec(text);
      if (joint === null) continue;
      const leadIn = text.slice(joint.index + joint[0].length);
      yield {
        path,
        message: `${place}: căn cứ và câu dẫn ${quote(leadIn)} phải là hai đoạn riêng.`,
        hint: "Đưa phần trước dấu chấm vào trường «Căn cứ», để lại câu dẫn ở trường «Mở đầu»; hoặc đổi dấu chấm thành dấu phẩy.",
      };
    }
  },
};
