import { describe, expect, it } from "vitest";
import { nameFault } from "../../src/io/output-paths.ts";

describe("nameFault", () => {
  const long = `${"xã-rất-dài-".repeat(20)}/05-KH-UBND.docx`;
  it.each([
    ["xa-an-phu/05-KH-UBND.docx", "win32", undefined],
    ["05-KH-UBND (bản mới).docx", "linux", undefined],
    [long, "linux", undefined],
    [long, "win32", "FILE-PATH-LONG"],
    ["xa/manifest.json", "linux", undefined],
    ["Run_Results.JSON", "linux", "FILE-NAME"],
    ["journal-main.jsonl", "linux", "FILE-NAME"],
    [".kehoach.lock", "linux", "FILE-NAME"],
    ["xa/../../x.docx", "win32", "FILE-NAME"],
    ["xa/x\u0000.docx", "linux", "FILE-NAME"],
    ["xa//x.docx", "linux", "FILE-NAME"],
  ])("of %j on %s is %s", (name, platform, rule) => {
    expect(nameFault("out", name, platform)?.rule).toBe(rule);
  });
});
