/** The sign that ends a plan: "./." */
import type { SourceLine } from "../../model/source-lines.ts";

const endMark = /\s*\.\s*\/\s*\.?\s*$/u;

/** Lines without the end mark, which the format sets, where they are the last of the text. */
export function withoutEndMark(lines: readonly SourceLine[], isLast: boolean): readonly SourceLine[] {
  const last = lines.at(-1);
  if (!isLast || last === undefined || !endMark.test(last.text)) return lines;
  const text = last.text.replace(endMark, "");
  return text === "" ? lines.slice(0, -1) : [...lines.slice(0, -1), { ...last, text }];
}
