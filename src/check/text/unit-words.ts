import { perText } from "../per-text.ts";
import { capitalised } from "../plain-text.ts";
import type { PlanText } from "../plan-texts.ts";
import type { Finding, PlanRule } from "../rule.ts";

/** Before a capital class word, inside a sentence: a small letter, a comma or a bracket. */
const capitalClassWord =
  /(?<=[\p{Ll},(]\s?)(?<=\s|\()(Tỉnh|Huyện|Thị xã|Thị trấn)\s+(?=\p{Lu}\p{Ll})(?!Ủy|Đoàn|Đội|Hội)/gu;
const smallBeforeNumber = /(?<![A-Za-zÀ-ỹ])(quận|phường)\s+(\d{1,2})(?![\d%]|[.,/]\d)/gu;
const loneClassWord = /(?<=\p{Ll}\s)(Tỉnh|Huyện)(?=[\s.,;:)]|$)(?!\s+(?:\p{Lu}|ủy|uỷ|đoàn|đội|hội))/gu;

interface UnitWordFault {
  readonly typed: string;
  readonly right: string;
  readonly reason: string;
}

const unitWordFaults = perText((text): readonly UnitWordFault[] => {
  const capitals = [...text.matchAll(capitalClassWord)].map((match): UnitWordFault => {
    const [, word = ""] = match;
    const name =
      /^(?:\p{Lu}\p{Ll}*\s?)+/u.exec(text.slice(match.index + match[0].length, match.index + 80))?.[0].trim() ?? "";
    const reason = "danh từ chung trước tên riêng của đơn vị hành chính viết thường";
    return { typed: `${word} ${name}`, right: `${word.toLowerCase()} ${name}`, reason };
  });
  const smalls = [...text.matchAll(smallBeforeNumber)].map(
    ([typed]): UnitWordFault => ({
      typed,
      right: capitalised(typed),
      reason: "đơn vị gọi theo số phải viết hoa danh từ chung",
    }),
  );
  return [...capitals, ...smalls];
});

const loneWords = perText((text): readonly string[] => [...text.matchAll(loneClassWord)].map(([word]) => word));

/** ND30-VH02: the class word of a unit is small before a name, capital before a number; alone it is small (advice). */
export const unitWords: PlanRule = {
  id: "ND30-VH02",
  severity: "warning",
  article: "PL II.III.1",
  *find({ texts }) {
    for (const { text, path, place } of texts)
      for (const { typed, right, reason } of unitWordFaults(text))
        yield { path, message: `${place}: “${typed}” — ${reason}.`, hint: `Ghi: ${right}` };
    yield* loneClassWords(texts);
  },
};

/** One advice for the whole plan: offices that write "Huyện" alone do so everywhere. */
function* loneClassWords(texts: readonly PlanText[]): Iterable<Finding> {
  const uses = texts.flatMap((part) => loneWords(part.text).map((word) => ({ word, part })));
  const first = uses[0];
  if (first === undefined) return;
  yield {
    path: first.part.path,
    message: `“${first.word}” đứng một mình giữa câu viết hoa ở ${uses.length} chỗ, đầu tiên ở ${first.part.place}.`,
    hint: `Nên viết thường: ${first.word.toLowerCase()}`,
    severity: "info",
  };
}
