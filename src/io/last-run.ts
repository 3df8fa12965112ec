/** What the results of the last run say of the run itself; it stands before what became of the units. */
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { systemErrorCode } from "./file-faults.ts";
import { type BatchTask, type RunResults, runResultsName, runResultsSchema, unitsOpening } from "./records.ts";

export interface LastRun {
  readonly command?: string | undefined;
  readonly toolVersion?: string | undefined;
  readonly startedAt?: string | undefined;
  readonly isFinished: boolean;
  /** SHA-256 of the manifest of a batch that left nothing to do. */
  readonly manifestSha256?: string | undefined;
  /** What the batch was asked to do; undefined after single plans. */
  readonly batch?: BatchTask | undefined;
}

/** The facts of a run from its results. */
export function lastRunOf(results: RunResults): LastRun {
  const { command, tool, startedAt, finishedAt, manifestSha256, batch } = results;
  const isFinished = finishedAt !== undefined;
  return { command, toolVersion: tool?.version, startedAt, isFinished, manifestSha256, batch };
}

const pieceBytes = 64 * 1024;
/** Nothing that we write before the units is larger. */
const mostBytes = 4 * 1024 * 1024;

/** The same from the head of run_results.json alone; undefined where there is none, or not as we write it. */
export function readLastRun(folder: string): LastRun | undefined {
  try {
    const head = readHead(join(folder, runResultsName));
    const results = head === undefined ? undefined : runResultsSchema.safeParse(JSON.parse(`${head}]}`)).data;
    return results === undefined ? undefined : lastRunOf(results);
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

/** The text of the results up to where the units begin. */
function readHead(path: string): string | undefined {
  const file = openSync(path, "r");
  try {
    let head = Buffer.alloc(0);
    while (head.length < mostBytes) {
      const piece = Buffer.alloc(pieceBytes);
      const length = readSync(file, piece);
      if (length === 0) return undefined;
      head = Buffer.concat([head, piece.subarray(0, length)]);
      const at = head.indexOf(unitsOpening);
      if (at >= 0) return head.toString("utf8", 0, at + unitsOpening.length);
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}
