/** Looks for marks of units where a word begins. */
import { digit, gap, lastSum, small } from "../character-kinds.ts";
import { codeKey } from "./code-key.ts";
import { FoundMark } from "./found-mark.ts";
import { lastNameSum, type MarkIndex } from "./mark-index.ts";

/** Adds the marks that begin in a stretch, whose ends cut no word, and gives where the search ended. */
export function findWithin(text: string, from: number, to: number, index: MarkIndex, found: FoundMark[]): number {
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

/** The mark that begins with the word from `at` to `end`. */
function markAt(text: string, at: number, end: number, sum: number, index: MarkIndex): FoundMark | undefined {
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
  index: MarkIndex,
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

const numberForm = /\d+(?:[.,]\d+)*/y;
const codeForm = /(\d+)\s*\/\s*([A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&-]*)/y;

function figureAt(text: string, at: number, index: MarkIndex): FoundMark | undefined {
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

function codeAt(text: string, at: number, { marks, kinds }: MarkIndex): FoundMark | undefined {
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
