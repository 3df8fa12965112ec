/** Kinds of characters, looked up by code: patterns are too slow for what is asked of every character of a batch. */

/** What a character is to a word; what is neither letter nor digit ends a word. */
export const [gap, small, capital, digit] = [0, 1, 2, 3] as const;

/** Up to the end of the Vietnamese letters. */
const kinds = new Uint8Array(0x1f00);

/** Filled when first asked for, for it takes a while; before that everything is a gap. */
export function characterKinds(): Uint8Array {
  if (kinds["A".charCodeAt(0)] === capital) return kinds;
  for (let code = 0; code < kinds.length; code += 1) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    if (/\d/u.test(character)) kinds[code] = digit;
    else if (lower !== character.toUpperCase()) kinds[code] = character === lower ? small : capital;
  }
  return kinds;
}

/** Whether a code is that of [A-Za-zÀ-ỹ]. */
export function isLetterCode(code: number): boolean {
  return code < 0xc0 ? isBasicLetter(code) : code <= 0x1ef9;
}

function isBasicLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
