import { plainText, quote } from "../plain-text.ts";
import type { PlanText } from "../plan-texts.ts";
import type { TextRule } from "../rule.ts";

/** Marks that the program sets itself: "-", "1.", "1.1.", "a)", "II." at the start of an item. */
const typedMark =
  /^(?:[-–—+•▪*]\s+|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+|[a-zđ]\)\s*|[IVX]{1,5}\.\s+(?!\p{Lu}\.))/u;
const typedLabel = /^(?:Phần|Chương|Mục|Điều|Khoản)\s+(?:[IVXL]+|\d+)\s*(?:[.:–-]\s*|$)/iu;

/** ND30-ND06: numbers and dashes of the outline are set by the program, never typed; kept ones have fields of their own. */
export const typedOrdinals: TextRule = {
  id: "ND30-ND06",
  title: "Thứ tự đề mục liên tục",
  severity: "error",
  article: "PL I.II.6đ",
  signs: { characters: "-–—+•▪*.)", words: ["phần", "chương", "mục", "điều", "khoản"] },
  reach: [8, 60],
  findInText(part) {
    const mark = markOf(part);
    if (mark === undefined) return [];
    const rest = plainText(part.text).slice(mark.length).trim();
    const finding = {
      path: part.path,
      message: `${part.place}: gõ sẵn “${mark.trim()}” ở đầu ${quote(part.text)}; máy tự đánh số và đặt gạch đầu dòng.`,
      hint: `Bỏ “${mark.trim()}”, chỉ ghi: ${quote(rest)}${/[A-Za-zÀ-ỹ\d]/u.test(mark) ? "; số lấy từ văn bản cấp trên thì ghi ở trường «Số giữ nguyên»." : ""}`,
    };
    return [finding];
  },
};

function markOf({ text, zone, role }: PlanText): string | undefined {
  if (zone === "annexTitle" || zone === "subject" || zone === "recipient" || role === "cell" || role === "note")
    return undefined;
  const mark = typedMark.exec(text)?.[0];
  return mark ?? (role === "heading" ? typedLabel.exec(text)?.[0] : undefined);
}
