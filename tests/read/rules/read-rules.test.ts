import { describe, expect, it } from "vitest";
import { readRuleSettings } from "../../../src/read/rules/index.ts";

const known = ["ND30-HD03", "ND30-PG04", "BUDGET-NS03"];

function read(text: string) {
  return readRuleSettings({ path: "kehoach.rules.yaml", bytes: new TextEncoder().encode(text) }, known);
}

function told(text: string): readonly string[] {
  return read(text).diagnostics.map(({ rule, message, place }) => `${place?.line}:${place?.column} ${rule} ${message}`);
}

describe("an office's rules file", () => {
  it("gives full ids and levels, in Vietnamese or in English", () => {
    const vietnamese = "Quy tắc:\n  - Mã: hd03\n    Mức: tắt\n    Lý do: Phôi in sẵn.\n";
    const english = "rules:\n  - { rule: BUDGET-NS03, level: warning, reason: Checked by hand }\n";
    expect(read(vietnamese).value).toEqual([{ rule: "ND30-HD03", level: "off", reason: "Phôi in sẵn." }]);
    expect(read(english).value).toEqual([{ rule: "BUDGET-NS03", level: "warning", reason: "Checked by hand" }]);
  });

  it.each([
    [
      "a change without a reason",
      "Quy tắc:\n  - Mã: HD03\n    Mức: tắt\n",
      "2:5 RULES-FILE Thiếu «Lý do» (mục 1 của «Quy tắc»).",
    ],
    [
      "a level that is none",
      "Quy tắc:\n  - Mã: HD03\n    Mức: bỏ\n    Lý do: a\n",
      "3:10 RULES-FILE «Mức» (mục 1 của «Quy tắc») không nhận giá trị «bỏ».",
    ],
    [
      "an unknown rule",
      "Quy tắc:\n  - Mã: HD33\n    Mức: tắt\n    Lý do: a\n",
      "2:9 RULES-ID Không có quy tắc «HD33».",
    ],
    [
      "a rule given twice",
      "Quy tắc:\n  - { Mã: HD03, Mức: tắt, Lý do: a }\n  - { Mã: ND30-HD03, Mức: lỗi, Lý do: b }\n",
      "3:11 RULES-ID Quy tắc ND30-HD03 được ghi hai lần.",
    ],
  ])("tells of %s", (_what, text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(read(text).value).toBeUndefined();
  });

  it("tells everything at once, and what was meant", () => {
    const text = "Quy tắc:\n  - Mã: HD04\n    Mức: tắt\n  - Mã: PG4\n    Mức: bỏ\n    Lý do: a\n";
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual(["RULES-FILE", "RULES-FILE", "RULES-ID", "RULES-ID"]);
    const hints = diagnostics.filter(({ rule }) => rule === "RULES-ID").map(({ hint }) => hint);
    expect(hints).toEqual([expect.stringContaining("ND30-HD03"), expect.stringContaining("ND30-PG04")]);
  });

  it.each(["", "Quy tắc: [", "rules: {}\n", "a: b\n", "[1, 2]"])("of %j is no file of rules", (text) => {
    expect(read(text).value).toBeUndefined();
    expect(read(text).diagnostics.length).toBeGreaterThan(0);
  });
});
