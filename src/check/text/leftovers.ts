import { findPlaceholders } from "../../vietnamese/placeholders.ts";
import { findSpans, joinSpans, type TextSpan } from "../../vietnamese/text-spans.ts";
import { quote, quoteAround } from "../plain-text.ts";
import type { TextRule } from "../rule.ts";

/** A whole {{place}} without a value has been reported where places are filled. */
const wholePlace = /^\{\{[^{}]*\}\}$/u;

/** Square brackets around words are a gap in a sample ("[tên đơn vị]"); "[1]" is a note. */
const bracketed = /\[\s*[A-Za-zÀ-ỹ][^[\]\n]{0,80}\]/gu;

function gapsOf(text: string): readonly TextSpan[] {
  const spans = [...findPlaceholders(text), ...findSpans(text, bracketed)];
  const gaps = joinSpans(spans.sort((a, b) => a.start - b.start || b.end - a.end));
  return gaps.filter(({ start, end }) => !wholePlace.test(text.slice(start, end)));
}

/** ND30-ND15: no place of a sample or template is left unfilled. */
export const leftovers: TextRule = {
  id: "ND30-ND15",
  title: "Sót chỗ trống/mẫu",
  severity: "error",
  signs: { characters: "{}[_", words: ["undefined", "NaN"], oddWriting: true },
  reach: [100, 100],
  findInText({ text, path, place }) {
    return gapsOf(text).map(({ start, end }) => ({
      path,
      message: `${place}: còn chỗ chưa điền ${quote(text.slice(start, end))} trong ${quoteAround(text, start, end)}.`,
      hint: "Điền nội dung thật vào chỗ đó, hoặc bỏ đi.",
    }));
  },
};
