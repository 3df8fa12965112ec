/** The author's emphasis: **đậm**, *nghiêng*, ***cả hai***; "\*" is a star, and so is a star without its partner. */
import type { TextRun } from "../model/document-tree.ts";

type Emphasis = Omit<TextRun, "text">;

const emphasisOfStars: Readonly<Record<number, Emphasis>> = {
  1: { italic: true },
  2: { bold: true },
  3: { bold: true, italic: true },
};

/** Gives the runs of a text; none for an empty text. */
export function parseRichText(text: string): readonly TextRun[] {
  if (!text.includes("*")) return text === "" ? [] : [{ text }];
  return mergeRuns(parseStretch(text, {}));
}

/** Gives the text of runs without their emphasis. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join("");
}

/** Joins neighbours of equal emphasis and leaves empty ones out. */
export function mergeRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const merged: TextRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === "") continue;
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic)
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

function parseStretch(text: string, outer: Emphasis): readonly TextRun[] {
  const runs: TextRun[] = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    if (text.startsWith("\\*", at)) {
      plain += "*";
      at += 2;
      continue;
    }
    const stars = countStars(text, at);
    const end = stars === 0 ? -1 : findPartner(text, at, stars);
    if (end === -1) {
      const length = Math.max(1, stars);
      plain += text.slice(at, at + length);
      at += length;
      continue;
    }
    runs.push({ ...outer, text: plain });
    plain = "";
    runs.push(...parseStretch(text.slice(at + stars, end), { ...outer, ...emphasisOfStars[stars] }));
    at = end + stars;
  }
  return [...runs, { ...outer, text: plain }];
}

function countStars(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === "*") end += 1;
  return end - at;
}

/** Index of as many stars that close the emphasis, or -1: "2*3*4" and "a * b" hold none. */
function findPartner(text: string, at: number, stars: number): number {
  const isOpening = emphasisOfStars[stars] !== undefined && /^\S/u.test(text.slice(at + stars, at + stars + 1));
  if (!isOpening || (stars === 1 && isWordSign(text.charAt(at - 1)))) return -1;
  for (let end = text.indexOf("*", at + stars); end !== -1; ) {
    const found = countStars(text, end);
    const closes = found === stars && !/[\s\\]/u.test(text.charAt(end - 1));
    if (closes && !(stars === 1 && isWordSign(text.charAt(end + 1)))) return end;
    end = text.indexOf("*", end + found);
  }
  return -1;
}

function isWordSign(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
