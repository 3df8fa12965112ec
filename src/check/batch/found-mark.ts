/** A mark of a unit in a text, and what the words around it say of it. */
import type { UnitType } from "../../model/admin-unit.ts";
import { capital, characterKinds, digit, gap } from "../character-kinds.ts";
import { type ClassWord, classWordBefore } from "./class-words.ts";
import type { UnitMark } from "./unit-marks.ts";

/** The words around it are read when they are asked for: most marks in a plan are its unit's own, and stand rightly. */
export class FoundMark {
  readonly mark: UnitMark;
  readonly start: number;
  readonly end: number;
  readonly #text: string;

  constructor(mark: UnitMark, text: string, start: number, end: number) {
    this.mark = mark;
    this.start = start;
    this.end = end;
    this.#text = text;
  }

  /** As it stands in the text. */
  get typed(): string {
    return this.#text.slice(this.start, this.end);
  }

  /** The class word right before a name. */
  get type(): UnitType | undefined {
    return this.#classWord()?.type;
  }

  /** The class word as it stands there. */
  get typedType(): string | undefined {
    return this.#classWord()?.typed;
  }

  get isInCapitals(): boolean {
    const { typed } = this;
    return typed.length > 1 && typed === typed.toUpperCase() && /[A-Za-zÀ-ỹ]/u.test(typed);
  }

  /** Part of a longer name, as «Bình An» in «Nguyễn Bình An». */
  get isPart(): boolean {
    if (this.mark.kind !== "name" || this.isInCapitals) return false;
    return isPartOfName(this.#text, this.start, this.end, this.#classWord() !== undefined);
  }

  #classWord(): ClassWord | undefined {
    return this.mark.kind === "name" ? classWordBefore(this.#text, this.start) : undefined;
  }
}

/** Family names, which open the name of a person. */
const familyNames = new Set(
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Cao Lương Đào Tô Trương Lâm Châu Tạ Thái Hà Quách Kiều".split(
    " ",
  ),
);

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
  return kind === capital && !familyNames.has(wordAt(text, end + 1));
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && kindAt(text, end) !== gap) end += 1;
  return text.slice(start, end);
}

function kindAt(text: string, at: number): number {
  return characterKinds()[text.charCodeAt(at)] ?? gap;
}
