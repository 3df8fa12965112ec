/** Finds the marks of units in a text, in one pass whatever their number. */

import { characterKinds, digit, gap, lastSum, small, smallLetterCodes, wordSums } from "../character-kinds.ts";
import type { FramedText } from "../framed-text.ts";
import { latest } from "../latest.ts";
import type { TextFrame } from "../text-frame.ts";
import { codeKey } from "./code-key.ts";
import { FoundMark } from "./found-mark.ts";
import type { UnitMark, UnitMarks } from "./unit-marks.ts";

export type { FoundMark } from "./found-mark.ts";

/** Where the frame of a text is known, only what its gaps decide is looked at. */
export type FindMarks = (text: string, framed?: FramedText) => readonly FoundMark[];

interface Index {
  readonly marks: UnitMarks;
  /** 1 at the sum of each first word: few words of a text have one of these, and names are sought only there. */
  readonly firstSums: Uint8Array;
  /** 1 at the sum of each name: few other words have one of these, and only they are looked up. */
  readonly nameSums: Uint8Array;
  /** The mark with this name. */
  readonly named: (typed: string) => UnitMark | undefined;
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
  const frames = new WeakMap<TextFrame, Margins>();
  return (text, framed) => {
    const plain = text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text;
    const found: FoundMark[] = [];
    if (framed === undefined || plain !== text) findWithin(plain, 0, plain.length, index, found);
    else {
      let margins = frames.get(framed.frame);
      if (margins === undefined) {
        margins = marginsOf(framed.frame, index);
        frames.set(framed.frame, margins);
      }
      findInGaps(text, framed.gaps, margins, index, found);
    }
    return found.length === 0 ? noMarks : found;
  };
}

/** By gap of a frame: how many letters before and after it begin words that may be marks for what is in the gap. */
interface Margins {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function findInGaps(text: string, gaps: readonly number[], margins: Margins, index: Index, found: FoundMark[]): void {
  const { before, after } = margins;
  let at = 0;
  for (let gap = 0; gap < before.length; gap += 1) {
    const from = Math.max(at, (gaps[2 * gap] ?? 0) - (before[gap] ?? 0));
    at = findWithin(text, from, (gaps[2 * gap + 1] ?? 0) + (after[gap] ?? 0), index, found);
  }
}

/** Adds the marks that begin in a stretch, whose ends cut no word, and gives where the search ended. */
function findWithin(text: string, from: number, to: number, index: Index, found: FoundMark[]): number {
  const { kinds, smallCodes } = index;
  let at = from;
  let close = to;
  while (at < close) {
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
    found.push(mark);
    at = mark.end;
    // What a figure leaves of a word may begin a mark.
    if (at >= close) close = at + 1;
  }
  return at;
}

/** A figure that may go on behind the end. */
const openFigure = /\d+(?:[.,]\d+)*(?:[.,]|\s*(?:\/\s*(?:[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&-]*)?)?)$/u;

function marginsOf(frame: TextFrame, index: Index): Margins {
  const last = frame.length - 1;
  const sure = frame.map((piece, at) => {
    const from = at === 0 ? 0 : firstSureWord(piece, index);
    const to = at === last ? piece.length : lastSureWord(piece, index);
    const found: FoundMark[] = [];
    findWithin(piece, from, to, index, found);
    // A piece with a mark in it is looked at as a whole.
    return found.length === 0 && from < to
      ? { from, left: piece.length - to }
      : { from: piece.length, left: piece.length };
  });
  return { before: sure.slice(0, last).map(({ left }) => left), after: sure.slice(1).map(({ from }) => from) };
}

/** The first word that is whole and does not stand right behind a figure. */
function firstSureWord(piece: string, { kinds }: Index): number {
  let at = Math.min(2, piece.length);
  while (at < piece.length && (kinds[piece.charCodeAt(at - 1)] ?? gap) !== gap) at += 1;
  return at;
}

/** The first word with which a mark may begin that ends behind the piece. */
function lastSureWord(piece: string, { kinds, longest }: Index): number {
  let at = Math.max(0, Math.min(piece.length - longest - 1, openFigure.exec(piece)?.index ?? piece.length));
  while (at > 0 && (kinds[piece.charCodeAt(at - 1)] ?? gap) !== gap) at -= 1;
  return at;
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
  return { marks, named: prepareNamed(marks, kinds), firstSums, nameSums, longest, kinds, smallCodes };
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
      const mark = index.named(text.slice(start, end));
      if (mark !== undefined) found = new FoundMark(mark, text, start, end);
    }
    sum = (Math.imul(sum, 31) + (smallCodes[code] ?? 0)) | 0;
  }
  return found;
}

/** Gives the mark with a name in these words, each with a capital or a digit, unless the name itself has a small letter. */
function prepareNamed({ byWords }: UnitMarks, kinds: Uint8Array): (typed: string) => UnitMark | undefined {
  // A plan has the name of its unit many times.
  return latest((typed) => {
    const mark = byWords.get(typed.toLowerCase());
    if (mark === undefined) return undefined;
    for (let index = 1; index < typed.length; index += 1)
      if (typed.charAt(index - 1) === " " && kinds[typed.charCodeAt(index)] === small)
        return typed === mark.text ? mark : undefined;
    return mark;
  });
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
