import { fieldTitles } from "../field-titles.ts";
import { perText } from "../per-text.ts";
import { quote } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";
import { typeCodeOf } from "../title/document-types.ts";

/** Types that may be addressed to a superior. */
const addressedTypes = new Set(["TTr", "BC"]);

const addresseeWordsIn = perText((text) => ({
  greeting: /(?<![A-Za-zÀ-ỹ])kính gửi(?![A-Za-zÀ-ỹ])/iu.exec(text)?.[0],
  asAbove: /^[-–\s]*như trên/iu.exec(text)?.[0],
}));

/** ND30-NN05: a plan addresses nobody: no "Kính gửi", and so no "Như trên" among the recipients. */
export const addresseeWords: PlanRule = {
  id: "ND30-NN05",
  severity: "error",
  article: "PL I.II.9b, 9c",
  *find({ plan, texts, format }) {
    if (addressedTypes.has(typeCodeOf(plan, format) ?? "")) return;
    for (const { text, zone, path, place } of texts) {
      const { greeting, asAbove } = addresseeWordsIn(text);
      const word = greeting ?? (zone === "recipient" ? asAbove : undefined);
      if (word === undefined) continue;
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
