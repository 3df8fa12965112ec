import type { PlanText } from "../plan-texts.ts";
import type { Finding, MarkedText, TextsRule } from "../rule.ts";
import { type FoundWord, prepareWordFinder } from "../word-finder.ts";

/** Two accepted spellings of one word; the law prescribes neither, only one of them per document. */
const variants: readonly (readonly [string, string])[] = [
  ["hàng năm", "hằng năm"],
  ["hàng tháng", "hằng tháng"],
  ["đảm bảo", "bảo đảm"],
  ["ngàn", "nghìn"],
  ["hoà", "hòa"],
  ["uỷ", "ủy"],
  ["hoá", "hóa"],
  ["toạ", "tọa"],
  ["thuý", "thúy"],
];

const finder = prepareWordFinder(variants.flat());

/** ND30-ND16: one spelling of a word throughout the document (advice). */
export const spellingVariants: TextsRule<FoundWord> = {
  id: "ND30-ND16",
  title: "Biến thể chính tả trong một văn bản",
  severity: "info",
  signs: { words: finder.firstWords },
  reach: [1, 16],
  keepsMarks: true,
  marksIn({ text }) {
    return finder.find(text);
  },
  *findAmong(marked) {
    const used = new Set<string>();
    for (const { marks } of marked) for (const { word } of marks) used.add(word);
    for (const pair of variants) if (used.has(pair[0]) && used.has(pair[1])) yield* mixedUse(marked, pair);
  },
};

function* mixedUse(
  marked: readonly MarkedText<FoundWord>[],
  [left, right]: readonly [string, string],
): Iterable<Finding> {
  const leftUses = textsWith(marked, left);
  const rightUses = textsWith(marked, right);
  const [rare, rareUses, common, commonUses] =
    leftUses.length <= rightUses.length ? [left, leftUses, right, rightUses] : [right, rightUses, left, leftUses];
  const first = rareUses[0];
  if (first === undefined) return;
  yield {
    path: first.path,
    message: `Dùng lẫn “${rare}” (${rareUses.length} đoạn, đầu tiên ở ${first.place}) và “${common}” (${commonUses.length} đoạn).`,
    hint: `Chọn một cách viết cho cả văn bản, chẳng hạn “${common}”.`,
  };
}

function textsWith(marked: readonly MarkedText<FoundWord>[], word: string): readonly PlanText[] {
  return marked.filter(({ marks }) => marks.some((found) => found.word === word)).map(({ part }) => part);
}
