/** Reads every bomb in a process of its own and prints what each cost, so that the memory of other tests does not count. */
import { readDocx } from "../../../src/read/docx/index.ts";
import { bombs, largeFiles } from "./bombs.ts";

const files = { ...Object.fromEntries(Object.entries(bombs).map(([name, [make]]) => [name, make])), ...largeFiles };
/** What it takes to read a file, and what is said of it. */
export interface Cost {
  readonly cpuMs: number;
  readonly megabytes: number;
  readonly findings: readonly string[];
}

const costs: Record<string, Cost> = {};
readDocx(bombs["two parts of one name"]?.[0]() ?? new Uint8Array());
for (const [name, make] of Object.entries(files)) {
  const bytes = make();
  globalThis.gc?.();
  const before = { memory: process.memoryUsage.rss(), cpu: process.cpuUsage() };
  const { diagnostics } = readDocx(bytes);
  const { user, system } = process.cpuUsage(before.cpu);
  const megabytes = (process.memoryUsage.rss() - before.memory) / 1_000_000;
  costs[name] = { cpuMs: (user + system) / 1_000, megabytes, findings: diagnostics.map(({ message }) => message) };
}
process.stdout.write(JSON.stringify(costs));
