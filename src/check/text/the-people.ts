import { quoteAround } from "../plain-text.ts";
import type { TextsRule } from "../rule.ts";

/** After these words stands no part of a name, which keeps its small letters ("Ủy ban nhân dân"). */
const people =
  /(?<![A-Za-zÀ-ỹ])(?:tầng lớp|đông đảo|quần chúng|phục vụ|trong|của|cho) nhân dân(?! tệ)(?![A-Za-zÀ-ỹ])/giu;

/** ND30-VH03: "Nhân dân" standing for itself has a capital; one advice for the whole document. */
export const thePeople: TextsRule<string> = {
  id: "ND30-VH03",
  title: "Nhân dân, Nhà nước",
  severity: "info",
  article: "PL II.V.1",
  signs: { words: ["nhân"] },
  // The words before it end with these letters; «Ủy ban nhân dân» stands in most texts.
  sign: / nhân dân(?<=[aogpụAOGPỤ] nhân dân)/u,
  reach: [14, 14],
  marksIn({ text }) {
    return [...text.matchAll(people)].flatMap((match) =>
      match[0].endsWith("nhân dân") ? [quoteAround(text, match.index, match.index + match[0].length)] : [],
    );
  },
  *findAmong(marked) {
    const [first] = marked;
    if (first === undefined) return;
    const count = marked.reduce((sum, { marks }) => sum + marks.length, 0);
    yield {
      path: first.part.path,
      message: `Viết hoa “Nhân dân” khi đứng độc lập; đang viết thường ở ${count} chỗ, đầu tiên tại ${first.marks[0]}.`,
      hint: "Ghi: Nhân dân",
    };
  },
};
