/** Texts as a reader sees them, and short quotes of them for messages. */

export { plainText } from "../model/plain-text.ts";

const longestQuote = 60;

/** Quotes a text in a message, cut at a word when it is long. */
export function quote(text: string): string {
  const line = text
    .slice(0, 4 * longestQuote)
    .replace(/\s+/gu, " ")
    .trim();
  if (line.length <= longestQuote) return `“${line}”`;
  const cut = line.slice(0, longestQuote);
  return `“${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))}…”`;
}

/** Quotes the words around a stretch of a text, so that the clerk can search for them. */
export function quoteAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  const from = start > 24 ? before.slice(before.indexOf(" ") + 1) : before;
  const to = end + 16 < text.length ? after.slice(0, Math.max(0, after.lastIndexOf(" "))) : after;
  return `“${start > 24 ? "…" : ""}${from}${text.slice(start, end)}${to}${end + 16 < text.length ? "…" : ""}”`;
}

/** The marks at the end of a text that are all among `marks`, with the spaces between them; "" when there are none. */
export function trailingMarks(text: string, marks: string): string {
  let start = text.length;
  while (start > 0 && (marks.includes(text.charAt(start - 1)) || text.charAt(start - 1).trim() === "")) start -= 1;
  return text.slice(start);
}

/** Gives the text with a capital first letter. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
