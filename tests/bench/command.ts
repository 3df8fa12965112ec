/** Whole commands of the built program, each a new process, with the time they took and the memory they needed at most. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface CommandCost {
  readonly ms: number;
  readonly peakMb: number;
}

const program = "dist/kehoach.cjs";
const tellPeak = fileURLToPath(new URL("tell-peak.cjs", import.meta.url));

/** Runs `kehoach …`; a command that does not end well is no measurement. */
export function runCommand(args: readonly string[]): CommandCost {
  const peakFile = join(tmpdir(), `kehoach-peak-${process.pid}`);
  const env = { ...process.env, PEAK_FILE: peakFile };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", tellPeak, program, ...args], {
    encoding: "utf8",
    env,
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`kehoach ${args.join(" ")} ended with ${status}: ${stderr.slice(0, 2_000)}`);
  const peakMb = Number(readFileSync(peakFile, "utf8")) / 1024;
  rmSync(peakFile);
  return { ms, peakMb };
}

/** Builds into an empty folder with so many threads. */
export function buildAnew(plan: string, out: string, jobs: number, more: readonly string[] = []): CommandCost {
  rmSync(out, { recursive: true, force: true });
  return buildAgain(plan, out, jobs, more);
}

/** Builds into the folder as it stands. */
export function buildAgain(plan: string, out: string, jobs: number, more: readonly string[] = []): CommandCost {
  return runCommand(["build", plan, "-o", out, "-j", String(jobs), "-q", ...more]);
}
