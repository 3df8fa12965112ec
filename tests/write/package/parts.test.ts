import { describe, expect, it } from "vitest";
import { appPropertiesXml } from "../../../src/write/package/app-properties.ts";
import { contentTypesXml, relationshipsXml } from "../../../src/write/package/content-types.ts";
import { escapeXml, removeIllegalCharacters, xmlText } from "../../../src/write/package/xml-text.ts";

describe("text in XML", () => {
  it("escapes once what XML reads as its own", () => {
    expect(escapeXml(`a & b < c > "d" 'e' &amp;`)).toBe("a &amp; b &lt; c &gt; &quot;d&quot; 'e' &amp;amp;");
  });

  it.each(["Ửng\t\n", "\u{10FFFF}", "\ufffd", "\ue000", ""])("lets %j pass", (text) => {
    expect(xmlText(text)).toBe(text);
    expect(removeIllegalCharacters(text)).toBe(text);
  });

  it.each(["\u0000", "\u001f", "\ud83d", "\udc00", "\ufffe", "\uffff"])("refuses illegal text (%#)", (sign) => {
    expect(() => xmlText(`a${sign}`)).toThrow(/at 1 is not legal/);
    expect(() => escapeXml(sign)).toThrow(RangeError);
    expect(removeIllegalCharacters(`a${sign}b${sign}`)).toBe("ab");
  });
});

describe("lists of a package", () => {
  it("names the content type of each part", () => {
    const xml = contentTypesXml(new Map([["word/document.xml", "type/a"]]));
    expect(xml).toContain('<Override PartName="/word/document.xml" ContentType="type/a"/>');
    expect(xml).toContain('<Default Extension="rels" ');
  });

  it("writes short relationship types in full", () => {
    const xml = relationshipsXml([
      { id: "rId1", type: "styles", target: "styles.xml" },
      { id: "rId2", type: "http://example/core", target: "a&b.xml" },
    ]);
    expect(xml).toContain('Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"');
    expect(xml).toContain('Type="http://example/core" Target="a&amp;b.xml"');
  });

  it("names the program without counting pages", () => {
    expect(appPropertiesXml("Microsoft Excel")).toContain("<Application>Microsoft Excel</Application>");
    expect(appPropertiesXml("Microsoft Office Word")).not.toContain("Pages");
  });
});
