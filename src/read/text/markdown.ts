/** Marks that programs for scanned pages and web copies put around a text: headings, emphasis, escapes, line breaks. */

import type { LineLook } from "../../model/source-lines.ts";

/** A line without the marks, and what they said of its look. */
export interface UnmarkedLine {
  readonly text: string;
  readonly look: LineLook | undefined;
}

const plainLook: LineLook = {
  bold: false,
  italic: false,
  align: "left",
  sizePt: undefined,
  boldStart: 0,
  underRule: false,
};

/** Tells whether a text is written with these marks at all. */
export function isMarkdown(text: string): boolean {
  return /^\s{0,3}#{1,6}\s/mu.test(text) || (text.match(/\*\*[^*\n]+\*\*/gu)?.length ?? 0) >= 2;
}

/** A text in which emphasis over several lines is closed and opened again at each line. */
export function closeEmphasis(text: string): string {
  return text.replace(/(?<!\*)\*\*(?![*\s])([^*]{1,300}?)(?<![*\s])\*\*(?!\*)/gu, (whole, inner: string) =>
    /\n\s*\n/u.test(inner)
      ? whole
      : inner
          .split("\n")
          .map((line) => `**${line.trim()}**`)
          .join("\n"),
  );
}

/** Takes the marks off one line; emphasis inside the line stays, for plans are written with the same stars. */
export function unmarkLine(typed: string): UnmarkedLine {
  const heading = /^#{1,6}\s+(.*)$/u.exec(typed)?.[1];
  // Only where a run of signs begins, or a long run inside the line would be tried from each of them.
  const bare = (heading?.replace(/(?<!#)#+$/u, "") ?? typed)
    .replace(/<br\s*\/?>/giu, " ")
    .replace(/\\([-.#+_()[\]!>|])/gu, "$1")
    .trim();
  const whole = /^(\*{1,3})(?!\s)([^*]+)(?<!\s)\1$/u.exec(bare);
  const stars = whole?.[1]?.length ?? 0;
  const text = whole?.[2] ?? bare;
  const bold = heading !== undefined || stars >= 2;
  const italic = stars === 1 || stars === 3;
  if (bold || italic) return { text: text.replace(/^>\s+/u, ""), look: { ...plainLook, bold, italic } };
  return unmarkStart(text.replace(/^>\s+/u, ""));
}

/** "**1. Sở Y tế:** chủ trì" and "1. **Sở Y tế:** chủ trì" begin with a bold title. */
function unmarkStart(text: string): UnmarkedLine {
  const start = /^((?:\S{1,5}\s+)?)\*\*(?!\s)([^*]+)(?<!\s)\*\*(?=\s|:|$)(:?)/u.exec(text);
  if (start === null) return { text, look: undefined };
  const bold = `${start[1] ?? ""}${start[2] ?? ""}${start[3] ?? ""}`;
  const rest = text.slice(start[0].length);
  return {
    text: `${bold}${rest}`,
    look: { ...plainLook, boldStart: rest === "" ? 0 : bold.length, bold: rest === "" },
  };
}
