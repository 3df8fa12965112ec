/** Whole commands of the built program, each a new process, with the time they took and the memory they needed at most. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface CommandCost {
  readonly ms: number;
  readonly peakMb: number;
}

const program = "dist/kehoach.cjs";
const tellPeak = fileURLToPath(new URL("tell-peak.cjs", import.meta.url));

/** What is put before a command so that it gets one core of the machine, V8's own threads included (util-linux). */
const oneCore = ["taskset", "--cpu-list", "0"];

/** Runs `kehoach …`; a command that does not end well is no measurement. */
export function runCommand(args: readonly string[], isPinned = false): CommandCost {
  const peakFile = join(tmpdir(), `kehoach-peak-${process.pid}`);
  const env = { ...process.env, PEAK_FILE: peakFile };
  const start = performance.now();
  const [file = "", ...line] = [
    ...(isPinned ? oneCore : []),
    process.execPath,
    "--require",
    tellPeak,
    program,
    ...args,
  ];
  const { status, stderr } = spawnSync(file, line, { encoding: "utf8", env });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`kehoach ${args.join(" ")} ended with ${status}: ${stderr.slice(0, 2_000)}`);
  const peakMb = Number(readFileSync(peakFile, "utf8")) / 1024;
  rmSync(peakFile);
  return { ms, peakMb };
}

/** A command that built into a folder of its own. */
export interface NewBuild extends CommandCost {
  readonly out: string;
}

/** Builds with so many threads into a new folder below `root`. */
export function buildAnew(plan: string, root: string, jobs: number, more: readonly string[] = []): NewBuild {
  const out = newFolder(root);
  return { ...buildAgain(plan, out, jobs, more), out };
}

/** The same with one thread on one core; undefined where a command cannot be held to one. */
export function buildOnOneCore(plan: string, root: string): NewBuild | undefined {
  if (spawnSync(oneCore[0] ?? "", ["--version"]).status !== 0) return undefined;
  const out = newFolder(root);
  return { ...runCommand(["build", plan, "-o", out, "-j", "1", "-q"], true), out };
}

/**
 * A folder that nothing was in before. Folders are never emptied while anything is measured: for seconds after thousands
 * of files are deleted, ext4 makes new ones several times slower.
 */
export function newFolder(root: string): string {
  return mkdtempSync(join(root, "out-"));
}

/** Builds into the folder as it stands. */
export function buildAgain(plan: string, out: string, jobs: number, more: readonly string[] = []): CommandCost {
  return runCommand(["build", plan, "-o", out, "-j", String(jobs), "-q", ...more]);
}
