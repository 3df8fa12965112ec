/** The marks of units, made ready to be looked for in texts. */
import { characterKinds, gap, lastSum, small, smallLetterCodes, wordSums } from "../character-kinds.ts";
import { latest } from "../latest.ts";
import type { UnitMark, UnitMarks } from "./unit-marks.ts";

export interface MarkIndex {
  readonly marks: UnitMarks;
  /** 1 at the sum of each first word: few words of a text have one of these, and names are sought only there. */
  readonly firstSums: Uint8Array;
  /** 1 at the sum of each further word of a name. */
  readonly laterSums: Uint8Array;
  /** What stands between the words of names. */
  readonly joints: ReadonlySet<number>;
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
export const lastNameSum = 0x3ffff;

export function createMarkIndex(marks: UnitMarks): MarkIndex {
  const kinds = characterKinds();
  const smallCodes = smallLetterCodes().slice();
  // «Σ» is «ς» at the end of a word in small letters, and «σ» by itself.
  smallCodes[0x3c2] = 0x3c3;
  const firstSums = new Uint8Array(wordSums);
  const laterSums = new Uint8Array(wordSums);
  const nameSums = new Uint8Array(lastNameSum + 1);
  const joints = new Set<number>();
  let longest = 0;
  for (const words of marks.byWords.keys()) {
    let sum = 0;
    let ofWord = 0;
    let sums = firstSums;
    for (let at = 0; at < words.length; at += 1) {
      const code = words.charCodeAt(at);
      if ((kinds[code] ?? gap) === gap) {
        sums[ofWord & lastSum] = 1;
        sums = laterSums;
        joints.add(code);
        ofWord = 0;
      } else ofWord = (Math.imul(ofWord, 31) + (smallCodes[code] ?? 0)) | 0;
      sum = (Math.imul(sum, 31) + (smallCodes[code] ?? 0)) | 0;
    }
    sums[ofWord & lastSum] = 1;
    nameSums[sum & lastNameSum] = 1;
    longest = Math.max(longest, words.length);
  }
  return {
    marks,
    named: prepareNamed(marks, kinds),
    firstSums,
    laterSums,
    joints,
    nameSums,
    longest,
    kinds,
    smallCodes,
  };
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
