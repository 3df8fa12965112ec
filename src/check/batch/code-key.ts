/** One form for codes of documents, to hold them against each other. */

/** "05", "kh-ubnd " → "5/KH-UBND". */
export function codeKey(number: string, notation: string): string {
  return `${number.replace(/^0+(?=\d)/u, "")}/${notation.replace(/\s/gu, "").toUpperCase()}`;
}
