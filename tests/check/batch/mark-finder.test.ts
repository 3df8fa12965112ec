import { describe, expect, it } from "vitest";
import { type FoundMark, prepareMarkFinder } from "../../../src/check/batch/mark-finder.ts";
import type { MarkKind, UnitMark, UnitMarks } from "../../../src/check/batch/unit-marks.ts";
import { gapsIn } from "../../../src/check/text-frame.ts";
import fc from "../../fixed-chance.ts";
import { communeNames } from "./commune-names.ts";

function mark(kind: MarkKind, text: string): UnitMark {
  return { kind, text, isOrdinary: false, rows: [0] };
}

function marksOf(names: readonly string[], codes: readonly string[], totals: readonly string[]): UnitMarks {
  return {
    byWords: new Map(names.map((name) => [name.toLowerCase(), mark("name", name)])),
    byFigures: new Map([
      ...codes.map((code) => [code, mark("code", code)] as const),
      ...totals.map((total) => [total, mark("total", total)] as const),
    ]),
  };
}

/** What the finder means, said by patterns: the longest mark at each word, from the left. */
function findPlainly(text: string, { byWords, byFigures }: UnitMarks): readonly string[] {
  const plain = text.replaceAll("\u00a0", " ");
  const names = [...byWords].sort(([a], [b]) => b.length - a.length);
  const found: string[] = [];
  for (let at = 0; at < plain.length; ) {
    const word = /^[\p{L}\d]+/u.exec(plain.slice(at))?.[0];
    const end = word === undefined ? undefined : markEnd(plain, at, names, byFigures);
    if (end !== undefined) found.push(`${at}-${end}`);
    at = end ?? at + (word?.length ?? 1);
  }
  return found;
}

function markEnd(
  text: string,
  at: number,
  names: readonly (readonly [string, UnitMark])[],
  byFigures: ReadonlyMap<string, UnitMark>,
): number | undefined {
  if (!/^[\p{Lu}\d]/u.test(text.slice(at))) return undefined;
  for (const [lower, { text: name }] of names) {
    const typed = text.slice(at, at + lower.length);
    const isWhole = typed.toLowerCase() === lower && !/^[\p{L}\d]/u.test(text.slice(at + lower.length));
    if (isWhole && (typed === name || !/ \p{Ll}/u.test(typed))) return at + lower.length;
  }
  if (/\d[.,/]$/u.test(text.slice(0, at))) return undefined;
  const [code = "", number = "", notation = ""] = /^0*(\d+)\s*\/\s*([\p{L}][\p{L}\d&-]*)/u.exec(text.slice(at)) ?? [];
  if (code !== "" && byFigures.has(`${number}/${notation.toUpperCase()}`)) return at + code.length;
  const figure = /^\d+(?:[.,]\d+)*/u.exec(text.slice(at))?.[0] ?? "";
  return byFigures.has(figure) ? at + figure.length : undefined;
}

const codes = ["12/KH-UBND", "7/KH-UBND"];
const totals = ["163.060.000", "163.060"];
const words = [
  ...communeNames,
  ...codes,
  ...totals,
  "012 / kh-ubnd",
  "1.163.060",
  "28/02/2019",
  "năm 2020",
  "xã",
  "Ủy ban",
  "ĐIỆN",
];
const joints = [" ", " ", " ", "\u00a0", ", ", ".", "-", "/", ""];

const texts = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(0, 0, 1, 2), fc.constantFrom(...joints)), {
    maxLength: 12,
  })
  .map((pieces) => pieces.map(([word, shape, joint]) => shaped(word, shape) + joint).join(""));

function shaped(word: string, shape: number): string {
  if (shape === 0) return word;
  return shape === 1 ? word.toUpperCase() : word.toLowerCase();
}

describe("prepareMarkFinder", () => {
  it("finds the longest mark at each word, whatever stands around it", () => {
    const marks = marksOf(communeNames, codes, totals);
    const find = prepareMarkFinder(marks);
    fc.assert(
      fc.property(texts, (text) => {
        expect(find(text).map(({ start, end }) => `${start}-${end}`)).toEqual(findPlainly(text, marks));
      }),
      { numRuns: 500 },
    );
  });

  it("finds in the gaps of a frame what it finds in the whole text", () => {
    const find = prepareMarkFinder(marksOf(communeNames, codes, totals));
    const filler = " của các phòng, ban, ngành và đoàn thể trên địa bàn, trong năm";
    const piece = fc.tuple(texts, fc.constantFrom("", filler, `${filler} `), texts).map((parts) => parts.join(""));
    fc.assert(
      fc.property(piece, texts, piece, texts, piece, (start, one, middle, other, end) => {
        const frame = [start, middle, end];
        const text = start + one + middle + other + end;
        const gaps = gapsIn(text, frame) ?? [];
        const placesOf = (found: readonly FoundMark[]) => found.map((mark) => `${mark.start}-${mark.end}`);
        expect(placesOf(find(text, { frame, gaps }))).toEqual(placesOf(find(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["Αίας", "ΑΊΑΣ"],
    ["Ⱥn Bình", "ȺN BÌNH"],
    ["Đông Hải", "ĐÔNG HẢI"],
  ])("finds %s as %s", (name, typed) => {
    const found = prepareMarkFinder(marksOf([name], [], []))(`tại ${typed}.`);
    expect(found.map(({ typed: words }) => words)).toEqual(name.startsWith("Ⱥ") ? [] : [typed]);
  });

  it("says what the words around a mark make of it", () => {
    const find = prepareMarkFinder(marksOf(["Tân Bình"], codes, []));
    const [first, second, third] = find("xã Tân Bình, bà Nguyễn Tân Bình, TÂN BÌNH số 12/KH-UBND");
    expect(first).toMatchObject({ type: "xã", typedType: "xã ", isPart: false, isInCapitals: false });
    expect(second).toMatchObject({ type: undefined, isPart: true, isInCapitals: false });
    expect(third).toMatchObject({ typed: "TÂN BÌNH", isPart: false, isInCapitals: true });
  });
});
