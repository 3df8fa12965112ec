import { describe, expect, it } from "vitest";
import {
  compareDates,
  dateExists,
  decreeDay,
  decreeMonth,
  parseVietnameseDate,
  slashDate,
  toIsoDate,
} from "../../src/vietnamese/dates.ts";
import fc from "../fixed-chance.ts";

const issued = { day: 28, month: 2, year: 2019 };
const anyDate = fc.record({
  day: fc.integer({ min: 1, max: 31 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 1945, max: 2999 }),
});

describe("parseVietnameseDate", () => {
  it.each([
    ["2019-02-28", issued],
    ["2019-2-28", issued],
    ["28/02/2019", issued],
    ["28/2/2019", issued],
    ["28-2-2019", issued],
    ["28.2.2019", issued],
    ["ngày 28/02/2019", issued],
    ["ngày 28 tháng 02 năm 2019", issued],
    ["Ngày 28  tháng 2\u00a0năm 2019.", issued],
    ["ngày 28 tháng 02 năm 2019".normalize("NFD"), issued],
    ["ngày28tháng02năm2019", issued],
    [" 2019-02-28 ", issued],
    ["ngày      tháng 02 năm 2020", { month: 2, year: 2020 }],
    ["ngày … tháng 02 năm 2020", { month: 2, year: 2020 }],
    ["ngày ..... tháng ..... năm 2020", { year: 2020 }],
    ["ngày ___ tháng ___ năm 2020", { year: 2020 }],
    ["ngày … tháng … năm …", {}],
    ["ngày tháng năm", {}],
    ["…/02/2020", { month: 2, year: 2020 }],
    ["   /   /2020", { year: 2020 }],
    ["02/2020", { month: 2, year: 2020 }],
    ["tháng 02/2020", { month: 2, year: 2020 }],
    ["tháng 02 năm 2020", { month: 2, year: 2020 }],
    ["2020-02", { month: 2, year: 2020 }],
    ["2020", { year: 2020 }],
    ["năm 2020", { year: 2020 }],
    ["ngày 28 tháng 02", { day: 28, month: 2 }],
    ["31/02/2019", { day: 31, month: 2, year: 2019 }],
    ["2/28/2019", { day: 2, month: 28, year: 2019 }],
  ])("reads “%s”", (text, date) => {
    expect(parseVietnameseDate(text)).toEqual(date);
  });

  it.each([
    "",
    "  ",
    "năm",
    "tháng",
    "ngày",
    "ngày 2020",
    "…",
    "...",
    "28/2-2019",
    "28/02/19",
    "28 02 2019",
    "2019-02-28T00:00:00Z",
    "43524",
    "20190228",
    "hôm nay",
    "May 26 1970",
    "ngày 28 tháng hai năm 2019",
    "28/02/2019 đến 30/3/2019",
    "２８/02/2019",
    `. ${" ".repeat(100_000)}x`,
  ])("finds no date in “%.40s”", (text) => {
    expect(parseVietnameseDate(text)).toBeUndefined();
  });

  it("reads back every form in which dates are written", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const words = `ngày ${decreeDay(date.day)} tháng ${decreeMonth(date.month)} năm ${date.year}`;
        for (const text of [toIsoDate(date), slashDate(date), words]) {
          expect(parseVietnameseDate(text)).toEqual(date);
        }
      }),
    );
  });
});

describe("dateExists", () => {
  it.each([
    [28, 2, 2019, true],
    [29, 2, 2019, false],
    [29, 2, 2020, true],
    [29, 2, 1900, false],
    [29, 2, 2000, true],
    [31, 4, 2020, false],
    [31, 12, 2020, true],
    [0, 1, 2020, false],
    [1, 13, 2020, false],
    [1, 0, 2020, false],
  ])("%d/%d/%d: %s", (day, month, year, exists) => {
    expect(dateExists({ day, month, year })).toBe(exists);
  });
});

describe("compareDates", () => {
  it("orders dates by year, month and day", () => {
    expect(compareDates({ day: 1, month: 1, year: 2020 }, { day: 31, month: 12, year: 2019 })).toBeGreaterThan(0);
    expect(compareDates({ day: 9, month: 5, year: 2016 }, { day: 10, month: 5, year: 2016 })).toBeLessThan(0);
    expect(compareDates(issued, { ...issued })).toBe(0);
    expect(compareDates({ year: 2018 }, issued)).toBeLessThan(0);
  });

  it("leaves open what a blank part leaves open", () => {
    expect(compareDates({ month: 2, year: 2019 }, issued)).toBe(0);
    expect(compareDates({}, issued)).toBe(0);
  });

  it("agrees with the order of ISO dates", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const expected = toIsoDate(a) < toIsoDate(b) ? -1 : Number(toIsoDate(a) > toIsoDate(b));
        expect(Math.sign(compareDates(a, b))).toBe(expected);
      }),
    );
  });
});

describe("written dates", () => {
  it.each([
    [issued, "2019-02-28"],
    [{ month: 2, year: 2020 }, "2020-02"],
    [{ year: 2020 }, "2020"],
    [{ day: 5, year: 2020 }, undefined],
    [{ day: 5, month: 3 }, undefined],
    [{}, undefined],
  ])("gives %o in ISO form", (date, text) => {
    expect(toIsoDate(date)).toBe(text);
  });

  it("pads days below 10 and the months 1 and 2 only", () => {
    expect([1, 9, 10, 31].map(decreeDay)).toEqual(["01", "09", "10", "31"]);
    expect([1, 2, 3, 9, 10, 12].map(decreeMonth)).toEqual(["01", "02", "3", "9", "10", "12"]);
    expect(slashDate({ day: 9, month: 5, year: 2016 })).toBe("09/5/2016");
    expect(slashDate(issued)).toBe("28/02/2019");
  });
});
