import { describe, expect, it } from "vitest";
import { describePlace, plainStyle, reportFindings, reportSummary } from "../../src/cli/report.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";

const finding: Diagnostic = {
  rule: "ND30-SK03",
  severity: "error",
  message: "Số «5/KH-UBND» nhỏ hơn 10 phải thêm số 0.",
  path: ["annexes", 0, "title"],
  place: { file: "plan.yaml", line: 12, column: 5 },
  hint: "Ghi 05/KH-UBND.",
  source: "NĐ 30/2020/NĐ-CP, PL I.II.3c",
};
const note: Diagnostic = { rule: "ND30-ND16", severity: "info", message: "Dùng lẫn.", path: [] };
const warning: Diagnostic = { ...note, rule: "ND30-ND12", severity: "warning" };

describe("reportFindings", () => {
  it("says where, how grave, which rule, what, what to do and by which law", () => {
    expect(reportFindings([finding, note], plainStyle)).toEqual([
      "plan.yaml:12:5  lỗi  ND30-SK03  Số «5/KH-UBND» nhỏ hơn 10 phải thêm số 0.",
      "    → Ghi 05/KH-UBND.",
      "    Căn cứ: NĐ 30/2020/NĐ-CP, PL I.II.3c",
      "lưu ý  ND30-ND16  Dùng lẫn.",
    ]);
  });

  it("shows the path in the data to who asks for details, and errors alone to who wants quiet", () => {
    expect(reportFindings([finding], { ...plainStyle, verbose: true })).toContain("    Trường: annexes[0].title");
    expect(reportFindings([note, warning, finding], { ...plainStyle, quiet: true })).toHaveLength(3);
  });

  it("colours the word of severity only", () => {
    expect(reportFindings([warning], { ...plainStyle, colour: true })).toEqual([
      "\u001b[33mcảnh báo\u001b[39m  ND30-ND12  Dùng lẫn.",
    ]);
  });
});

describe("describePlace", () => {
  it.each([
    [{ file: "a/plan.yaml", line: 12, column: 5 }, "a/plan.yaml:12:5"],
    [{ file: "plan.yaml", line: 12 }, "plan.yaml:12"],
    [{ file: "plan.yaml" }, "plan.yaml"],
    [{ file: "kinh-phi.xlsx", sheet: "Sheet1", cell: "D7" }, "kinh-phi.xlsx [Sheet1!D7]"],
    [{ file: "kinh-phi.xlsx", sheet: "Sheet1" }, "kinh-phi.xlsx [Sheet1]"],
    [{ file: "kinh-phi.csv", cell: "D7" }, "kinh-phi.csv [D7]"],
  ])("of %j", (place, text) => {
    expect(describePlace(place)).toBe(text);
  });
});

it("reportSummary counts each severity", () => {
  expect(reportSummary([finding, warning, warning])).toBe("1 lỗi, 2 cảnh báo, 0 lưu ý.");
});
