import { doReadNumber, ReadingConfig } from "read-vietnamese-number";
import { describe, expect, it } from "vitest";
import { amountToWords, type NumberDialect, numberToWords, wordsToNumber } from "../../src/vietnamese/number-words.ts";
import fc from "../fixed-chance.ts";

const southern: readonly (readonly [number, string])[] = [
  [0, "không"],
  [5, "năm"],
  [10, "mười"],
  [11, "mười một"],
  [15, "mười lăm"],
  [20, "hai mươi"],
  [21, "hai mươi mốt"],
  [24, "hai mươi tư"],
  [55, "năm mươi lăm"],
  [100, "một trăm"],
  [101, "một trăm lẻ một"],
  [105, "một trăm lẻ năm"],
  [110, "một trăm mười"],
  [111, "một trăm mười một"],
  [1_000, "một ngàn"],
  [1_005, "một ngàn không trăm lẻ năm"],
  [10_010, "mười ngàn không trăm mười"],
  [100_000, "một trăm ngàn"],
  [904_200, "chín trăm lẻ bốn ngàn hai trăm"],
  [1_000_000, "một triệu"],
  [1_000_001, "một triệu không trăm lẻ một"],
  [108_000_000, "một trăm lẻ tám triệu"],
  [2_104_470_000, "hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn"],
  [1_000_000_000, "một tỷ"],
  [1_000_000_000_000, "một ngàn tỷ"],
  [1_005_000_000_000, "một ngàn không trăm lẻ năm tỷ"],
  [20_000_000_000_015, "hai mươi ngàn tỷ không trăm mười lăm"],
];

const dialects: readonly NumberDialect[] = ["ngàn", "nghìn"];
const wholeNumber = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: 999_999_999_999_999 }),
  // Numbers with many zeros and ones are where reading goes wrong.
  fc
    .array(fc.constantFrom("0", "0", "1", "4", "5", "9"), { minLength: 1, maxLength: 15 })
    .map((digits) => Number(digits.join(""))),
);

describe("numberToWords", () => {
  it.each(southern)("writes %d", (value, words) => {
    expect(numberToWords(value, "ngàn")).toBe(words);
    expect(numberToWords(value, "nghìn")).toBe(words.replaceAll("ngàn", "nghìn").replaceAll("lẻ", "linh"));
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])("refuses %d", (value) => {
    expect(() => numberToWords(value, "ngàn")).toThrow(RangeError);
  });

  it("is what the library reads of the whole number", () => {
    const library = (thousand: NumberDialect, zeroTens: string): ReadingConfig =>
      Object.assign(new ReadingConfig(), {
        unit: [],
        units: [[], [thousand], ["triệu"], ["tỷ"]],
        oddText: zeroTens,
      });
    const readings = { ngàn: library("ngàn", "lẻ"), nghìn: library("nghìn", "linh") };
    fc.assert(
      fc.property(wholeNumber, fc.constantFrom(...dialects), (value, dialect) => {
        expect(numberToWords(value, dialect)).toBe(doReadNumber(BigInt(value), readings[dialect]));
      }),
      { numRuns: 5000 },
    );
  });

  it("is read back to the same number in both dialects, with every accepted variant", () => {
    fc.assert(
      fc.property(wholeNumber, fc.constantFrom(...dialects), (value, dialect) => {
        const words = numberToWords(value, dialect);
        const variant = words
          .replaceAll("mươi tư", "mươi bốn")
          .replaceAll("mươi lăm", "mươi nhăm")
          .replaceAll("mươi mốt", "mươi một")
          .replaceAll("tỷ", "tỉ")
          .replaceAll("bảy", "bẩy");
        expect(words).toBe(words.normalize("NFC").trim().replace(/ {2,}/g, " "));
        expect(wordsToNumber(words)).toBe(value);
        expect(wordsToNumber(variant)).toBe(value);
        expect(wordsToNumber(amountToWords(value, dialect))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("amountToWords", () => {
  it.each([
    [2_104_470_000, "ngàn", "Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng"],
    [2_104_470_000, "nghìn", "Hai tỷ một trăm linh bốn triệu bốn trăm bảy mươi nghìn đồng"],
    [0, "ngàn", "Không đồng"],
    [108_000, "ngàn", "Một trăm lẻ tám ngàn đồng"],
  ] as const)("writes %d in the dialect of %s", (value, dialect, words) => {
    expect(amountToWords(value, dialect)).toBe(words);
  });
});

describe("wordsToNumber", () => {
  it.each([
    ["(Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng)./.", 2_104_470_000],
    ["(Bằng chữ: Hai tỷ một trăm linh tư triệu, bốn trăm bảy mươi nghìn đồng chẵn./.)", 2_104_470_000],
    ["BẰNG CHỮ: HAI TỈ MỘT TRĂM LẺ BỐN TRIỆU BỐN TRĂM BẢY MƯƠI NGÀN ĐỒNG", 2_104_470_000],
    ["Số tiền bằng chữ: năm mươi triệu đồng Việt Nam", 50_000_000],
    ["hai triệu chẵn", 2_000_000],
    ["hai mươi bốn", 24],
    ["hai tư", 24],
    ["ba lăm", 35],
    ["hai mười nhăm", 25],
    ["mười năm", 15],
    ["một nghìn linh năm", 1_005],
    ["hai tỷ năm triệu", 2_005_000_000],
    ["hai tỷ năm mươi triệu", 2_050_000_000],
    ["một triệu không trăm ngàn không trăm lẻ năm", 1_000_005],
    ["một  trăm\u00a0ngàn", 100_000],
    ["không", 0],
    ["Không đồng.", 0],
    ["tám trăm chín mươi mốt".normalize("NFD"), 891],
  ])("reads %s", (words, value) => {
    expect(wordsToNumber(words)).toBe(value);
  });

  it.each([
    "",
    "đồng",
    "Bằng chữ:",
    "một trăm năm",
    "một triệu năm",
    "hai tỷ một",
    "một hai ba",
    "một mươi",
    "mười mốt",
    "mười không",
    "hai mươi không",
    "một trăm lẻ",
    "một trăm lẻ không",
    "lẻ năm",
    "triệu",
    "không triệu",
    "không tỷ",
    "tỷ hai trăm",
    "hai ngàn ba triệu",
    "hai triệu ba triệu",
    "một tỷ tỷ",
    "một triệu tỷ",
    "hai tỷ rưỡi",
    "2 triệu",
    "Ủy ban nhân dân",
    "một trăm hai mươi ba bốn",
    "hai tư ba",
    "một trăm lẻ hai ba",
    "một trăm lẻ lăm",
  ])("finds no number in “%s”", (words) => {
    expect(wordsToNumber(words)).toBeUndefined();
  });

  it("never throws and never gives an unsafe number", () => {
    const word = fc.constantFrom(
      ..."không một hai tư lăm mốt mười mươi trăm lẻ linh ngàn nghìn triệu tỷ đồng".split(" "),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const value = wordsToNumber(words.join(" "));
        if (value === undefined) return;
        expect(Number.isSafeInteger(value)).toBe(true);
        expect(wordsToNumber(numberToWords(value, "ngàn"))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});
