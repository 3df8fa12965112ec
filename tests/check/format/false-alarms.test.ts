/** Ways to set a right document that no rule may scold. */
import { beforeAll, describe, expect, it } from "vitest";
import { findingsIn, type GoodDocument, makeGoodDocument, replacingAt, type Spoiling, spoil } from "./good-document.ts";

const body = "word/document.xml";

const layouts: readonly (readonly [what: string, layout: Spoiling])[] = [
  [
    "a first line moved in with a tab",
    {
      part: body,
      change: (xml) =>
        replacingAt("Thu hút hộ", "</w:pPr>", '<w:ind w:firstLine="0"/></w:pPr>')
          .change(xml)
          .replace("- Thu hút hộ", () => "</w:t><w:tab/><w:t>- Thu hút hộ"),
    },
  ],
  [
    "issuer and number in one paragraph",
    {
      part: body,
      change: (xml) => {
        // The left cell of the second row goes, with its style, behind a break in the last line of the issuer.
        const number = />(Số: 05\/KH-SCT)</.exec(xml)?.[1] ?? "";
        const runs = `<w:r><w:br/></w:r><w:r><w:rPr><w:b w:val="0"/><w:sz w:val="26"/></w:rPr><w:t>${number}</w:t></w:r>`;
        return xml
          .replace(`>${number}<`, "><")
          .replace(/(>SỞ CÔNG THƯƠNG<\/w:t><\/w:r>)/, (found) => `${found}${runs}`);
      },
    },
  ],
];

describe("no rule scolds", () => {
  let good: GoodDocument;
  beforeAll(async () => {
    good = await makeGoodDocument();
  });

  it.each(layouts)("%s", (_what, layout) => {
    expect(findingsIn(spoil(good.bytes, layout), good.format)).toEqual([]);
  });

  it("an official letter for having no name of a type", () => {
    const letter = spoil(good.bytes, {
      part: body,
      change: (xml) => xml.replace(">KẾ HOẠCH<", () => ">V/v phát triển chợ nông thôn<"),
    });
    const rules = findingsIn(letter, good.format).map(({ rule }) => rule);
    expect(rules).not.toContain("ND30-TL01");
    expect(rules).not.toContain("ND30-HD01");
  });
});
