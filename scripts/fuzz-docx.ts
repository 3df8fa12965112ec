/**
 * Breaks Word files that `build` makes, thousands of times, and reads, recognises and judges each: nothing may throw or hang.
 * `node --import tsx scripts/fuzz-docx.ts [CASES] [SEED]`: 20,000 cases take about 20 minutes on two cores.
 */
import { fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import { makePlan } from "../src/pipeline.ts";
import { makeGoodDocument } from "../tests/check/format/good-document.ts";
import { runCase } from "../tests/read/docx/fuzz-case.ts";
import { mutate, partsOf } from "../tests/read/docx/mutations.ts";

/** A case that takes longer is a fault; one that does not end is stopped after ten times as long. */
const longestCaseMs = 3_000;
const plansFolder = new URL("../fixtures/plans/", import.meta.url);

interface Share {
  readonly first: number;
  readonly end: number;
}

/** What a share tells: the seed it begins with, and what is wrong with one. */
interface Told {
  readonly seed: number;
  readonly fault?: string;
}

const [cases = "20000", seed = "1", shareEnd] = process.argv.slice(2);
if (shareEnd === undefined) await runShares(Number(cases), Number(seed));
else await runShare({ first: Number(seed), end: Number(shareEnd) });

async function runShares(count: number, first: number): Promise<void> {
  const start = performance.now();
  const middle = first + Math.floor(count / 2);
  const shares = [
    { first, end: middle },
    { first: middle, end: first + count },
  ];
  const found = (await Promise.all(shares.map(watchShare))).flat();
  for (const one of found) console.log(`${one.seed}: ${one.fault}`);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`${count} cases from seed ${first}: ${found.length} faults, ${minutes} minutes`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

/** Runs a share in a process of its own and stops it when a case does not end. */
function watchShare({ first, end }: Share): Promise<readonly Told[]> {
  const found: Told[] = [];
  const own = [fileURLToPath(import.meta.url), cases, String(first), String(end)] as const;
  const child = fork(own[0], own.slice(1), { execArgv: ["--import", "tsx"] });
  return new Promise((resolve) => {
    let current: number | undefined;
    const stop = (): void => {
      if (current !== undefined) found.push({ seed: current, fault: "does not end" });
      child.kill("SIGKILL");
    };
    let watch = setTimeout(stop, longestCaseMs * 100);
    child.on("message", (told: Told) => {
      current = told.seed;
      clearTimeout(watch);
      watch = setTimeout(stop, longestCaseMs * 10);
      if (told.fault !== undefined) found.push(told);
    });
    child.on("exit", (code) => {
      clearTimeout(watch);
      resolve(code === 0 ? found : [...found, { seed: current ?? first, fault: `ends its process with ${code}` }]);
    });
  });
}

async function runShare({ first, end }: Share): Promise<void> {
  const good = await makeGoodDocument();
  const documents = [good.bytes, good.bytes, ...(await fixtureDocuments())].map(partsOf);
  for (let at = first; at < end; at += 1) {
    const parts = documents[at % documents.length];
    if (parts === undefined) throw new Error("There is no document to break.");
    process.send?.({ seed: at });
    const bytes = mutate(parts, at);
    const before = process.cpuUsage();
    const result = runCase(bytes, good.format, at);
    const { user, system } = process.cpuUsage(before);
    const tookMs = Math.round((user + system) / 1_000);
    if ("fault" in result) process.send?.({ seed: at, fault: result.fault });
    else if (tookMs > longestCaseMs) process.send?.({ seed: at, fault: `takes ${tookMs} ms` });
  }
  process.disconnect?.();
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
