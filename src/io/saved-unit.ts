/** What is handed to the saver for each unit, and what it tells of it; both can be sent to and from a thread. */
import type { Diagnostic } from "../diagnostic.ts";
import type { DocumentRecord, FileRecord, UnitRecord } from "./records.ts";

/** What earlier runs wrote for a unit; `OutputRun.known` gives it. */
export interface KnownFiles {
  readonly records: readonly UnitRecord[];
  /** Files that only the results of the last run remember, since the manifest was lost or damaged. */
  readonly files: readonly FileRecord[];
}

/** One plan on its way to the folder; a plan that could not be made has no document. */
export interface UnitToSave {
  /** The name of the unit's folder in a batch, else that of its files without their endings. */
  readonly unit: string;
  /** The plan's file as the user named it. */
  readonly planPath: string;
  readonly elapsedMs: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly document?: {
    readonly record: DocumentRecord;
    /** Names are relative to the output folder, with "/" between folder and file. */
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  };
  readonly known?: KnownFiles;
}

export type FileStatus = "created" | "replaced" | "unchanged" | "blocked";

/** "pending": not reached yet; "skipped": left out, by choice or since the disk takes nothing more. */
export type UnitStatus = FileStatus | "error" | "skipped" | "pending";

/** A file as it stands in the folder. */
export interface SavedFile {
  /** Relative to the output folder; differs from `intended` only when the status is "blocked". */
  readonly path: string;
  readonly intended: string;
  readonly status: FileStatus;
  readonly bytes: number;
  readonly sha256: string;
  readonly mtimeMs?: number | undefined;
}

export interface SavedUnit {
  readonly unit: string;
  readonly planPath: string;
  readonly status: UnitStatus;
  readonly elapsedMs: number;
  /** Of a failed unit: those of its files that were written before. */
  readonly files: readonly SavedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the manifest will say of it; a unit that was not made has none. */
  readonly record?: DocumentRecord | undefined;
}

/** The status of a unit, by those of its files. */
export function statusOf(files: readonly { readonly status: FileStatus }[]): FileStatus {
  const order = ["blocked", "replaced", "created"] as const;
  return order.find((status) => files.some((file) => file.status === status)) ?? "unchanged";
}

/** A unit whose earlier files all stand and need not be made again. */
export function unchangedUnit(record: UnitRecord, planPath: string): SavedUnit {
  const { unit, files, isIncomplete: _isIncomplete, ...document } = record;
  const told = files.map((file): SavedFile => ({ ...file, intended: file.path, status: "unchanged" }));
  return { unit, planPath, status: "unchanged", elapsedMs: 0, files: told, diagnostics: [], record: document };
}

/** A unit that is left out of a run, for the reasons given if any. */
export function skippedUnit(unit: string, planPath: string, diagnostics: readonly Diagnostic[] = []): SavedUnit {
  return { unit, planPath, status: "skipped", elapsedMs: 0, files: [], diagnostics };
}

/** What is told of a unit in run_results.json and by --json. */
export function unitResult({ unit, planPath, status, elapsedMs, files, diagnostics }: SavedUnit): object {
  const told = files.map(({ path, status: fileStatus, bytes, sha256 }) => ({
    path,
    status: fileStatus,
    bytes,
    sha256,
  }));
  return { unit, plan: planPath, status, elapsedMs, files: told, diagnostics };
}
