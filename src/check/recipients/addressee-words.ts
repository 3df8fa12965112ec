import { fieldTitles } from "../field-titles.ts";
import { quote } from "../plain-text.ts";
import type { MarkRule } from "../rule.ts";
import { typeCodeOf } from "../title/document-types.ts";

/** Types that may be addressed to a superior. */
const addressedTypes = new Set(["TTr", "BC"]);

/** ND30-NN05: a plan addresses nobody: no "Kính gửi", and so no "Như trên" among the recipients. */
export const addresseeWords: MarkRule<string> = {
  id: "ND30-NN05",
  title: "Kế hoạch không có “Kính gửi”, “Như trên”",
  severity: "error",
  article: "PL I.II.9b, 9c",
  signs: { words: ["kính", "như"] },
  sign: /kính gửi|như trên/iu,
  marksIn({ text, zone }) {
    const greeting = /(?<![A-Za-zÀ-ỹ])kính gửi(?![A-Za-zÀ-ỹ])/iu.exec(text);
    return (greeting ?? (zone === "recipient" ? /^[-–\s]*như trên/iu.exec(text) : null))?.slice(0, 1) ?? [];
  },
  *findAmong(marked, { plan, format }) {
    if (marked.length === 0 || addressedTypes.has(typeCodeOf(plan, format) ?? "")) return;
    for (const { part, marks } of marked) {
      const { zone, path, place } = part;
      const [word = ""] = marks;
      yield {
        path,
        message: `${place}: kế hoạch không ghi ${quote(word.trim())} (chỉ dùng trong công văn, tờ trình, báo cáo).`,
        hint:
          zone === "recipient"
            ? "Bỏ dòng này; nơi nhận ghi tên từng cơ quan, đơn vị, cá nhân."
            : `Bỏ câu có ${quote(word.trim())}; cơ quan nhận kế hoạch ghi ở trường «${fieldTitles.recipients}».`,
      };
    }
  },
};
