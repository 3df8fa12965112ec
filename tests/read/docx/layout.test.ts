import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/read/docx/number-formats.ts";
import { factsOf, firstOf, paragraph, run, w } from "./word-file.ts";

const stylesOf = (inner: string): string => `<w:styles ${w}>${inner}</w:styles>`;
const style = (id: string, inner: string, type = "paragraph"): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

describe("bold, italic and capitals over several places", () => {
  const styles = stylesOf(
    style("P", "<w:rPr><w:b/><w:caps/></w:rPr>") +
      style("Q", '<w:basedOn w:val="P"/><w:rPr><w:b/></w:rPr>') +
      style("R", '<w:basedOn w:val="P"/><w:rPr><w:b w:val="0"/></w:rPr>') +
      style("C", "<w:rPr><w:b/></w:rPr>", "character") +
      style("T", "<w:rPr><w:b/></w:rPr>", "table"),
  );
  const boldOf = (id: string, properties: string): boolean | undefined =>
    firstOf(`<w:p><w:pPr>${styled(id)}</w:pPr>${run("a", properties)}</w:p>`, { styles }).runs[0]?.bold;

  it.each([
    ["a style", "P", "", true],
    ["a style over one as bold: the nearer says", "Q", "", true],
    ["a style that takes it back", "R", "", false],
    ["a paragraph's and a character's style switch each other off", "P", '<w:rStyle w:val="C"/>', false],
    ["what stands on the run wins", "P", '<w:rStyle w:val="C"/><w:b/>', true],
    ["a switch that says no", "P", '<w:b w:val="false"/>', false],
    ["a character's style that is one of paragraphs", "none", '<w:rStyle w:val="P"/>', false],
  ])("%s", (_what, id, properties, bold) => {
    expect(boldOf(id, properties)).toBe(bold);
  });

  it("switch a table's style too", () => {
    const table = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${paragraph("a")}${paragraph("b", styled("P"))}</w:tc></w:tr></w:tbl>`;
    expect(factsOf(table, { styles }).paragraphs.map(({ runs }) => runs[0]?.bold)).toEqual([true, false]);
  });
});

describe("styles", () => {
  const styles = stylesOf(
    `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>` +
      style("A", '<w:basedOn w:val="B"/><w:pPr><w:keepNext/></w:pPr>') +
      style("B", '<w:basedOn w:val="A"/><w:pPr><w:jc w:val="center"/></w:pPr>') +
      style("S", '<w:pPr><w:spacing w:before="100" w:beforeAutospacing="1" w:line="300" w:lineRule="exact"/></w:pPr>'),
  );

  it("that are not there or of another kind give way to the default one", () => {
    for (const id of ["none", "__proto__"]) {
      expect(firstOf(paragraph("a", styled(id)), { styles })).toMatchObject({ align: "both", styleName: "Normal" });
    }
  });

  it("in a circle are laid up to where it closes", () => {
    expect(firstOf(paragraph("a", styled("A")), { styles })).toMatchObject({ align: "center", keepNext: true });
  });

  it("give spacing attribute by attribute", () => {
    const direct = '<w:spacing w:before="40" w:line="400"/>';
    const layout = firstOf(paragraph("a", styled("S") + direct), { styles });
    expect(layout.spaceBeforePt).toBe(14);
    expect(layout.lineSpacing).toEqual({ rule: "exact", value: 20 });
    const plain = firstOf(paragraph("a", `${styled("S")}<w:spacing w:before="40" w:beforeAutospacing="0"/>`), {
      styles,
    });
    expect(plain.spaceBeforePt).toBe(2);
  });

  it.each([
    ['w:line="360"', { rule: "auto", value: 1.5 }],
    ['w:line="340" w:lineRule="atLeast"', { rule: "atLeast", value: 17 }],
    ['w:line="0" w:lineRule="exact"', { rule: "auto", value: 1 }],
    ['w:line="nhiều"', { rule: "auto", value: 1 }],
  ])("count lines of %s", (attributes, spacing) => {
    expect(firstOf(paragraph("a", `<w:spacing ${attributes}/>`)).lineSpacing).toEqual(spacing);
  });
});

describe("table styles", () => {
  const part = (type: string, inner: string): string => `<w:tblStylePr w:type="${type}">${inner}</w:tblStylePr>`;
  const styles = stylesOf(
    style("Base", part("firstRow", "<w:rPr><w:b/></w:rPr>"), "table") +
      style(
        "Grid",
        `<w:basedOn w:val="Base"/>${part("lastCol", '<w:pPr><w:jc w:val="right"/></w:pPr>')}${part("band2Horz", "<w:rPr><w:i/></w:rPr>")}${part("nwCell", "<w:rPr><w:caps/></w:rPr>")}`,
        "table",
      ),
  );
  const looks = (look: string) => {
    const row = `<w:tr><w:tc>${paragraph("a")}</w:tc><w:tc>${paragraph("b")}</w:tc></w:tr>`;
    const grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>";
    const table = `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>${look}</w:tblPr>${grid}${row.repeat(3)}</w:tbl>`;
    return factsOf(table, { styles }).paragraphs.map(({ align, runs: [first] }) =>
      [first?.bold && "bold", first?.italic && "italic", first?.allCaps && "caps", align === "right" && "right"]
        .filter(Boolean)
        .join(" "),
    );
  };

  it.each([
    ["bits", '<w:tblLook w:val="01A0"/>'],
    ["attributes", '<w:tblLook w:firstRow="1" w:firstColumn="1" w:lastColumn="1" w:noHBand="0"/>'],
  ])("give first rows, last columns, bands and corners where the table asks for them by %s", (_how, look) => {
    expect(looks(look)).toEqual(["bold caps", "bold right", "", "right", "italic", "italic right"]);
  });

  it("give none where it asks for none", () => {
    expect(looks('<w:tblLook w:val="0600"/>')).toEqual(["", "", "", "", "", ""]);
  });
});

describe("lists", () => {
  const level = (at: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const lists = (levels: string, more = ""): string =>
    `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${more}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (at: number, list = 1): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`;
  const numbersOf = (body: string, numbering: string, styles = stylesOf("")) =>
    factsOf(body, { numbering, styles }).paragraphs.map((one) => one.numbering);

  const plain = lists(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2"));
  const legal = lists(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>"));
  const steady = lists(level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)", '<w:lvlRestart w:val="0"/>'));
  const bullets = lists(
    level(0, "bullet", "\uF0D8", "<w:rPr><w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/></w:rPr>") +
      level(1, "bullet", "-"),
  );
  const dieu = lists(level(0, "decimal", "Điều %1.") + level(1, "none", "") + level(2, "decimal", "%1.%2.%3"));

  it.each<readonly [string, readonly (readonly [number, number?])[], string, readonly (string | undefined)[]]>([
    ["levels", [[0], [1], [1], [0], [1]], plain, ["I.", "I.1", "I.2", "II.", "II.1"]],
    ["legal numbers", [[0], [1], [0], [1]], legal, ["I.", "1.1", "II.", "2.1"]],
    ["a level that never begins anew", [[0], [1], [0], [1]], steady, ["1.", "a)", "2.", "b)"]],
    ["bullets", [[0], [1]], bullets, ["➢", "-"]],
    ["words around numbers, and levels without one", [[0], [1], [2]], dieu, ["Điều 1.", undefined, "1..1"]],
    ["two lists of one definition", [[0], [0, 2], [0]], plain, ["I.", "II.", "III."]],
    ["a list that starts elsewhere", [[0], [0, 3], [0, 3], [0]], plain, ["I.", "V.", "VI.", "II."]],
    [
      "the list 0, and one that is not there",
      [
        [0, 0],
        [0, 9],
      ],
      plain,
      [undefined, undefined],
    ],
    ["levels that no list has", [[77]], plain, [undefined]],
  ])("count %s", (_what, items, numbering, numbers) => {
    expect(numbersOf(items.map(([at, list]) => item(at, list)).join(""), numbering)).toEqual(numbers);
  });

  it("print letters as Word does: the 26 Latin ones, without đ", () => {
    const letters = [1, 2, 3, 4, 5, 6, 26, 27, 28].map((value) => formatNumber(value, "lowerLetter"));
    expect(letters).toEqual(["a", "b", "c", "d", "e", "f", "z", "aa", "bb"]);
  });

  it.each([
    [4, "lowerRoman", undefined, "iv"],
    [5_000, "upperRoman", undefined, "5000"],
    [7, "decimalZero", undefined, "07"],
    [7, "custom", "001, 002, 003, ...", "007"],
    [21, "vietnameseCounting", undefined, "hai mươi mốt"],
    [3, "numberInDash", undefined, "- 3 -"],
    [3, "chicken", undefined, "3"],
  ])("print %d as %s (%s)", (value, format, custom, printed) => {
    expect(formatNumber(value, format, custom)).toBe(printed);
  });

  it("go through styles of lists, and levels linked to styles", () => {
    const linked = `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:styleLink w:val="L"/>${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)", '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>`;
    const numbering = `<w:numbering ${w}>${linked}</w:numbering>`;
    const styles = stylesOf(style("H2", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'));
    expect(numbersOf(item(0, 7) + paragraph("a", styled("H2")), numbering, styles)).toEqual(["1.", "a)"]);
  });

  describe("move the indent of", () => {
    const indent = (twips: number): string => `<w:pPr><w:ind w:left="${twips}"/></w:pPr>`;
    const numbering = lists(level(0, "decimal", "%1.", indent(567)));
    const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const styles = stylesOf(
      style("Base", indent(1134)) +
        style("Listed", `<w:basedOn w:val="Base"/><w:pPr>${numbered}</w:pPr>`) +
        style("Own", `<w:pPr>${numbered}<w:ind w:left="1701"/></w:pPr>`),
    );
    it.each([
      ["a style that names the list: over what it inherits", styled("Listed"), 10],
      ["no style that names both: its own indent stays", styled("Own"), 30],
      ["a paragraph that names the list: over its style", styled("Base") + numbered, 10],
      ["no paragraph with an indent of its own", `${styled("Base") + numbered}<w:ind w:left="0"/>`, 0],
      ["no paragraph taken out of its style's list", `${styled("Listed")}<w:numPr><w:numId w:val="0"/></w:numPr>`, 20],
    ])("%s", (_what, properties, mm) => {
      expect(firstOf(paragraph("a", properties), { numbering, styles }).indentLeftMm).toBeCloseTo(mm, 1);
    });
  });
});

describe("sections", () => {
  const section = (inner: string): string => `<w:sectPr>${inner}</w:sectPr>`;

  it("add the gutter to the margin that it widens", () => {
    const body = `<w:p/>${section('<w:pgMar w:left="1134" w:top="567" w:gutter="567"/>')}`;
    const settings = `<w:settings ${w}><w:gutterAtTop/></w:settings>`;
    const marginsOf = (parts = {}) => factsOf(body, parts).sections[0]?.marginsMm;
    expect(marginsOf()?.left).toBeCloseTo(30, 1);
    expect(marginsOf({ settings })?.left).toBeCloseTo(20, 1);
    expect(marginsOf({ settings })?.top).toBeCloseTo(20, 1);
  });

  it("tell those that go on on the same page, and count only those of the body", () => {
    const inCell = `<w:tbl><w:tr><w:tc>${paragraph("b", section(""))}</w:tc></w:tr></w:tbl>`;
    const body = `${paragraph("a", section(""))}${inCell}${paragraph("c")}${section('<w:type w:val="continuous"/>')}`;
    const { paragraphs, sections } = factsOf(body);
    expect(sections.map(({ continuous }) => continuous ?? false)).toEqual([false, true]);
    expect(paragraphs.map((one) => one.section)).toEqual([0, 1, 1]);
  });
});
