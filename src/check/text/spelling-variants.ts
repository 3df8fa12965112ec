import { perText } from "../per-text.ts";
import type { PlanText } from "../plan-texts.ts";
import type { Finding, PlanRule } from "../rule.ts";

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

const patterns = variants
  .flat()
  .map((word) => ({ word, pattern: new RegExp(`(?<![A-Za-zÀ-ỹ])${word}(?![A-Za-zÀ-ỹ])`, "iu") }));

const variantsIn = perText((text): ReadonlySet<string> => {
  // Nearly no text holds most of the words; a plain search spares compiling their patterns.
  const lower = text.toLowerCase();
  const found = patterns.filter(({ word, pattern }) => lower.includes(word) && pattern.test(text));
  return new Set(found.map(({ word }) => word));
});

/** ND30-ND16: one spelling of a word throughout the document (advice). */
export const spellingVariants: PlanRule = {
  id: "ND30-ND16",
  severity: "info",
  *find({ texts }) {
    for (const pair of variants) yield* mixedUse(texts, pair);
  },
};

function* mixedUse(texts: readonly PlanText[], [left, right]: readonly [string, string]): Iterable<Finding> {
  const leftUses = textsWith(texts, left);
  const rightUses = textsWith(texts, right);
  const [rare, rareUses, common, commonUses] =
    leftUses.length <= rightUses.length ? [left, leftUses, right, rightUses] : [right, rightUses, left, leftUses];
  const first = rareUses[0];
  if (first === undefined || commonUses.length === 0) return;
  yield {
    path: first.path,
    message: `Dùng lẫn “${rare}” (${rareUses.length} đoạn, đầu tiên ở ${first.place}) và “${common}” (${commonUses.length} đoạn).`,
    hint: `Chọn một cách viết cho cả văn bản, chẳng hạn “${common}”.`,
  };
}

function textsWith(texts: readonly PlanText[], word: string): readonly PlanText[] {
  return texts.filter(({ text }) => variantsIn(text).has(word));
}
