/** Text of which some or all lines were typed in a font before Unicode → Unicode, line by line. */
import { vietnameseOnly } from "./characters.ts";
import { findLegacyLines } from "./legacy-encoding.ts";
import { fromLegacyFont, type LegacyFont, legacyFontOf } from "./legacy-fonts.ts";
import { toUpperVietnamese } from "./letters.ts";
import { isStrangeSyllable } from "./syllables.ts";

const unicodeLetter = new RegExp(vietnameseOnly, "u");

/** Converts each line that makes more Vietnamese words so; what could be either goes with the line before it. */
export function fromLegacyLines(text: string): string {
  const legacy = findLegacyLines(text).map(({ line }) => text.slice(line.start, line.end));
  const font = legacyFontOf(legacy.join("\n"));
  if (font === undefined) return text;
  let isLegacy = !unicodeLetter.test(text);
  return text
    .split(/(?<=\n)/u)
    .map((line) => {
      const converted = convertLine(line, font);
      if (converted === line) return line;
      isLegacy = tellsLegacy(line, font) ?? isLegacy;
      return isLegacy ? converted : line;
    })
    .join("");
}

/** Whether a text was typed in a font before Unicode, by its words; undefined where it could be either. */
export function tellsLegacy(text: string, font: LegacyFont): boolean | undefined {
  const better = strangeWords(text) - strangeWords(convertLine(text, font));
  if (better !== 0) return better > 0;
  return unicodeLetter.test(text) ? false : undefined;
}

function convertLine(line: string, font: LegacyFont): string {
  const converted = fromLegacyFont(line, font);
  return font === "tcvn3" ? withCapitals(converted) : converted;
}

/** Words that no Vietnamese text has. */
function strangeWords(line: string): number {
  const words = line.toLowerCase().match(/[^\s!-/:-@[-`{-~“”‘’–—…]+/gu) ?? [];
  return words.filter((word) => /[\u00A1-\u00BF×÷äåæçëîïðñöøûüþÿ]/u.test(word) || isStrangeSyllable(word)).length;
}

/** The capitals of TCVN3 are a font of their own, so that a text shows small letters for those with marks: "CHñ TÞCH". */
function withCapitals(line: string): string {
  const isTitle = !/[a-z\d]/u.test(line) && /[A-Z]{3}/u.test(line);
  if (isTitle) return toUpperVietnamese(line);
  return line.replace(/\p{L}+/gu, (word) => {
    const plain = word.match(/[A-Za-z]/gu) ?? [];
    const isCapital = plain.every((letter) => letter < "a") && (plain.length > 1 || /^[^A-Z]\p{L}*[A-Z]/u.test(word));
    return isCapital ? toUpperVietnamese(word) : word;
  });
}
