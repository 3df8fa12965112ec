import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";

/** Words that no law gives to a post; BAN ĐIỀU HÀNH is a body, not such a word. */
const undefinedWords = /(?<![A-Za-zÀ-ỹ])(?:THƯỜNG TRỰC|PHỤ TRÁCH|(?<!BAN )ĐIỀU HÀNH|(?<!.)QUYỀN)(?![A-Za-zÀ-ỹ])/u;

/** ND30-KY05: only posts that the State defines; a deputy in charge signs KT., an acting head "Q.". */
export const undefinedPosts: PlanRule = {
  id: "ND30-KY05",
  title: "Không ghi chức vụ Nhà nước không quy định",
  severity: "warning",
  article: "PL I.II.7b, 7c",
  decidedBy: ["position", "actualPost"],
  *find({ plan }) {
    const { signer } = plan.signatureBlock;
    for (const field of ["position", "actualPost"] as const) {
      const post = signer[field];
      const word = post === undefined ? undefined : undefinedWords.exec(toUpperVietnamese(post))?.[0];
      if (post === undefined || word === undefined) continue;
      yield {
        path: ["signatureBlock", "signer", field],
        message: `${fieldTitles[field]} “${post}” có “${word}”, là chức vụ Nhà nước không quy định.`,
        hint:
          word === "QUYỀN"
            ? `Quyền cấp trưởng ghi: Q.${toUpperVietnamese(post).replace("QUYỀN", "")}`
            : `Bỏ “${word}”; cấp phó phụ trách hoặc điều hành ký như ký thay (KT.).`,
      };
    }
  },
};
