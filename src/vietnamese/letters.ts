/** Letters as Vietnamese documents use them: ordinals of the outline, capitals, and forms for comparing. */

/** Points go a, b, c, d, đ, e, g …: no f, j, w, z and no ă, â, ê, ô, ơ, ư (read off the lists in NĐ 30/2020, PL VI). */
const pointLetters = "abcdđeghiklmnopqrstuvxy";

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Gives the letter of a point counted from 0: a, b, c, d, đ … y, then aa, bb, cc …; throws RangeError below 0. */
export function pointLetter(index: number): string {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`No point has the index ${index}.`);
  const letter = pointLetters.charAt(index % pointLetters.length);
  return letter.repeat(Math.floor(index / pointLetters.length) + 1);
}

/** Gives the index from 0 of a point's letter, or undefined when no point is called so ("f", "ab"). */
export function pointIndex(letter: string): number | undefined {
  const name = letter.normalize("NFC");
  const position = pointLetters.indexOf(name.charAt(0));
  if (name === "" || position === -1 || name !== name.charAt(0).repeat(name.length)) return undefined;
  return position + (name.length - 1) * pointLetters.length;
}

/** Gives the Roman numeral of 1 … 3999; throws RangeError outside it. */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`No Roman numeral for ${value}.`);
  let rest = value;
  let numeral = "";
  for (const [amount, sign] of romanSigns) {
    numeral += sign.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return numeral;
}

/** Reads a Roman numeral in capitals, or gives undefined: "IIII" and "iv" are none. */
export function parseRoman(text: string): number | undefined {
  if (!/^[MDCLXVI]{1,15}$/.test(text)) return undefined;
  let rest = text;
  let value = 0;
  for (const [amount, sign] of romanSigns) {
    while (rest.startsWith(sign)) {
      value += amount;
      rest = rest.slice(sign.length);
    }
  }
  return rest === "" && value <= 3999 && romanNumeral(value) === text ? value : undefined;
}

/** Gives the text in capitals, composed (NFC). */
export function toUpperVietnamese(text: string): string {
  return text.normalize("NFC").toUpperCase().normalize("NFC");
}

/** Gives a form for comparing names and headers: lower case, no diacritics, d for đ, single spaces. */
export function foldVietnamese(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLatin(code)) return withSingleSpaces(foldLetters(text));
    folded += foldedByCode[code] ??= foldLetters(String.fromCharCode(code));
  }
  return withSingleSpaces(folded);
}

/** Latin letters, their marks and general signs, which are folded alike beside any others; Greek ones are not. */
function isLatin(code: number): boolean {
  return code < 0x370 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0x2000 && code < 0x2070);
}

/** What each of them becomes, worked out when it first comes. */
const foldedByCode: (string | undefined)[] = new Array(0x2070);

function foldLetters(text: string): string {
  return withoutMarks(text.normalize("NFD")).toLowerCase().replaceAll("đ", "d");
}

function withSingleSpaces(text: string): string {
  return /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}

/** V8 needs milliseconds for \p{M}, and among Latin letters and signs there are no marks but those of one block. */
function withoutMarks(decomposed: string): string {
  const isPlain = /^[\0-\u036f\u2000-\u206f]*$/.test(decomposed);
  return decomposed.replace(isPlain ? /[\u0300-\u036f]/g : /\p{M}/gu, "");
}

/** Where a tone may stand on the second vowel, or where marks are apart from their letters; most texts have no such place. */
const movableTone = /o[àáảãạặậèéẻẽẹệ]|u[ỳýỷỹỵ]|[\u0300-\u036f]/i;

/** Gives the text with tones on the first vowel of oa, oe, uy (hoà → hòa, uỷ → ủy), so that both spellings are equal. */
export function foldTonePlacement(text: string): string {
  if (!movableTone.test(text)) return text.normalize("NFC");
  return (
    text
      .normalize("NFD")
      // Only at the end of a syllable, where spelling differs (not hoàn, xoài), and not after q (quý has one spelling).
      .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![A-Za-zÀ-ỹ])/giu, "$1$3$2")
      .replace(/(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![A-Za-zÀ-ỹ])/giu, "$1$3$2")
      .normalize("NFC")
  );
}

/** Tells whether a text has letters and all of them are capitals. */
export function isUpperCaseText(text: string): boolean {
  return upperCaseShare(text) === 1;
}

/** Gives the share of capitals among the letters, 0 … 1; 0 when there are no letters. */
export function upperCaseShare(text: string): number {
  return plainShare(text) ?? anyShare(text.normalize("NFC"));
}

function anyShare(composed: string): number {
  const letters = composed.match(/[A-Za-zÀ-ỹ]/gu)?.length ?? 0;
  const capitals = composed.match(/\p{Lu}/gu)?.length ?? 0;
  return letters === 0 ? 0 : capitals / letters;
}

/** Capitals by code, of the letters that stand composed in documents: 1 for a capital, 2 for another code, 0 not yet known. */
const capitalCodes = new Uint8Array(0x1f00);

/** The share in a text of composed Vietnamese letters and usual signs, read code by code; undefined for any other text. */
function plainShare(text: string): number | undefined {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isVietnamese = code < 0x300 || (code >= 0x1ea0 && code <= 0x1ef9);
    if (!isVietnamese) return undefined;
    if (code < 0x41) continue;
    if (capitalCodes[code] === 0) capitalCodes[code] = /\p{Lu}/u.test(String.fromCharCode(code)) ? 1 : 2;
    if (capitalCodes[code] === 1) capitals += 1;
    if (code >= 0xc0 || isBasicLetter(code)) letters += 1;
  }
  return letters === 0 ? 0 : capitals / letters;
}

function isBasicLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/**
 * Whether a text holds a letter that Vietnamese can write. Patterns here and in the rules say [A-Za-zÀ-ỹ] and not
 * \p{L}: it takes milliseconds to compile the latter, in each pattern that holds it.
 */
export function hasLetter(text: string): boolean {
  return /[A-Za-zÀ-ỹ]/u.test(text);
}

export function isLetterOrDigit(character: string): boolean {
  return /[A-Za-zÀ-ỹ\d]/u.test(character);
}
