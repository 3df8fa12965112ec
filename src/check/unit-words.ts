import type { PlanText } from "./plan-texts.ts";
import type { Finding, PlanRule } from "./rule.ts";

/** Before a capital class word, inside a sentence: a small letter, a comma or a bracket. */
const capitalClassWord =
  /(?<=[\p{Ll},(]\s?)(?<=\s|\()(Tỉnh|Huyện|Thị xã|Thị trấn)\s+(?=\p{Lu}\p{Ll})(?!Ủy|Đoàn|Đội|Hội)/gu;
const smallBeforeNumber = /(?<!\p{L})(quận|phường)\s+(\d{1,2})(?![\d%.,/])/gu;
const loneClassWord = /(?<=\p{Ll}\s)(Tỉnh|Huyện)(?=[\s.,;:)]|$)(?!\s+(?:\p{Lu}|ủy|uỷ|đoàn|đội|hội))/gu;

/** ND30-VH02: the class word of a unit is small before a name, capital before a number; alone it is small (advice). */
export const unitWords: PlanRule = {
  id: "ND30-VH02",
  severity: "warning",
  article: "PL II.III.1",
  *find({ texts }) {
    for (const { text, path, place } of texts) {
      for (const match of text.matchAll(capitalClassWord)) {
        const [, word = ""] = match;
        const name = /^(?:\p{Lu}\p{Ll}*\s?)+/u.exec(text.slice(match.index + match[0].length))?.[0].trim() ?? "";
        yield {
          path,
          message: `${place}: “${word} ${name}” — danh từ chung trước tên riêng của đơn vị hành chính viết thường.`,
          hint: `Ghi: ${word.toLowerCase()} ${name}`,
        };
      }
      for (const [typed, word = "", number = ""] of text.matchAll(smallBeforeNumber))
        yield {
          path,
          message: `${place}: “${typed}” — đơn vị gọi theo số phải viết hoa danh từ chung.`,
          hint: `Ghi: ${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}`,
        };
    }
    yield* loneClassWords(texts);
  },
};

/** One advice for the whole plan: offices that write "Huyện" alone do so everywhere. */
function* loneClassWords(texts: readonly PlanText[]): Iterable<Finding> {
  const uses = texts.flatMap((part) => [...part.text.matchAll(loneClassWord)].map(([word]) => ({ word, part })));
  const first = uses[0];
  if (first === undefined) return;
  yield {
    path: first.part.path,
    message: `“${first.word}” đứng một mình giữa câu viết hoa ở ${uses.length} chỗ, đầu tiên ở ${first.part.place}.`,
    hint: `Nên viết thường: ${first.word.toLowerCase()}`,
    severity: "info",
  };
}
