import { describe, expect, it } from "vitest";
import { formatVietnameseNumber, parseVietnameseNumber } from "../../src/vietnamese/number-format.ts";
import fc from "../fixed-chance.ts";

describe("parseVietnameseNumber", () => {
  it.each([
    ["0", 0],
    ["0.000", 0],
    ["-0.0", 0],
    ["08", 8],
    ["824", 824],
    ["2104470", 2_104_470],
    ["108.000", 108_000],
    ["904.200", 904_200],
    ["2.104.470", 2_104_470],
    ["1.234,50", 1234.5],
    ["1.234,567", 1234.567],
    ["1,5", 1.5],
    ["0,125", 0.125],
    ["1234,567", 1234.567],
    ["1,2345", 1.2345],
    ["1,234,567", 1_234_567],
    ["1,234.5", 1234.5],
    ["1,234,567.89", 1_234_567.89],
    ["2 104 470", 2_104_470],
    ["2\u00a0104\u00a0470", 2_104_470],
    ["2\u2009104\u202f470,5", 2_104_470.5],
    [" 12 ", 12],
    ["-5", -5],
    ["\u22125", -5],
    ["(5)", -5],
    ["(1.500)", -1500],
    ["-0", 0],
    ["999.999.999.999.999", 999_999_999_999_999],
  ])("reads “%s”", (text, value) => {
    expect(parseVietnameseNumber(text)).toEqual({ kind: "number", value });
  });

  it.each([
    ["1,234", [1.234, 1234]],
    ["1.5", [15, 1.5]],
    ["12.34", [1234, 12.34]],
    ["-1,234", [-1.234, -1234]],
    ["0.500", [500, 0.5]],
    ["1234.567", [1_234_567, 1234.567]],
    ["12.3456", [123_456, 12.3456]],
  ])("asks what “%s” means", (text, readings) => {
    expect(parseVietnameseNumber(text)).toEqual({ kind: "ambiguous", readings });
  });

  it.each([
    "",
    " ",
    "-",
    "()",
    "--5",
    "-(5)",
    "(-5)",
    "+5",
    "- 5",
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
    "５",
    "1．5",
    "٣",
    "5.",
    ".5",
    ",5",
    "5,",
    "1.23.456",
    "1,2,3",
    "1..000",
    "1.000.00",
    "1.234 567",
    "1 23",
    "12 34",
    "100 đồng",
    "100đ",
    "5%",
    "1.234.567.890.123.456",
    "9007199254740993",
    "2018 - 2020",
    "=1+1",
  ])("refuses “%s”", (text) => {
    expect(parseVietnameseNumber(text)).toEqual({ kind: "invalid" });
  });

  it("reads back what formatVietnameseNumber writes", () => {
    const thousandths = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
    fc.assert(
      fc.property(thousandths, (value) => {
        const whole = { kind: "number", value };
        expect(parseVietnameseNumber(formatVietnameseNumber(value))).toEqual(whole);
        const reading = parseVietnameseNumber(formatVietnameseNumber(value / 1000));
        if (reading.kind === "number") expect(reading.value).toBeCloseTo(value / 1000, 6);
        else expect(reading).toMatchObject({ kind: "ambiguous", readings: [value / 1000, value] });
      }),
      { numRuns: 1000 },
    );
  });

  it("gives one of its three answers to any text", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.,- ()e"), maxLength: 20 });
    fc.assert(
      fc.property(text, (input) => {
        const reading = parseVietnameseNumber(input);
        if (reading.kind === "number") expect(Number.isFinite(reading.value)).toBe(true);
        if (reading.kind === "ambiguous") expect(reading.readings[0]).not.toBe(reading.readings[1]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("formatVietnameseNumber", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [108_000, "108.000"],
    [2_104_470, "2.104.470"],
    [999_999_999_999_999, "999.999.999.999.999"],
    [1.5, "1,5"],
    [0.125, "0,125"],
    [1234.5678, "1.234,568"],
    [-2_104_470.25, "-2.104.470,25"],
    [-0.0001, "0"],
    [0.12, "0,12"],
  ])("writes %d", (value, text) => {
    expect(formatVietnameseNumber(value)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21])("refuses %d", (value) => {
    expect(() => formatVietnameseNumber(value)).toThrow(RangeError);
  });
});
