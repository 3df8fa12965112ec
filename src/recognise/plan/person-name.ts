/** Names of persons as signatures print them. */

const titles =
  "(?:(?:GS|PGS|TS|Th\\.?S|BS|BSCKI{1,2}|CKI{1,2}|CN|KS|LS|NGND|NGƯT|(?:Thiếu|Trung|Thượng|Đại) (?:uý|úy|tá|tướng)|Bác s[ĩỹ]|Thạc s[ĩỹ]|Tiến s[ĩỹ])\\.? ?)*";
/** "H’Hen", "K'Brêu": names of the Central Highlands hold an apostrophe. */
const word = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}*";
const nameForm = new RegExp(`^${titles}${word}(?: ${word}){1,5}$`, "u");

/** Tells whether a line is a name of two to six words, each with a capital, and nothing else. */
export function isPersonName(text: string): boolean {
  return text.length < 60 && nameForm.test(text) && /\p{Ll}/u.test(text);
}
