/** Values that YAML 1.1 readers turn into something else: each stays what was typed, or is an error with its line. */
import { describe, expect, it } from "vitest";
import { smallPlan, withBudget } from "../read/small-plan.ts";
import { wordParagraphs } from "./package-texts.ts";
import { bytesOf, makeFile } from "./whole-run.ts";

/** Line of the fault in the text, from 1; 0 when it was made. */
async function faultLine(text: string | Uint8Array): Promise<readonly number[]> {
  const { diagnostics } = await makeFile("plan.yaml", text);
  return diagnostics.flatMap(({ severity, place }) => (severity === "error" ? [place?.line ?? -1] : []));
}

async function printed(text: string | Uint8Array): Promise<readonly string[]> {
  return wordParagraphs(bytesOf(await makeFile("plan.yaml", text), ".docx"));
}

describe("a text without quotes is printed as it was typed", () => {
  it.each([
    "108.000",
    "02",
    "0824",
    "0o17",
    "0x1F",
    "1e3",
    "1_000",
    "+84",
    "-0",
    ".5",
    "12:30:45",
    "2019-02-28",
    "28/02/2019",
    "2001-12-14t21:59:43.10-05:00",
    "no",
    "No",
    "yes",
    "on",
    "off",
    "y",
    "true",
    "false",
    "True",
    "Null",
    ".nan",
    ".inf",
    "1.0",
    "9007199254740993",
    "1,5",
    "=",
    "<<",
  ])("%s", async (typed) => {
    const text = `${smallPlan}status: draft\ndraftMark: ${typed}\ncontactLine:\n  - ${typed}\n`;
    const paragraphs = await printed(text);
    expect(paragraphs).toContain(typed);
    // The draft mark is printed in capitals.
    expect(paragraphs.filter((paragraph) => paragraph.toLowerCase() === typed.toLowerCase())).toHaveLength(2);
  });
});

describe("a number of a document keeps its zeros", () => {
  it.each(["0824/KH-UBND", "02/KH-UBND", "1e3/KH-UBND"])("%s", async (typed) => {
    const text = smallPlan.replace("12/KH-UBND", typed);
    const faults = await faultLine(text);
    if (faults.length > 0) expect(faults).toEqual([7]);
    else expect(await printed(text)).toContain(`Số: ${typed}`);
  });
});

describe("an amount is what a Vietnamese reader reads, or an error with its line", () => {
  const amountLine = smallPlan.split("\n").length + 6;
  const withAmount = (typed: string): string =>
    withBudget(`      rows:\n        - title: Chi\n          values: { amount: ${typed} }\n`).replace(
      "được chăm sóc.",
      "được chăm sóc (Phụ lục kèm theo).",
    );

  it.each([
    ["108.000", 108_000],
    ["1.000", 1_000],
    ["108000", 108_000],
    ["'108.000'", 108_000],
    ["0", 0],
    ["02", 2],
    ["0824", 824],
    ["'108.000,0'", 108_000],
    ["2.104.470.000", 2_104_470_000],
  ])("%s is %d", async (typed, value) => {
    const { value: made, diagnostics } = await makeFile("plan.yaml", withAmount(typed));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(made?.plan.annexes?.[0]?.budget?.table.totalDong).toBe(value);
  });

  it.each(["1e3", "0x1F", "no", "1_000", "108.00", "1.5", "12:30", "2019-02-28", "~x", ".inf", "1.0e+3", "true"])(
    "%s is refused",
    async (typed) => {
      const faults = await faultLine(withAmount(typed));
      expect(faults).toEqual([amountLine]);
    },
  );
});

describe("a date is a date, or an error with its line", () => {
  it.each([
    ["28/02/2019", "Tân An, ngày 28 tháng 02 năm 2019"],
    ["2019-02-28", "Tân An, ngày 28 tháng 02 năm 2019"],
    ["'2019-02-28'", "Tân An, ngày 28 tháng 02 năm 2019"],
    ["9/11/2023", "Tân An, ngày 09 tháng 11 năm 2023"],
  ])("%s", async (typed, line) => {
    expect(await printed(smallPlan.replace("16/3/2026", typed))).toContain(line);
  });

  it.each(["2019-02-28T00:00:00Z", "29/02/2019", "31/04/2026", "20190228", "43524", "no", "28.02", "2/28/2019"])(
    "%s",
    async (typed) => {
      expect(await faultLine(smallPlan.replace("16/3/2026", typed))).toEqual([8]);
    },
  );
});

describe("the file itself", () => {
  it.each([
    ["a key twice", `${smallPlan}subject: Khác\n`, 23],
    ["a key twice in Vietnamese", `${smallPlan}Trích yếu: Khác\n`, 23],
    ["a tab", smallPlan.replace("  code: UBND", "\tcode: UBND"), 4],
    ["a tab after spaces", smallPlan.replace("  code: UBND", "  \tcode: UBND"), 4],
    ["a merge key", `${smallPlan}<<: { subject: Khác }\n`, 23],
    ["a tag", smallPlan.replace("fileCopy: VT", "fileCopy: !!binary VlQ="), 17],
    ["a tag of JavaScript", smallPlan.replace("fileCopy: VT", 'fileCopy: !!js/function "return 1"'), 17],
    ["a null", smallPlan.replace("fileCopy: VT", "fileCopy: null"), 17],
    ["a null in one sign", smallPlan.replace("fileCopy: VT", "fileCopy: ~"), 17],
    ["an empty value", smallPlan.replace("fileCopy: VT", "fileCopy:"), 17],
    ["a list for a text", smallPlan.replace("fileCopy: VT", "fileCopy: [VT]"), 17],
  ])("with %s is an error with its line", async (_name, text, line) => {
    expect(await faultLine(text)).toContain(line);
  });

  it.each([
    ["a byte order mark", `\uFEFF${smallPlan}`],
    ["Windows line ends", smallPlan.replaceAll("\n", "\r\n")],
    ["decomposed letters", smallPlan.normalize("NFD")],
    ["an indented document", `---\n${smallPlan}...\n`],
  ])("with %s gives the same bytes", async (_name, text) => {
    const plain = await makeFile("plan.yaml", smallPlan);
    expect(bytesOf(await makeFile("plan.yaml", text), ".docx")).toEqual(bytesOf(plain, ".docx"));
  });
});
