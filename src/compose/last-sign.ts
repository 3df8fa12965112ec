/** The sign that a text ends with, before any stars that close its emphasis; "" for a text of stars. */
export function lastSign(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === star) end -= 1;
  return text.charAt(end - 1);
}

const star = 42;
