import { beforeAll, describe, expect, it } from "vitest";
import { findingsIn, type GoodDocument, makeGoodDocument, type Spoiling, spoil } from "./good-document.ts";

const body = "word/document.xml";
const look = '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>';
const wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const drawing = (emu: number): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:anchor xmlns:wp="${wordDrawing}"><wp:extent cx="${emu}" cy="0"/></wp:anchor></w:drawing></w:r></w:p>`;

/** Puts something else in the place of the rule under the paragraph with a text. */
function ruleOf(text: string, other: string): Spoiling {
  return {
    part: body,
    change: (xml) => {
      const start = xml.indexOf("<w:p>", xml.indexOf(`>${text}`));
      const end = xml.indexOf("</w:p>", start) + "</w:p>".length;
      return xml.slice(0, start) + other + xml.slice(end);
    },
  };
}

/** Documents that people set in other ways, and that are right all the same. */
const layouts: readonly (readonly [string, Spoiling])[] = [
  ["a drawn line under Tiêu ngữ", ruleOf("Độc lập", drawing(2_170_000))],
  [
    "underscores under Tiêu ngữ",
    ruleOf("Độc lập", `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${look}<w:t>${"_".repeat(24)}</w:t></w:r></w:p>`),
  ],
  [
    "posts in one paragraph with a break",
    {
      part: body,
      change: (xml) =>
        xml.replace(
          /KT\. GIÁM ĐỐC<\/w:t><\/w:r><\/w:p>.*?PHÓ GIÁM ĐỐC/s,
          () => "KT. GIÁM ĐỐC</w:t><w:br/><w:t>PHÓ GIÁM ĐỐC",
        ),
    },
  ],
  [
    "a number in runs of its own",
    {
      part: body,
      change: (xml) => xml.replace("Số: 05/KH-SCT", () => "Số: </w:t></w:r><w:r><w:t>05</w:t></w:r><w:r><w:t>/KH-SCT"),
    },
  ],
  ["a blank number", { part: body, change: (xml) => xml.replace("Số: 05/KH-SCT", () => "Số:        /KH-SCT") }],
];

describe("other ways to set a document", () => {
  let good: GoodDocument;
  beforeAll(async () => {
    good = await makeGoodDocument();
  });

  it.each(layouts)("accepts %s", (_what, layout) => {
    expect(findingsIn(spoil(good.bytes, layout), good.format)).toEqual([]);
  });
});
