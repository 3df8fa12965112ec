/**
 * Breaks Word files that `build` makes, thousands of times, and reads, recognises and judges each: nothing may throw or hang.
 * `node --import tsx scripts/fuzz-docx.ts [CASES] [SEED]`: 20,000 cases take about 15 minutes on two cores.
 */
import { readdirSync, readFileSync } from "node:fs";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import { makePlan } from "../src/pipeline.ts";
import { makeGoodDocument } from "../tests/check/format/good-document.ts";
import { runCase } from "../tests/read/docx/fuzz-case.ts";
import { mutate, partsOf } from "../tests/read/docx/mutations.ts";
import { runFuzz } from "./fuzz-shares.ts";

const plansFolder = new URL("../fixtures/plans/", import.meta.url);

await runFuzz({ script: import.meta.url, longestCaseMs: 3_000, prepare });

async function prepare(): Promise<(seed: number) => string | undefined> {
  const good = await makeGoodDocument();
  const documents = [good.bytes, good.bytes, ...(await fixtureDocuments())].map(partsOf);
  return (seed) => {
    const parts = documents[seed % documents.length];
    if (parts === undefined) throw new Error("There is no document to break.");
    const result = runCase(mutate(parts, seed), good.format, seed);
    return "fault" in result ? result.fault : undefined;
  };
}

/** The Word files of the real plans. */
async function fixtureDocuments(): Promise<readonly Uint8Array[]> {
  const { value: templates } = await openTemplateLibrary();
  if (templates === undefined) throw new Error("The templates cannot be opened.");
  const made: Uint8Array[] = [];
  for (const slug of readdirSync(plansFolder).sort()) {
    const path = `${slug}/plan.yaml`;
    const load = async (name: string) => readFileSync(new URL(`${slug}/${name}`, plansFolder));
    const source = { path, bytes: readFileSync(new URL(path, plansFolder)), loadSibling: load };
    const { value } = await makePlan({ source, templates });
    made.push(...(value?.files ?? []).filter(({ name }) => name.endsWith(".docx")).map(({ bytes }) => bytes));
  }
  return made;
}
