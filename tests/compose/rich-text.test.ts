import { describe, expect, it } from "vitest";
import { parseRichText, plainText } from "../../src/compose/rich-text.ts";
import fc from "../fixed-chance.ts";

const bold = (text: string) => ({ text, bold: true });
const italic = (text: string) => ({ text, italic: true });

describe("parseRichText", () => {
  it.each([
    ["", []],
    ["thường", [{ text: "thường" }]],
    ["a **b** c", [{ text: "a " }, bold("b"), { text: " c" }]],
    ["*b*", [italic("b")]],
    ["***b***", [{ text: "b", bold: true, italic: true }]],
    ["**a *b* c**", [bold("a "), { text: "b", bold: true, italic: true }, bold(" c")]],
    ["(**a**)", [{ text: "(" }, bold("a"), { text: ")" }]],
    ["2*3*4", [{ text: "2*3*4" }]],
    ["a * b * c", [{ text: "a * b * c" }]],
    ["ghi chú*", [{ text: "ghi chú*" }]],
    ["(*) ghi chú", [{ text: "(*) ghi chú" }]],
    ["\\*a\\*", [{ text: "*a*" }]],
    ["**a\\*b**", [bold("a*b")]],
    ["**a", [{ text: "**a" }]],
    ["**a*", [{ text: "**a*" }]],
    ["****", [{ text: "****" }]],
    ["** a **", [{ text: "** a **" }]],
    ["**a****b**", [bold("a****b")]],
    ["& < > \" ' = {{ ]]> LĐTB&XH", [{ text: "& < > \" ' = {{ ]]> LĐTB&XH" }]],
  ])("reads %j", (text, runs) => {
    expect(parseRichText(text)).toEqual(runs);
  });

  it("keeps every sign but the stars it uses, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "*", "**", "\\*", "ộ", ".") }), (text) => {
        const printed = plainText(parseRichText(text)).replaceAll("*", "");
        expect(printed).toBe(text.replaceAll("\\*", "").replaceAll("*", ""));
      }),
    );
  });

  it("reads long rows of lone stars in the time that a test has", { timeout: 10_000 }, () => {
    for (const row of ["*a ", "a* ", "**a *b ", "***", "*a **b* "])
      expect(plainText(parseRichText(row.repeat(30_000))).length).toBeGreaterThan(0);
  });
});
