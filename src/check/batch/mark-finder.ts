/** Finds the marks of units in a text, in one pass whatever their number. */
import type { UnitType } from "../../model/admin-unit.ts";
import { capital, characterKinds, digit, gap, small } from "../character-kinds.ts";
import { classWordBefore } from "./class-words.ts";
import { codeKey } from "./code-key.ts";
import type { UnitMark, UnitMarks } from "./unit-marks.ts";

export interface FoundMark {
  readonly mark: UnitMark;
  /** As it stands in the text. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  /** The class word right before a name. */
  readonly type: UnitType | undefined;
  /** The class word as it stands there. */
  readonly typedType: string | undefined;
  readonly isInCapitals: boolean;
  /** Part of a longer name, as «Bình An» in «Nguyễn Bình An». */
  readonly isPart: boolean;
}

function kindAt(text: string, at: number): number {
  return characterKinds()[text.charCodeAt(at)] ?? gap;
}

/** Family names, which open the name of a person. */
const familyNames = new Set(
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Cao Lương Đào Tô Trương Lâm Châu Tạ Thái Hà Quách Kiều".split(
    " ",
  ),
);

interface Index {
  readonly marks: UnitMarks;
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const numberForm = /\d+(?:[.,]\d+)*/y;
const codeForm = /(\d+)\s*\/\s*([A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&-]*)/y;

export type FindMarks = (text: string) => readonly FoundMark[];

/** Prepares to find these marks; the longest name at a place counts, so that «Bắc Tân Uyên» is not «Tân Uyên». */
export function prepareMarkFinder(marks: UnitMarks): FindMarks {
  const kinds = characterKinds();
  const index = { marks, lengths: lengthsByFirstWord(marks) };
  return (typed) => {
    const text = typed.includes("\u00a0") ? typed.replaceAll("\u00a0", " ") : typed;
    const found: FoundMark[] = [];
    let at = 0;
    while (at < text.length) {
      const kind = kinds[text.charCodeAt(at)];
      if (kind !== capital && kind !== digit) {
        at = kind === small ? endOfWord(text, at) : at + 1;
        continue;
      }
      const end = endOfWord(text, at);
      const mark = markAt(text, at, end, index);
      if (mark !== undefined) found.push(mark);
      at = mark?.end ?? end;
    }
    return found;
  };
}

/** How long the names with a first word are, longest first: ten thousand names have a dozen lengths. */
function lengthsByFirstWord({ byWords }: UnitMarks): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const words of byWords.keys()) {
    const first = words.slice(0, endOfWord(words, 0));
    lengths.set(first, (lengths.get(first) ?? new Set<number>()).add(words.length));
  }
  return new Map([...lengths].map(([first, known]) => [first, [...known].sort((a, b) => b - a)]));
}

function endOfWord(text: string, start: number): number {
  const kinds = characterKinds();
  let end = start;
  while (end < text.length && (kinds[text.charCodeAt(end)] ?? gap) !== gap) end += 1;
  return end;
}

function markAt(text: string, at: number, end: number, index: Index): FoundMark | undefined {
  for (const length of index.lengths.get(text.slice(at, end).toLowerCase()) ?? []) {
    const mark = nameAt(text, at, length, index.marks);
    if (mark !== undefined) return describe(text, at, at + length, mark);
  }
  return kindAt(text, at) === digit ? figureAt(text, at, index.marks.byFigures) : undefined;
}

/** A name of this length, each word with a capital or a digit, unless the name itself has a small letter. */
function nameAt(text: string, at: number, length: number, { byWords }: UnitMarks): UnitMark | undefined {
  if (kindAt(text, at + length) !== gap) return undefined;
  const typed = text.slice(at, at + length);
  const mark = byWords.get(typed.toLowerCase());
  if (mark === undefined) return undefined;
  for (let index = 1; index < typed.length; index += 1)
    if (typed.charAt(index - 1) === " " && kindAt(typed, index) === small)
      return typed === mark.text ? mark : undefined;
  return mark;
}

function figureAt(text: string, at: number, byFigures: ReadonlyMap<string, UnitMark>): FoundMark | undefined {
  // The rest of a longer figure: «250.000» in «356.250.000», «2019» in «28/02/2019».
  if (/\d[.,/]$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  codeForm.lastIndex = at;
  const code = codeForm.exec(text);
  const byCode = code === null ? undefined : byFigures.get(codeKey(code[1] ?? "", code[2] ?? ""));
  if (code !== null && byCode !== undefined) return describe(text, at, at + code[0].length, byCode);
  numberForm.lastIndex = at;
  const number = numberForm.exec(text)?.[0] ?? "";
  const byTotal = byFigures.get(number);
  return byTotal === undefined ? undefined : describe(text, at, at + number.length, byTotal);
}

function describe(text: string, start: number, end: number, mark: UnitMark): FoundMark {
  const typed = text.slice(start, end);
  const isInCapitals = typed.length > 1 && typed === typed.toUpperCase() && /[A-Za-zÀ-ỹ]/u.test(typed);
  const classWord = mark.kind === "name" ? classWordBefore(text, start) : undefined;
  const isPart = mark.kind === "name" && !isInCapitals && isPartOfName(text, start, end, classWord !== undefined);
  return { mark, typed, start, end, type: classWord?.type, typedType: classWord?.typed, isInCapitals, isPart };
}

function isPartOfName(text: string, start: number, end: number, hasClassWord: boolean): boolean {
  return (!hasClassWord && followsName(text, start)) || precedesName(text, end, hasClassWord);
}

/** After another word with a capital; the first word of a sentence has one anyway. */
function followsName(text: string, start: number): boolean {
  if (text.charAt(start - 1) !== " ") return false;
  let at = start - 1;
  while (at > 0 && kindAt(text, at - 1) !== gap) at -= 1;
  const word = text.slice(at, start - 1);
  if (kindAt(word, 0) !== capital || (word.length > 1 && word === word.toUpperCase())) return false;
  return !isSentenceStart(text, at) || familyNames.has(word);
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.:;!?“"(\-–])\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Before another capital or a number, unless a person's name begins there: «xã Tân Bình Nguyễn Văn A». */
function precedesName(text: string, end: number, hasClassWord: boolean): boolean {
  if (text.charAt(end) !== " ") return false;
  const kind = kindAt(text, end + 1);
  if (kind === digit) return !hasClassWord;
  return kind === capital && !familyNames.has(text.slice(end + 1, endOfWord(text, end + 1)));
}
