/** A text without the author's emphasis. */

const emphasis = /(?<!\\)(\*{1,3})(?=\S)((?:[^*\\]|\\.)*?\S)\1/gsu;

/** Takes the author's emphasis marks off a text: "**đậm**" → "đậm", "\*" → "*". */
export function plainText(text: string): string {
  if (!text.includes("*")) return text;
  return text.replace(emphasis, "$2").replaceAll("\\*", "*");
}
