import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import type { ReportedCell, ReportedDocument, ReportedParagraph } from "../../../src/model/document-report.ts";
import { documentReportPage } from "../../../src/write/report/document-report.ts";

function finding(path: Diagnostic["path"], change: Partial<Diagnostic> = {}): Diagnostic {
  return { rule: "ND30-HD01", severity: "error", message: "Quốc hiệu sai.", path, ...change };
}

function paragraph(index: number, text: string, change: Partial<ReportedParagraph> = {}): ReportedParagraph {
  return { index, text, element: undefined, cell: undefined, ...change };
}

function cell(table: number, row: number, column: number, change: Partial<ReportedCell> = {}): ReportedCell {
  return { table, parentTable: undefined, row, column, columnSpan: 1, continued: false, ...change };
}

function document(
  paragraphs: readonly ReportedParagraph[],
  findings: readonly Diagnostic[] = [],
  change: Partial<ReportedDocument> = {},
): ReportedDocument {
  return { path: "ke-hoach.docx", formatName: "NĐ 30/2020/NĐ-CP", paragraphs, findings, ...change };
}

function page(...documents: readonly ReportedDocument[]): string {
  return [...documentReportPage({ documents })].join("");
}

/** What stands between the heading of the document and the script, one line a paragraph or table. */
function linesOf(html: string): readonly string[] {
  return [...html.matchAll(/<div class="line">.*<\/div>$/gm)].map(([line]) => line);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

describe("the report of checked documents", () => {
  it("tells each finding beside its paragraph, with cure, rule and article", () => {
    const told = finding(["paragraphs", 1], {
      hint: "Ghi in hoa.",
      source: "NĐ 30/2020/NĐ-CP, PL I.II.1a",
      place: { file: "ke-hoach.docx" },
    });
    const html = page(document([paragraph(0, "a"), paragraph(1, "b", { element: "Quốc hiệu" })], [told]));
    expect(linesOf(html).map(textOf)).toEqual([
      "a",
      "Quốc hiệu b 1 1 lỗi Quốc hiệu sai. Ghi in hoa. ND30-HD01 Căn cứ: NĐ 30/2020/NĐ-CP, PL I.II.1a",
    ]);
    expect(html).toContain("Đối chiếu với NĐ 30/2020/NĐ-CP.");
  });

  it("numbers findings through all documents in reading order, the gravest first, each mark leading to one", () => {
    const findings = [
      finding(["paragraphs", 1], { severity: "info" }),
      finding(["paragraphs", 1]),
      finding(["paragraphs", 0], { severity: "warning" }),
      finding(["sections", 0]),
    ];
    const one = document([paragraph(0, "a"), paragraph(1, "b")], findings);
    const html = page(one, one);
    const items = [...html.matchAll(/<li id="f(\d+)" class="(\w+)"/g)].map(([, number, severity]) => [
      number,
      severity,
    ]);
    expect(items).toEqual([
      ["1", "error"],
      ["2", "warning"],
      ["3", "error"],
      ["4", "info"],
      ["5", "error"],
      ["6", "warning"],
      ["7", "error"],
      ["8", "info"],
    ]);
    const marks = [...html.matchAll(/<a class="mark \w+" href="#f(\d+)"[^>]*>(\d+)</g)].map(([, to, shown]) => [
      to,
      shown,
    ]);
    expect(marks).toEqual(["2", "3", "4", "6", "7", "8"].map((number) => [number, number]));
  });

  it.each([[[]], [["sections", 3]], [["paragraphs", 9]]])("puts a finding with the path %j before the text", (path) => {
    const html = page(document([paragraph(0, "a")], [finding(path)]));
    expect(html.indexOf("Quốc hiệu sai.")).toBeGreaterThan(html.indexOf("Về cả văn bản"));
    expect(html.indexOf("Quốc hiệu sai.")).toBeLessThan(html.indexOf('<div class="line">'));
  });

  it("counts findings by severity and by rule, each count a filter", () => {
    const html = page(
      document([], [finding([]), finding([], { severity: "warning", rule: "B" }), finding([], { rule: "A" })]),
    );
    const chips = [...html.matchAll(/data-severity="(\w*)" aria-pressed="(\w+)">([^<]*)<b>(\d+)/g)];
    expect(chips.map(([, severity, pressed, word, count]) => [severity, pressed, word, count])).toEqual([
      ["", "true", "tất cả", "3"],
      ["error", "false", "lỗi", "2"],
      ["warning", "false", "cảnh báo", "1"],
    ]);
    expect([...html.matchAll(/<option value="([^"]*)">([^<]*)/g)].map(([, , shown]) => shown)).toEqual([
      "mọi quy tắc",
      "A (1)",
      "B (1)",
      "ND30-HD01 (1)",
    ]);
  });

  it("lists several files with what was found in each, and tells which could not be read", () => {
    const html = page(
      document([], [finding([])]),
      document([paragraph(0, "a")], [], { path: "b.docx" }),
      document([], [finding([])], { path: "c.doc", formatName: undefined }),
    );
    const list = /<ol>(.*?)<\/ol>/s.exec(html)?.[1] ?? "";
    expect(textOf(list)).toBe("ke-hoach.docx 1 lỗi b.docx Không có phát hiện nào. c.doc 1 lỗi");
    expect(html.match(/Không đọc được tệp này\./g)).toHaveLength(1);
    expect(page(document([]))).not.toContain("<nav>");
  });

  it("asks nothing of a network", () => {
    const html = page(document([paragraph(0, "a")], [finding([])]));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|url\(|\bsrc=/);
  });
});

