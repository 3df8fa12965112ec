/** Documents per second inside one warm process, everything included that a build does but the disk. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { makePlan, type PlanRequest } from "../../src/pipeline.ts";
import { median } from "./cold.ts";

/** Reads a plan and its siblings once, so that only the work is timed. */
export async function openRequest(path: string): Promise<PlanRequest> {
  const templates = (await openTemplateLibrary()).value;
  if (templates === undefined) throw new Error("built-in templates are missing");
  const bytes = await readFile(path);
  const loadSibling = async (name: string): Promise<Uint8Array> => readFile(join(dirname(path), name));
  return { source: { path, bytes, loadSibling }, templates };
}

export async function buildOnce(request: PlanRequest): Promise<readonly Uint8Array[]> {
  const { value, diagnostics } = await makePlan(request);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value.files.map(({ bytes }) => bytes);
}

/** Median documents per second over several rounds, after a warm-up. */
export async function rate(work: () => unknown, rounds = 7, perRound = 10): Promise<number> {
  const rates: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const start = performance.now();
    for (let run = 0; run < perRound; run += 1) await work();
    if (round >= 0) rates.push((perRound * 1000) / (performance.now() - start));
  }
  return median(rates);
}
