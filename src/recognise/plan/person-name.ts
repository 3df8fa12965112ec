/** Names of persons as signatures print them. */

const titles = "(?:(?:GS|PGS|TS|ThS|BS|BSCKI|BSCKII|CN|KS|LS|NGND|NGƯT|Đại tá|Thượng tá|Trung tá|Thiếu tá)\\.? ?)*";
const nameForm = new RegExp(`^${titles}\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,5}$`, "u");

/** Tells whether a line is a name of two to six words, each with a capital, and nothing else. */
export function isPersonName(text: string): boolean {
  return text.length < 60 && nameForm.test(text) && /\p{Ll}/u.test(text);
}
