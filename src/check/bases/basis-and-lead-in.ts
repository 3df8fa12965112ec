import { quote } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

/** ND30-CC06: a basis that ends with a full stop and the lead-in after it are two paragraphs, not one. */
export const basisAndLeadIn: TextRule = {
  id: "ND30-CC06",
  title: "Căn cứ bị cắt thành câu cụt",
  severity: "warning",
  article: "PL I.II.6a",
  signs: { words: ["Căn"] },
  sign: /^Căn cứ/u,
  zones: ["legalBasis", "opening"],
  findInText({ text, path, place }) {
    if (!text.startsWith("Căn cứ")) return [];
    const joint = /\.\s+(?=\p{Lu}[A-Za-zÀ-ỹ]+\s.{0,300}(?:xây dựng|ban hành|như sau))/u.exec(text);
    if (joint === null) return [];
    const leadIn = text.slice(joint.index + joint[0].length);
    const finding = {
      path,
      message: `${place}: căn cứ và câu dẫn ${quote(leadIn)} phải là hai đoạn riêng.`,
      hint: "Đưa phần trước dấu chấm vào trường «Căn cứ», để lại câu dẫn ở trường «Mở đầu»; hoặc đổi dấu chấm thành dấu phẩy.",
    };
    return [finding];
  },
};
