/** Finds the marks of units in a text, in one pass whatever their number. */
import { characterKinds, digit, gap, lastSum, small, smallLetterCodes, wordSum, wordSums } from "../character-kinds.ts";
import { codeKey } from "./code-key.ts";
import { FoundMark } from "./found-mark.ts";
import type { UnitMark, UnitMarks } from "./unit-marks.ts";

export type { FoundMark } from "./found-mark.ts";

export type FindMarks = (text: string) => readonly FoundMark[];

interface Index {
  readonly marks: UnitMarks;
  /** How long the names with a first word are, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** 1 at the sum of each first word: few words of a text have one of these, and only they are looked up. */
  readonly firstSums: Uint8Array;
  readonly kinds: Uint8Array;
  readonly smallCodes: Uint16Array;
}

const noMarks: readonly FoundMark[] = [];

/** Prepares to find these marks; the longest name at a place counts, so that «Bắc Tân Uyên» is not «Tân Uyên». */
export function prepareMarkFinder(marks: UnitMarks): FindMarks {
  const kinds = characterKinds();
  const lengths = lengthsByFirstWord(marks, kinds);
  const index = { marks, lengths, firstSums: sumsOf(lengths.keys()), kinds, smallCodes: smallLetterCodes() };
  return (text) => findMarks(text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text, index);
}

function findMarks(text: string, index: Index): readonly FoundMark[] {
  const { kinds, smallCodes } = index;
  let found: FoundMark[] | undefined;
  let at = 0;
  while (at < text.length) {
    const start = at;
    let sum = 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if ((kinds[code] ?? gap) === gap) break;
      sum = (Math.imul(sum, 31) + (smallCodes[code] ?? 0)) | 0;
    }
    const mark = at === start ? undefined : markAt(text, start, at, sum, index);
    if (mark === undefined) {
      // What ended the word begins none.
      at += 1;
      continue;
    }
    found ??= [];
    found.push(mark);
    at = mark.end;
  }
  return found ?? noMarks;
}

/** Ten thousand names have a dozen lengths. */
function lengthsByFirstWord({ byWords }: UnitMarks, kinds: Uint8Array): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const words of byWords.keys()) {
    let end = 0;
    while ((kinds[words.charCodeAt(end)] ?? gap) !== gap) end += 1;
    const first = words.slice(0, end);
    lengths.set(first, (lengths.get(first) ?? new Set<number>()).add(words.length));
  }
  return new Map([...lengths].map(([first, known]) => [first, [...known].sort((a, b) => b - a)]));
}

function sumsOf(words: Iterable<string>): Uint8Array {
  const sums = new Uint8Array(wordSums);
  for (const word of words) {
    sums[wordSum(word)] = 1;
    // «Σ» is «ς» at the end of a word in small letters, and «σ» by itself.
    sums[wordSum(word.replace(/ς$/u, "σ"))] = 1;
  }
  return sums;
}

/** The mark that begins with the word from `at` to `end`. */
function markAt(text: string, at: number, end: number, sum: number, index: Index): FoundMark | undefined {
  const kind = index.kinds[text.charCodeAt(at)];
  if (kind === small) return undefined;
  const lengths =
    index.firstSums[sum & lastSum] === 1 ? index.lengths.get(text.slice(at, end).toLowerCase()) : undefined;
  for (const length of lengths ?? []) {
    const mark = nameAt(text, at, length, index);
    if (mark !== undefined) return new FoundMark(mark, text, at, at + length);
  }
  return kind === digit ? figureAt(text, at, index) : undefined;
}

/** A name of this length, each word with a capital or a digit, unless the name itself has a small letter. */
function nameAt(text: string, at: number, length: number, { marks, kinds }: Index): UnitMark | undefined {
  const end = at + length;
  if (end > text.length || (kinds[text.charCodeAt(end)] ?? gap) !== gap) return undefined;
  const typed = text.slice(at, end);
  const mark = marks.byWords.get(typed.toLowerCase());
  if (mark === undefined) return undefined;
  for (let index = 1; index < typed.length; index += 1)
    if (typed.charAt(index - 1) === " " && kinds[typed.charCodeAt(index)] === small)
      return typed === mark.text ? mark : undefined;
  return mark;
}

const numberForm = /\d+(?:[.,]\d+)*/y;
const codeForm = /(\d+)\s*\/\s*([A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&-]*)/y;

function figureAt(text: string, at: number, index: Index): FoundMark | undefined {
  const { marks, kinds } = index;
  // The rest of a longer figure: «250.000» in «356.250.000», «2019» in «28/02/2019».
  if (kinds[text.charCodeAt(at - 2)] === digit && ".,/".includes(text.charAt(at - 1))) return undefined;
  const code = codeAt(text, at, index);
  if (code !== undefined) return code;
  numberForm.lastIndex = at;
  const number = numberForm.exec(text)?.[0] ?? "";
  const byTotal = marks.byFigures.get(number);
  return byTotal === undefined ? undefined : new FoundMark(byTotal, text, at, at + number.length);
}

function codeAt(text: string, at: number, { marks, kinds }: Index): FoundMark | undefined {
  let end = at + 1;
  while (kinds[text.charCodeAt(end)] === digit) end += 1;
  const next = text.charAt(end);
  // Most numbers are years and sums.
  if (next !== "/" && next.trim() !== "") return undefined;
  codeForm.lastIndex = at;
  const code = codeForm.exec(text);
  const mark = code === null ? undefined : marks.byFigures.get(codeKey(code[1] ?? "", code[2] ?? ""));
  return code === null || mark === undefined ? undefined : new FoundMark(mark, text, at, at + code[0].length);
}
