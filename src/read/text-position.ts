/** Offsets in a text ↔ lines and columns as editors show them. */
import type { Place } from "../diagnostic.ts";

/** Gives the line and column, both from 1, of an offset in a file's text. */
export function placeOfOffset(file: string, text: string, offset: number): Place & { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: before.length - lineStart + 1 };
}

/** Gives the whole line that holds an offset. */
export function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}
