/** The five documents hold the repaired texts word for word, read by two extractors that are not the product's own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { docxText } from "./docx-text.ts";
import { madeBytes } from "./made-fixtures.ts";
import { planSlugs, readFixture } from "./plan-fixtures.ts";
import { hasPython, runPython } from "./python.ts";
import { wordDifference, words } from "./word-difference.ts";

describe.each(planSlugs)("%s", (slug) => {
  it("prints every word of the repaired text, in order and nothing else", async () => {
    const printed = words(docxText(await madeBytes(slug, ".docx")));
    const { kept, places } = wordDifference(words(readFixture(slug, "repaired.txt")), printed);
    expect(places).toEqual([]);
    expect(kept).toBe(1);
  });
});

const mustHavePython = process.env.KEHOACH_REQUIRE_OFFICE === "1";

describe.runIf(hasPython || mustHavePython)("python-docx", () => {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-words-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(planSlugs)("reads the repaired text in %s", async (slug) => {
    const path = join(folder, `${slug}.docx`);
    writeFileSync(path, await madeBytes(slug, ".docx"));
    const script = join(import.meta.dirname, "words.py");
    expect(wordDifference(words(readFixture(slug, "repaired.txt")), words(runPython(script, path))).places).toEqual([]);
  });
});
