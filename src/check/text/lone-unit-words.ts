import type { TextsRule } from "../rule.ts";

const loneClassWord = /(?<=\p{Ll}\s)(Tỉnh|Huyện)(?=[\s.,;:)]|$)(?!\s+(?:\p{Lu}|ủy|uỷ|đoàn|đội|hội))/gu;

/** ND30-VH02: alone, the class word of a unit is small; one advice for the whole plan, for offices do so everywhere. */
export const loneUnitWords: TextsRule<string> = {
  id: "ND30-VH02",
  title: "Danh từ chung đơn vị hành chính",
  severity: "info",
  article: "PL II.III.1",
  signs: { words: ["Tỉnh", "Huyện"] },
  reach: [24, 24],
  keepsMarks: true,
  marksIn({ text }) {
    return [...text.matchAll(loneClassWord)].map(([word]) => word);
  },
  *findAmong(marked) {
    const uses = marked.flatMap(({ part, marks }) => marks.map((word) => ({ word, part })));
    const first = uses[0];
    if (first === undefined) return;
    yield {
      path: first.part.path,
      message: `“${first.word}” đứng một mình giữa câu viết hoa ở ${uses.length} chỗ, đầu tiên ở ${first.part.place}.`,
      hint: `Nên viết thường: ${first.word.toLowerCase()}`,
    };
  },
};
