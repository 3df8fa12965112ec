/**
 * Imports many spoilt texts and stops at the first that crashes, hangs or loses a word, with the seed to see it again.
 * Run by hand: node --import tsx scripts/fuzz-import.ts [how many, 20000 unless told] [seed]
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { planSlugs, readFixture } from "../tests/golden/plan-fixtures.ts";
import { lostWords, randomTexts } from "../tests/recognise/random-texts.ts";

const [count = "20000", seed = "20200305"] = process.argv.slice(2);
/** A text of a page or two is read in some milliseconds. */
const longestMs = 5_000;

const foreign = ["so-y-te-layout.txt", "xa-raw.txt", "dang-uy-scan.txt"].map((name) =>
  readFileSync(new URL(`../tests/recognise/foreign/${name}`, import.meta.url), "utf8"),
);
const lines = [...planSlugs.map((slug) => readFixture(slug, "source.txt")), ...foreign].flatMap((one) =>
  one.split("\n"),
);

const property = fc.property(randomTexts(fc, lines), (text) => {
  const start = performance.now();
  const lost = lostWords(text);
  if (lost.length > 0) throw new Error(`Lost: ${lost.join(", ")}`);
  if (performance.now() - start > longestMs) throw new Error("Too slow.");
});
fc.assert(property, { numRuns: Number(count), seed: Number(seed) });
console.log(`${count} texts imported; no crash, no hang, no lost word (seed ${seed}).`);
