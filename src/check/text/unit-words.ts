import { capitalised } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

/** Before a capital class word, inside a sentence: a small letter, a comma or a bracket. */
const capitalClassWord =
  /(?<=[\p{Ll},(]\s?)(?<=\s|\()(Tỉnh|Huyện|Thị xã|Thị trấn)\s+(?=\p{Lu}\p{Ll})(?!Ủy|Đoàn|Đội|Hội)/gu;
const smallBeforeNumber = /(?<![A-Za-zÀ-ỹ])(quận|phường)\s+(\d{1,2})(?![\d%]|[.,/]\d)/gu;

interface UnitWordFault {
  readonly typed: string;
  readonly right: string;
  readonly reason: string;
}

function unitWordFaults(text: string): readonly UnitWordFault[] {
  // The patterns look behind at every letter; a plain search spares most texts that.
  const capitals = (/(?:Tỉnh|Huyện|Thị xã|Thị trấn)\s/u.test(text) ? [...text.matchAll(capitalClassWord)] : []).map(
    (match): UnitWordFault => {
      const [, word = ""] = match;
      const name =
        /^(?:\p{Lu}\p{Ll}*\s?)+/u.exec(text.slice(match.index + match[0].length, match.index + 80))?.[0].trim() ?? "";
      const reason = "danh từ chung trước tên riêng của đơn vị hành chính viết thường";
      return { typed: `${word} ${name}`, right: `${word.toLowerCase()} ${name}`, reason };
    },
  );
  const smalls = (/(?:quận|phường)\s+\d/u.test(text) ? [...text.matchAll(smallBeforeNumber)] : []).map(
    ([typed]): UnitWordFault => ({
      typed,
      right: capitalised(typed),
      reason: "đơn vị gọi theo số phải viết hoa danh từ chung",
    }),
  );
  return [...capitals, ...smalls];
}

/** ND30-VH02: the class word of a unit is small before a name and capital before a number. */
export const unitWords: TextRule = {
  id: "ND30-VH02",
  title: "Danh từ chung đơn vị hành chính",
  severity: "warning",
  article: "PL II.III.1",
  signs: { words: ["Tỉnh", "Huyện", "Thị", "quận", "phường"] },
  reach: [24, 24],
  sign: /(?:Tỉnh|Huyện|Thị xã|Thị trấn)\s|(?:quận|phường)\s+\d/u,
  findInText({ text, path, place }) {
    return unitWordFaults(text).map(({ typed, right, reason }) => ({
      path,
      message: `${place}: “${typed}” — ${reason}.`,
      hint: `Ghi: ${right}`,
    }));
  },
};
