/** A text cut at its places, once, so that filling it is only joining. */

/** The name between {{ and }}, without the blanks around it. */
const placePattern = /\{\{\s*([^{}]*?)\s*\}\}/gu;

export interface TextPlace {
  /** As it stands in the text, with its braces. */
  readonly typed: string;
  readonly name: string;
}

/** `literals` has one text more than `places`: before, between and after them. */
export interface TextParts {
  readonly literals: readonly string[];
  readonly places: readonly TextPlace[];
}

/** Gives the parts of a text that holds a place; undefined when it holds none. */
export function cutText(text: string): TextParts | undefined {
  if (!text.includes("{{")) return undefined;
  const literals: string[] = [];
  const places: TextPlace[] = [];
  let end = 0;
  for (const match of text.matchAll(placePattern)) {
    literals.push(text.slice(end, match.index));
    places.push({ typed: match[0], name: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  return places.length === 0 ? undefined : { literals: [...literals, text.slice(end)], places };
}

/** Joins the literals with the text of each place, told by its index; what a place gives is never cut again. */
export function joinText({ literals, places }: TextParts, textOf: (index: number) => string): string {
  let text = literals[0] ?? "";
  for (let index = 0; index < places.length; index += 1) text += textOf(index) + (literals[index + 1] ?? "");
  return text;
}
