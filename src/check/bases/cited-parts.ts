import { capitalised } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

/** Small words that are part of another one: "danh mục 12", "hạng mục 3". */
const compound = "(?<!(?:danh|hạng|tiết|chuyên|đề|đầu|bộ|định|khoản|hồ sơ) )";
const smallPart = new RegExp(
  `(?<=[\\p{Ll},;(] ?)(?<![A-Za-zÀ-ỹ])${compound}(?:(điều|chương) (\\d{1,3}|[IVX]+)|(mục|phần) ([IVX]+))(?![A-Za-zÀ-ỹ\\d.,/%]|-\\d)`,
  "gu",
);
/** Inside a sentence and with the article after it, so that nothing else can be meant. */
const capitalPart = /(?<=[\p{Ll},;] )(Khoản|Điểm) (\d{1,2}|[a-zđ])(?=,? (?:[Kk]hoản \d{1,2},? )?[Đđ]iều \d)/gu;

/** ND30-VD03: Phần, Chương, Mục, Điều are capital when cited, khoản and điểm small. */
export const citedParts: TextRule = {
  id: "ND30-VD03",
  title: "Hoa, thường khi viện dẫn",
  severity: "warning",
  article: "PL II.V.7",
  signs: { words: ["điều", "chương", "mục", "phần"] },
  reach: [24, 60],
  sign: /(?:điều|chương|mục|phần) [\dIVX]|(?:Khoản|Điểm) [\da-zđ]/u,
  findInText({ text, path, place, role }) {
    if (role === "cell") return [];
    const smalls = [...text.matchAll(smallPart)].map(([typed]) => ({ typed, right: capitalised(typed) }));
    const capitals = [...text.matchAll(capitalPart)].map(([typed]) => ({ typed, right: typed.toLowerCase() }));
    return [...smalls, ...capitals].map(({ typed, right }) => ({
      path,
      message: `${place}: viện dẫn viết “${right}” thay cho “${typed}”.`,
      hint: `Ghi: ${right}`,
    }));
  },
};
