/**
 * Imports many spoilt texts: none may crash, hang or lose a word. A text with a fault is made as small as can be and printed.
 * `node --import tsx scripts/fuzz-import.ts [CASES] [SEED]`
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { planSlugs, readFixture } from "../tests/golden/plan-fixtures.ts";
import { lostWords, randomTexts } from "../tests/recognise/random-texts.ts";
import { runFuzz } from "./fuzz-shares.ts";

/** A text of a page or two is read in some milliseconds. */
const longestCaseMs = 5_000;
const foreignTexts = ["so-y-te-layout.txt", "xa-raw.txt", "dang-uy-scan.txt"];

await runFuzz({ script: import.meta.url, longestCaseMs, prepare });

async function prepare(): Promise<(seed: number) => string | undefined> {
  const foreign = foreignTexts.map((name) =>
    readFileSync(new URL(`../tests/recognise/foreign/${name}`, import.meta.url), "utf8"),
  );
  const sources = [...planSlugs.map((slug) => readFixture(slug, "source.txt")), ...foreign];
  const texts = randomTexts(
    fc,
    sources.flatMap((one) => one.split("\n")),
  );
  const property = fc.property(texts, (text) => {
    const lost = lostWords(text);
    if (lost.length > 0) throw new Error(`Lost: ${lost.join(", ")}`);
  });
  return (seed) => {
    const run = fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: longestCaseMs });
    return run.failed ? `${String(run.errorInstance)} in ${JSON.stringify(run.counterexample)}` : undefined;
  };
}
