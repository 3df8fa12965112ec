/** Finds the marks of units in a text, in one pass whatever their number. */
import { characterKinds, digit, gap, lastSum, small, smallLetterCodes, wordSums } from "../character-kinds.ts";
import { codeKey } from "./code-key.ts";
import { FoundMark } from "./found-mark.ts";
import type { UnitMark, UnitMarks } from "./unit-marks.ts";

export type { FoundMark } from "./found-mark.ts";

export type FindMarks = (text: string) => readonly FoundMark[];

interface Index {
  readonly marks: UnitMarks;
  /** 1 at the sum of each first word: few words of a text have one of these, and names are sought only there. */
  readonly firstSums: Uint8Array;
  /** 1 at the sum of each name: few other words have one of these, and only they are looked up. */
  readonly nameSums: Uint8Array;
  /** How long the longest name is. */
  readonly longest: number;
  readonly kinds: Uint8Array;
  readonly smallCodes: Uint16Array;
}

/** There are many more names than first words of them. */
const lastNameSum = 0x3ffff;

const noMarks: readonly FoundMark[] = [];

/** Prepares to find these marks; the longest name at a place counts, so that «Bắc Tân Uyên» is not «Tân Uyên». */
export function prepareMarkFinder(marks: UnitMarks): FindMarks {
  const index = createIndex(marks);
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

function createIndex(marks: UnitMarks): Index {
  const kinds = characterKinds();
  const smallCodes = smallLetterCodes().slice();
  // «Σ» is «ς» at the end of a word in small letters, and «σ» by itself.
  smallCodes[0x3c2] = 0x3c3;
  const firstSums = new Uint8Array(wordSums);
  const nameSums = new Uint8Array(lastNameSum + 1);
  let longest = 0;
  for (const words of marks.byWords.keys()) {
    let sum = 0;
    let isFirst = true;
    for (let at = 0; at < words.length; at += 1) {
      const code = words.charCodeAt(at);
      if (isFirst && (kinds[code] ?? gap) === gap) {
        firstSums[sum & lastSum] = 1;
        isFirst = false;
      }
      sum = (Math.imul(sum, 31) + (smallCodes[code] ?? 0)) | 0;
    }
    if (isFirst) firstSums[sum & lastSum] = 1;
    nameSums[sum & lastNameSum] = 1;
    longest = Math.max(longest, words.length);
  }
  return { marks, firstSums, nameSums, longest, kinds, smallCodes };
}

/** The mark that begins with the word from `at` to `end`. */
function markAt(text: string, at: number, end: number, sum: number, index: Index): FoundMark | undefined {
  const kind = index.kinds[text.charCodeAt(at)];
  if (kind === small) return undefined;
  const name = index.firstSums[sum & lastSum] === 1 ? longestNameAt(text, at, end, sum, index) : undefined;
  if (name !== undefined) return name;
  return kind === digit ? figureAt(text, at, index) : undefined;
}

/** The longest name that begins with a word, whose sum goes on from that of the word. */
function longestNameAt(
  text: string,
  start: number,
  wordEnd: number,
  wordSum: number,
  index: Index,
): FoundMark | undefined {
  const { nameSums, longest, kinds, smallCodes } = index;
  const last = Math.min(text.length, start + longest);
  let found: FoundMark | undefined;
  let sum = wordSum;
  for (let end = wordEnd; end <= last; end += 1) {
    const code = end < text.length ? text.charCodeAt(end) : 0;
    if ((kinds[code] ?? gap) === gap && nameSums[sum & lastNameSum] === 1) {
      const mark = nameAt(text, start, end, index);
      if (mark !== undefined) found = new FoundMark(mark, text, start, end);
    }
    sum = (Math.imul(sum, 31) + (smallCodes[code] ?? 0)) | 0;
  }
  return found;
}

/** A name in these words, each with a capital or a digit, unless the name itself has a small letter. */
function nameAt(text: string, start: number, end: number, { marks, kinds }: Index): UnitMark | undefined {
  const typed = text.slice(start, end);
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
