/**
 * Texts that go into a run as they are, as nearly every text does: without tabs, line ends, XML's own signs, braces,
 * control characters, and letters beyond the basic plane.
 */

const plainText = /^[ !#-%(-;=?-z|}~\u00a0-\ud7ff]*$/;

/** Whether a text goes into a run as it is. */
export function isPlainText(text: string): boolean {
  return plainText.test(text);
}

const firstAbove = 0x80;
const isPlainAscii = Uint8Array.from({ length: firstAbove }, (_code, code) =>
  isPlainText(String.fromCharCode(code)) ? 1 : 0,
);

/** Writes a text in UTF-8 letter by letter and gives the place after it; -1 where a letter is not plain. */
export function encodePlain(memory: Uint8Array, from: number, text: string): number {
  let at = from;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < firstAbove) {
      if (isPlainAscii[code] !== 1) return -1;
      memory[at] = code;
      at += 1;
    } else if (code < 0xa0 || code > 0xd7ff) {
      return -1;
    } else if (code < 0x800) {
      memory[at] = 0xc0 | (code >> 6);
      memory[at + 1] = 0x80 | (code & 0x3f);
      at += 2;
    } else {
      memory[at] = 0xe0 | (code >> 12);
      memory[at + 1] = 0x80 | ((code >> 6) & 0x3f);
      memory[at + 2] = 0x80 | (code & 0x3f);
      at += 3;
    }
  }
  return at;
}
