import { describe, expect, it } from "vitest";
import { readFormat } from "../../../src/read/format/index.ts";
import { formatFiles } from "../../compose/sample.ts";

const files = formatFiles("nd30");

function readWith(name: string, text: string): ReturnType<typeof readFormat> {
  return readFormat(files, new Map([[name, text]]), "mau-rieng");
}

describe("readFormat", () => {
  it("reads the built-in formats without a finding", () => {
    for (const id of ["nd30", "tt01"]) {
      const { value, diagnostics } = readFormat(formatFiles(id));
      expect(diagnostics).toEqual([]);
      expect(value?.spec.id).toBe(id);
    }
  });

  it("lays an office's values over those of the law and leaves the rest", () => {
    const { value, diagnostics } = readWith("format.yaml", "elements:\n  paragraph: { sizePt: 13 }\n");
    expect(diagnostics).toEqual([]);
    expect(value?.spec.elements.paragraph.sizePt).toBe(13);
    expect(value?.spec.elements.paragraph.styleName).toBe("KH Đoạn văn");
    expect(value?.spec.elements.clause.sizePt).toBe(14);
  });

  it("replaces a wording", () => {
    const { value, diagnostics } = readWith("total-row.hbs", "TỔNG SỐ\r\n");
    expect(diagnostics).toEqual([]);
    expect(value?.wordings["total-row"]).toBe("TỔNG SỐ\r\n");
    expect(value?.wordings["end-mark"].trim()).toBe("./.");
  });

  it.each([
    ["portraitMarginsMm:\n  top: { value: 15 }", "ND30-PG02", 2, "Lề trên (mm) là 15, phải trong khoảng 20 - 25."],
    ["portraitMarginsMm:\n  left: { value: 25.5 }", "ND30-PG03", 2, "Lề trái (mm) là 25,5, phải trong khoảng 30 - 35."],
    ["font: { value: Arial }", "ND30-PG04", 1, "Phông chữ là Arial, phải là Times New Roman."],
    [
      "elements:\n  nationalName:\n    sizePt: 16",
      "ND30-HD01",
      3,
      "Cỡ chữ của «KH Quốc hiệu» là 16, phải trong khoảng 12 - 13.",
    ],
    ["elements:\n  documentCode: { sizePt: 14 }", "ND30-SK01", 2, "Cỡ chữ của «KH Số và ký hiệu» là 14, phải là 13."],
    [
      "elements:\n  paragraph: { sizePt: 12 }",
      "ND30-ND01",
      2,
      "Cỡ chữ của «KH Đoạn văn» là 12, phải trong khoảng 13 - 14.",
    ],
    [
      "elements:\n  paragraph: { firstLineMm: 20 }",
      "ND30-ND03",
      2,
      "Lùi đầu dòng của «KH Đoạn văn» (mm) là 20, phải trong khoảng 10 - 12,7.",
    ],
    [
      "elements:\n  paragraph: { spaceBeforePt: 0 }",
      "ND30-ND04",
      2,
      "Khoảng cách đoạn của «KH Đoạn văn» là 0 pt, phải từ 6 pt.",
    ],
    [
      "elements:\n  clause: { lineSpacing: 2 }",
      "ND30-ND05",
      2,
      "Cách dòng của «KH Khoản 1» là 2, phải trong khoảng 1 - 1,5.",
    ],
    ["elements:\n  supervisingAgency: { bold: true }", "ND30-HD06", 2, "«KH Cơ quan chủ quản» phải là chữ không đậm."],
    ["elements:\n  paragraph: { align: left }", "ND30-ND01", 2, "«KH Đoạn văn» phải canh đều hai lề."],
    [
      "elements:\n  issuerName: { ruleShare: [1, 1] }",
      "ND30-HD05",
      2,
      "Độ dài đường kẻ dưới «KH Cơ quan ban hành» so với dòng chữ là 1, phải trong khoảng 0,3333 - 0,5.",
    ],
    ["pageNumber: { position: footer }", "ND30-PG06", 1, "Số trang đặt ở lề dưới, phải ở lề trên."],
    ["pageNumber: { hiddenOnFirstPage: false }", "ND30-PG07", 1, "Số trang hiện ở trang thứ nhất, phải để ẩn."],
  ])("tells that %j departs from the decree", (text, rule, line, message) => {
    const { value, diagnostics } = readWith("format.yaml", text);
    expect(value).toBeDefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ rule, severity: "warning", message });
    expect(diagnostics[0]?.place).toMatchObject({ file: "mau-rieng/format.yaml", line });
    expect(diagnostics[0]?.source).toMatch(/^NĐ 30\/2020\/NĐ-CP, PL I/);
  });

  it("holds an office to the range of the law, not to its own", () => {
    const { diagnostics } = readWith("format.yaml", "portraitMarginsMm: { top: { value: 5, allowed: [0, 100] } }");
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["ND30-PG02"]);
  });

  it.each([
    ["elemnts: {}", "FORMAT-UNKNOWN", 1, "Thể thức không có mục «elemnts».", "Có phải elements?"],
    [
      "elements:\n  paragraf: { sizePt: 13 }",
      "FORMAT-UNKNOWN",
      2,
      "Thể thức không có mục «elements.paragraf».",
      "Có phải paragraph?",
    ],
    [
      "elements:\n  paragraph:\n    sizept: 13",
      "FORMAT-UNKNOWN",
      3,
      "Thể thức không có mục «elements.paragraph.sizept».",
      "Có phải sizePt",
    ],
    [
      "elements:\n  paragraph: { sizePt: lớn }",
      "FORMAT-TYPE",
      2,
      "Mục «elements.paragraph.sizePt» phải là số",
      "format.yaml",
    ],
    [
      "elements:\n  paragraph: { align: giữa }",
      "FORMAT-TYPE",
      2,
      "Mục «elements.paragraph.align» không nhận giá trị này.",
      "left, center, right, both",
    ],
    [
      'elements:\n  paragraph: { styleName: "KH Đoạn, ý" }',
      "FORMAT-TYPE",
      2,
      "Mục «elements.paragraph.styleName» có giá trị không dùng được.",
      "format.yaml",
    ],
    [
      "elements:\n  urgency: { color: đỏ }",
      "FORMAT-TYPE",
      2,
      "Mục «elements.urgency.color» có giá trị không dùng được.",
      "format.yaml",
    ],
    ["elements: [1]", "FORMAT-TYPE", 1, "Mục «elements» phải là nhóm các mục con.", "format.yaml"],
    ["font: {", "FORMAT-YAML", 1, "", ""],
    ["a: 1\na: 2", "FORMAT-YAML", 2, "", ""],
    ["__proto__: { x: 1 }", "FORMAT-UNKNOWN", 1, "Thể thức không có mục «__proto__».", ""],
  ])("refuses %j at its place", (text, rule, line, message, hint) => {
    const { value, diagnostics } = readWith("format.yaml", text);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ rule, severity: "error", place: { file: "mau-rieng/format.yaml", line } });
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).toContain(hint);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });

  it("takes an empty override for none", () => {
    expect(readWith("format.yaml", "# chưa đổi gì\nelements:\n").diagnostics).toEqual([]);
  });

  it("refuses a YAML bomb", () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `a${at}: &a${at} [${Array(9).fill(at === 0 ? "x" : `*a${at - 1}`)}]`,
    );
    expect(() => readWith("format.yaml", levels.join("\n"))).not.toThrow();
    expect(readWith("format.yaml", levels.join("\n")).value).toBeUndefined();
  });

  it.each([
    ["recipient.hbs", "- {{nam}};", 1, 3, "Không có tên «nam»", "{{name}}"],
    ["recipient.hbs", "- {{name}}\n{{duty}};", 2, 1, "«duty» có thể không có", "{{#if duty}}"],
    ["recipient.hbs", "{{#each name}}x{{/each}}", 1, 1, "Không dùng được thẻ «{{#each name}}»", "{{#if tên}}"],
    ["recipient.hbs", "{{#if name}}x", 1, 1, "không được đóng", "{{/if}}"],
    ["recipient.hbs", "x{{/if}}", 1, 2, "không có {{#if …}}", ""],
    ["recipient.hbs", "x{{else}}", 1, 2, "không có {{#if …}}", ""],
    ["recipient.hbs", "{{{name}}}", 1, 1, "hai dấu ngoặc nhọn", ""],
    ["recipient.hbs", "{{name", 1, 1, "không được đóng", ""],
    ["recipient.hbs", "{{name.constructor}}", 1, 1, "Không dùng được thẻ", ""],
    ["recipient.hbs", "{{constructor}}", 1, 1, "Không có tên «constructor»", ""],
    ["recipient.hbs", "{{> partial}}", 1, 1, "Không dùng được thẻ", ""],
    ["recipient.hbs", "{{lookup name 'x'}}", 1, 1, "Không dùng được thẻ", ""],
    ["urgency.hbs", "{{urgent}}", 1, 1, "«urgent» chỉ để xét", "{{#if urgent}}"],
    ["recipent.hbs", "- {{name}};", 1, 1, "không có khuôn chữ «recipent»", "recipient.hbs"],
    ["total-row.hbs", "{{total}}", 1, 1, "Không có tên «total»", "không in dữ liệu nào"],
  ])("refuses %s with %j", (name, text, line, column, message, hint) => {
    const { value, diagnostics } = readWith(name, text);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ severity: "error", place: { file: `mau-rieng/${name}`, line, column } });
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  it("says everything that is wrong at once", () => {
    const override = new Map([
      ["format.yaml", "elements: { paragraph: { sizePt: x, sizept: 1 }, paragraf: {} }"],
      ["recipient.hbs", "{{nam}} {{duti}}"],
    ]);
    expect(readFormat(files, override, "o").diagnostics).toHaveLength(5);
  });

  it("names the files that are missing", () => {
    const { value, diagnostics } = readFormat(new Map([...files].filter(([name]) => name !== "end-mark.hbs")));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual(["Thể thức thiếu khuôn chữ end-mark.hbs."]);
    expect(readFormat(new Map()).diagnostics[0]?.message).toBe("Thể thức thiếu tệp format.yaml.");
  });
});
