import { isStrangeSyllable } from "../../vietnamese/syllables.ts";
import { perText } from "../per-text.ts";
import { quoteAround } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

/** Names have letters of other languages, so only words in small letters are looked at. */
const smallWord = /(?<![A-Za-zÀ-ỹ'’.@/\d-])\p{Ll}+(?![A-Za-zÀ-ỹ'’@\d-])|\uFFFD/gu;

const isStrange = perText((word) => ({ found: word === "\uFFFD" || isStrangeSyllable(word) }));

/** ND30-ND11: a word with marks that no Vietnamese syllable has was read or typed wrong. */
export const strangeSyllables: TextRule = {
  id: "ND30-ND11",
  title: "Rác OCR, chữ lạ",
  severity: "warning",
  findInText({ text, path, place }) {
    return [...text.matchAll(smallWord)].flatMap((match) => {
      const [word] = match;
      if (!isStrange(word).found) return [];
      const around = quoteAround(text, match.index, match.index + word.length);
      return [{ path, message: `${place}: nghi lỗi nhận dạng hoặc gõ sai “${word}” tại ${around}.` }];
    });
  },
};
