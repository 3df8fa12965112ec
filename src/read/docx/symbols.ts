/** Letters of symbol fonts: their codes stand for pictures, which are told by the nearest sign of Unicode. */

const symbolSigns: Readonly<Record<number, string>> = {
  42: "*",
  43: "+",
  45: "-",
  163: "≤",
  174: "→",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  222: "⇒",
};

const wingdingsSigns: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  114: "❒",
  117: "◆",
  118: "❖",
  167: "▪",
  168: "☐",
  216: "➢",
  224: "→",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

/** Anything else in these fonts is some mark before a line. */
const otherSign = "•";

/** Tells whether the letters of a font are pictures. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:symbol|wingdings(?: [23])?|webdings)$/i.test(font.trim());
}

/** The text as its font shows it; symbol fonts keep their letters at their code or at F000 + their code. */
export function shownLetters(text: string, font: string | undefined): string {
  const isSymbols = isSymbolFont(font);
  if (!isSymbols && !/[\uE000-\uF8FF]/u.test(text)) return text;
  const signs = /wingdings/i.test(font ?? "") ? wingdingsSigns : symbolSigns;
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    if (!isPrivate && !(isSymbols && code > 0x20 && code <= 0xff)) return letter;
    return signs[code & 0xff] ?? otherSign;
  }).join("");
}

/** The text of a `w:sym`. */
export function symbolText(code: string | undefined, font: string | undefined): string {
  const value = Number.parseInt(code ?? "", 16);
  const isLetter = value > 0 && value <= 0xffff && (value < 0xd800 || value > 0xdfff);
  return isLetter ? shownLetters(String.fromCharCode(value), font) : "";
}
