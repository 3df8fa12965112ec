import { describe, expect, it } from "vitest";
import { fixedElements, type TextBlock, textElements } from "../../../src/model/document-tree.ts";
import { prepareDocxWriter } from "../../../src/write/docx/index.ts";
import { styleId } from "../../../src/write/docx/style-names.ts";
import { bodyOf, elements, type Parts, textOf } from "./opened-package.ts";
import { documentOf, letterhead, nd30, text, writeParts } from "./sample.ts";

const hostile = [
  "&",
  "<",
  ">",
  '"',
  "'",
  "]]>",
  "<!--",
  "-->",
  "<?xml?>",
  "&amp;",
  "&#0;",
  "&lt;w:p&gt;",
  "</w:t>",
  "</w:p><w:p>",
  "<w:sectPr>",
  "<w:p><w:pPr><w:sectPr>",
  "<w:fldChar/>",
  "LĐTB&XH",
  "{{title}}",
  "{default-bullet-numbering-0}",
  "{{#if}}",
  ["$", "{x}"].join(""),
  "%s %d",
  "$& $1 $$",
  "\\n\\t",
  "C:\\x\\y",
  "__proto__",
  "constructor",
  "undefined",
  "=SUM(A1)",
  "+84 274",
  "@x",
  "a  b   c",
  " đầu và cuối ",
  "dòng\nmới",
  "cột\tmới",
  "\u00a0",
  "\u200b",
  "Nguyễn Thị Ửng",
  "Nguyễn".normalize("NFD"),
  "😀 𝒳 \u{10FFFD}",
  "–—…“”‘’",
  "\u0085\u007f",
];

describe("any text comes back as it was", () => {
  const all = hostile.join("|");

  it("has forty hostile strings", () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
  });

  it.each(textElements)("%s", async (element) => {
    const parts = await writeParts(documentOf(...hostile.map((one) => text(element, one))));
    const written = elements(bodyOf(parts), "w:p").map(textOf);
    expect(written).toEqual(hostile);
  });

  it("in the head, the title, tables, the foot and the margins", async () => {
    const parts = await writeParts({
      properties: { title: all, subject: all, author: all },
      sections: [
        {
          kind: "main",
          orientation: "portrait",
          contactLine: hostile,
          blocks: [
            {
              type: "letterhead",
              supervisingAgency: hostile,
              issuerName: hostile,
              nationalName: all,
              nationalMotto: all,
              documentCode: all,
              placeAndDate: all,
              urgency: all,
              circulation: all,
              draftMark: all,
            },
            { type: "documentTitle", documentType: all, subject: [{ text: all }] },
            { type: "annexHeading", label: all, title: hostile, reference: all },
            {
              type: "table",
              columns: [{ align: "left", widthShare: 1 }],
              header: hostile.map((one) => [{ text: one, columnSpan: 1, rowSpan: 1 }]),
              rows: [
                ...hostile.map((one) => ({
                  role: "item" as const,
                  cells: [{ type: "text" as const, runs: [{ text: one }] }],
                })),
                { role: "total", cells: [{ type: "number", value: 1, text: all }] },
              ],
            },
            {
              type: "foot",
              recipientsHeading: all,
              recipients: hostile,
              drafterMark: all,
              authority: hostile,
              actualPost: all,
              signerName: all,
            },
          ],
        },
      ],
    });
    expectEverywhere(parts, all);
  });

  function expectEverywhere(parts: Parts, all: string): void {
    const paragraphs = Object.values(parts).flatMap((part) => elements(part, "w:p"));
    const written = (element: (typeof fixedElements)[number]): readonly string[] =>
      paragraphs.filter((one) => one.includes(`<w:pStyle w:val="${styleId(element)}"/>`)).map(textOf);
    const inLines = ["supervisingAgency", "issuerName", "tableHeader", "tableText", "recipient", "authority"] as const;
    for (const element of [...inLines, "annexTitle", "contactLine"] as const) expect(written(element)).toEqual(hostile);
    const once = fixedElements.filter((element) => element !== "pageNumber" && written(element).length === 1);
    expect(once).toHaveLength(fixedElements.length - 9);
    // In the reference a no-break space only says where no line may end.
    const printed = (element: (typeof fixedElements)[number]): string =>
      element === "annexReference" ? all.replaceAll("\u00a0", " ") : all;
    for (const element of once) expect(written(element)).toEqual([printed(element)]);
  }

  it.each([
    ["\u0000", "U+0000"],
    ["\u000b", "U+000B"],
    ["\ud800", "U+D800"],
    ["\ufffe", "U+FFFE"],
    ["\uffff", "U+FFFF"],
  ])("but what XML cannot hold is a fault of the program (%#)", async (sign, name) => {
    const write = prepareDocxWriter(nd30);
    await expect(write(documentOf(text("paragraph", `a${sign}b`)))).rejects.toThrow(name);
    await expect(write(documentOf({ ...letterhead, urgency: sign }))).rejects.toThrow(name);
  });
});

describe("a running paragraph", () => {
  const written = async (...blocks: readonly TextBlock[]): Promise<readonly string[]> =>
    elements(bodyOf(await writeParts(documentOf(...blocks))), "w:p");

  it("is its style and one run, with its marker as plain text", async () => {
    expect(await written(text("point", "Mua sắm", "a)"))).toEqual([
      '<w:p><w:pPr><w:pStyle w:val="KHPoint"/></w:pPr><w:r><w:t xml:space="preserve">a) Mua sắm</w:t></w:r></w:p>',
    ]);
  });

  it("writes emphasis only where it differs from the style", async () => {
    const runs = [
      { text: "Sở Y tế:", bold: true as const },
      { text: " chủ trì" },
      { text: " kịp thời", italic: true as const },
    ];
    const [clause, heading, basis] = await written(
      { type: "text", element: "clause", marker: "2.", runs },
      { type: "text", element: "clauseHeading", runs },
      { type: "text", element: "legalBasis", runs },
    );
    expect(clause?.match(/<w:(?:b|i)\/>/g)).toEqual(["<w:b/>", "<w:i/>"]);
    expect(textOf(clause ?? "")).toBe("2. Sở Y tế: chủ trì kịp thời");
    expect(textOf(elements(clause ?? "", "w:r")[0] ?? "")).toBe("2. Sở Y tế:");
    expect(heading?.match(/<w:(?:b|i)\/>/g)).toEqual(["<w:i/>"]);
    expect(basis?.match(/<w:(?:b|i)\/>/g)).toEqual(["<w:b/>"]);
  });

  it("keeps with the next where the tree says so, once", async () => {
    const [leadIn, heading] = await written(
      { ...text("paragraph", "như sau:"), keepWithNext: true },
      { ...text("sectionHeading", "MỤC TIÊU", "I."), keepWithNext: true },
    );
    expect(leadIn).toContain("<w:keepNext/>");
    expect(heading).not.toContain("<w:keepNext/>");
  });
});
