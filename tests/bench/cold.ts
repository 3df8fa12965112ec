/** Whole commands, each a new process, in turn with bare node, so that the machine's drift hits both alike. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ColdResult {
  readonly name: string;
  readonly medianMs: number;
  /** Median over the pairs of this command's time to bare node's. */
  readonly ratio: number;
  readonly limit: number;
}

const pairs = 15;

/** Builds one plan per process, `pairs` times, each run beside a bare `node -e 0`. */
export function timeCold(name: string, plan: string, limit: number): ColdResult {
  const out = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
  const command = ["dist/kehoach.cjs", "build", plan, "-o", out, "--force", "-q"];
  const times: number[] = [];
  const ratios: number[] = [];
  run(command);
  for (let pair = 0; pair < pairs; pair += 1) {
    const bare = run(["-e", "0"]);
    const own = run(command);
    times.push(own);
    ratios.push(own / bare);
  }
  rmSync(out, { recursive: true });
  return { name, medianMs: median(times), ratio: median(ratios), limit };
}

function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const spent = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return spent;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