describe("tables of the document", () => {
  const tableOf = (...paragraphs: readonly ReportedParagraph[]): string =>
    linesOf(page(document(paragraphs)))
      .join("")
      .replace(/<p class="element"><\/p>|<\/?div[^>]*>/g, "");

  it("stand as tables, with merged cells and what is left out", () => {
    expect(
      tableOf(
        paragraph(0, "a", { cell: cell(0, 0, 0, { columnSpan: 2 }) }),
        paragraph(1, "b", { cell: cell(0, 1, 1) }),
        paragraph(2, "c", { cell: cell(0, 1, 1) }),
        paragraph(3, "", { cell: cell(0, 2, 0, { continued: true }) }),
        paragraph(4, "d", { cell: cell(0, 2, 3) }),
      ),
    ).toBe(
      '<table><tr><td colspan="2"><p>a</p></td></tr><tr><td class="gap"></td><td><p>b</p><p>c</p></td></tr>' +
        '<tr><td class="continued"><p></p></td><td class="gap" colspan="2"></td><td><p>d</p></td></tr></table>',
    );
  });

  it("may stand in cells of others, in their place", () => {
    const inner = { parentTable: 0 };
    expect(
      tableOf(
        paragraph(0, "a", { cell: cell(0, 0, 0) }),
        paragraph(1, "b", { cell: cell(2, 0, 0, { parentTable: 1 }) }),
        paragraph(2, "c", { cell: cell(1, 0, 0, inner) }),
        paragraph(3, "d", { cell: cell(0, 0, 0) }),
        paragraph(4, "e", { cell: cell(0, 0, 1) }),
      ),
    ).toBe(
      "<table><tr><td><p>a</p><table><tr><td><table><tr><td><p>b</p></td></tr></table><p>c</p></td></tr></table><p>d</p></td>" +
        "<td><p>e</p></td></tr></table>",
    );
  });

  it("follow each other, and lose nothing of a damaged file", () => {
    expect(
      tableOf(
        paragraph(0, "a", { cell: cell(0, 0, 0) }),
        paragraph(1, "b", { cell: cell(1, 0, 0, { parentTable: 0 }) }),
        paragraph(2, "c", { cell: cell(2, 0, 0) }),
        paragraph(3, "d", { cell: cell(4, 0, 0, { parentTable: 3 }) }),
      ),
    ).toBe(["a", "b", "c", "d"].map((text) => `<table><tr><td><p>${text}</p></td></tr></table>`).join(""));
  });

  it("show findings of their cells beside them", () => {
    const html = page(
      document([paragraph(0, "a", { cell: cell(0, 0, 0), element: "Quốc hiệu" })], [finding(["paragraphs", 0])]),
    );
    expect(linesOf(html).map(textOf)).toEqual(["Quốc hiệu a 1 1 lỗi Quốc hiệu sai. ND30-HD01"]);
  });
});

const payloads = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  "<!--",
  "</p></table></td></style><style>*{display:none}",
  "&lt;script&gt;",
  "a\u0000b\u001b[31m\u202ec\ufeff\ud800",
];

describe("text of a document", () => {
  it.each(payloads)("stays text: %j", (payload) => {
    expect(tagsOf(reportOf(payload))).toEqual(tagsOf(reportOf("abc")));
    expect(reportOf(payload)).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}|\u202e|\ufeff/u);
  });
});

/** A page with one text wherever a text may stand. */
function reportOf(text: string): string {
  const told = { rule: text, message: text, hint: text, source: text };
  const change = { path: text, formatName: text };
  const inCell = paragraph(1, text, { element: text, cell: cell(0, 0, 0) });
  const findings = [finding([], told), finding(["paragraphs", 0], told), finding(["paragraphs", 1], told)];
  const one = document([paragraph(0, text, { element: text }), inCell], findings, change);
  return page(one, one);
}

/** Every tag with the names of its attributes; what breaks out of a text or a quote changes them. */
function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<[!/a-z][^>]*>/gi)].map(([tag]) => tag.replace(/="[^"]*"/g, ""));
}
