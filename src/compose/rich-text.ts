/** The author's emphasis: **đậm**, *nghiêng*, ***cả hai***; "\*" is a star, and so is a star without its partner. */
import type { TextRun } from "../model/document-tree.ts";
import { isLetterOrDigit } from "../vietnamese/letters.ts";

interface Emphasis {
  readonly bold: true | undefined;
  readonly italic: true | undefined;
}

const none: Emphasis = { bold: undefined, italic: undefined };
const emphasisOfStars: Readonly<Record<number, Emphasis>> = {
  1: { bold: undefined, italic: true },
  2: { bold: true, italic: undefined },
  3: { bold: true, italic: true },
};

/** A run field by field: V8 may give every copy by "…" a shape of its own, and whoever reads them pays for it. */
export function textRun(text: string, bold: true | undefined, italic: true | undefined): TextRun {
  if (bold === undefined) return italic === undefined ? { text } : { text, italic };
  return italic === undefined ? { text, bold } : { text, bold, italic };
}

/** Gives the runs of a text; none for an empty text. */
export function parseRichText(text: string): readonly TextRun[] {
  if (!text.includes("*")) return text === "" ? [] : [{ text }];
  return mergeRuns(parseStretch(text, none));
}

/** Gives the text of runs without their emphasis. */
export function plainText(runs: readonly TextRun[]): string {
  const [first, second] = runs;
  // Nearly every text is of one run.
  if (second === undefined) return first === undefined ? "" : first.text;
  return runs.map((run) => run.text).join("");
}

/** Joins neighbours of equal emphasis and leaves empty ones out. */
export function mergeRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const merged: TextRun[] = [];
  for (const run of runs) addRun(merged, run);
  return merged;
}

/** Adds a run to runs that are joined already. */
export function addRun(merged: TextRun[], run: TextRun): void {
  if (run.text === "") return;
  const last = merged[merged.length - 1];
  if (last !== undefined && last.bold === run.bold && last.italic === run.italic)
    merged[merged.length - 1] = textRun(last.text + run.text, last.bold, last.italic);
  else merged.push(run);
}

function parseStretch(text: string, outer: Emphasis): readonly TextRun[] {
  const runs: TextRun[] = [];
  // Where no partner was found once, none follows for any later star either; without this a row of stars costs its square.
  const partnerless = new Set<number>();
  let plain = "";
  let at = 0;
  while (at < text.length) {
    if (text.startsWith("\\*", at)) {
      plain += "*";
      at += 2;
      continue;
    }
    const stars = countStars(text, at);
    const opens = stars > 0 && !partnerless.has(stars) && opensEmphasis(text, at, stars);
    const end = opens ? findPartner(text, at, stars) : -1;
    if (opens && end === -1) partnerless.add(stars);
    if (end === -1) {
      const length = Math.max(1, stars);
      plain += text.slice(at, at + length);
      at += length;
      continue;
    }
    runs.push(textRun(plain, outer.bold, outer.italic));
    plain = "";
    const { bold = outer.bold, italic = outer.italic } = emphasisOfStars[stars] ?? none;
    runs.push(...parseStretch(text.slice(at + stars, end), { bold, italic }));
    at = end + stars;
  }
  return [...runs, textRun(plain, outer.bold, outer.italic)];
}

function countStars(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === "*") end += 1;
  return end - at;
}

/** Tells whether stars may begin emphasis: those of "2*3" and "a * b" do not. */
function opensEmphasis(text: string, at: number, stars: number): boolean {
  if (emphasisOfStars[stars] === undefined || !/\S/u.test(text.charAt(at + stars))) return false;
  return stars !== 1 || !isWordSign(text.charAt(at - 1));
}

/** Index of as many stars that close the emphasis, or -1. */
function findPartner(text: string, at: number, stars: number): number {
  for (let end = text.indexOf("*", at + stars); end !== -1; ) {
    const found = countStars(text, end);
    const closes = found === stars && !/[\s\\]/u.test(text.charAt(end - 1));
    if (closes && !(stars === 1 && isWordSign(text.charAt(end + 1)))) return end;
    end = text.indexOf("*", end + found);
  }
  return -1;
}

function isWordSign(character: string): boolean {
  return isLetterOrDigit(character);
}
