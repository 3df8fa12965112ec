/** What ties the manifest to the results of a batch that left nothing to do, so that the results tell all by themselves. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { EarlierRuns } from "./earlier-runs.ts";
import { systemErrorCode } from "./file-faults.ts";
import { manifestName } from "./records.ts";
import type { SavedUnit, UnitStatus } from "./saved-unit.ts";

const settledStatuses: ReadonlySet<string | undefined> = new Set<UnitStatus>(["created", "replaced", "unchanged"]);

/** Whether a unit of this status is just as it was to be made. */
export function isSettledStatus(status: string | undefined): boolean {
  return settledStatuses.has(status);
}

/**
 * SHA-256 of the manifest as it stands, where nothing was left to do; undefined where it may tell more of some unit than
 * the results: of files that an earlier run wrote under other names.
 */
export function settledManifestHash(
  folder: string,
  units: readonly SavedUnit[],
  earlier: Pick<EarlierRuns, "known">,
): string | undefined {
  if (units.length === 0) return undefined;
  for (const unit of units) {
    if (!isSettledStatus(unit.status)) return undefined;
    const records = earlier.known(unit.unit)?.records ?? [];
    if (records.length === 0) continue;
    const paths = new Set(unit.files.map(({ path }) => path));
    if (records.some(({ files }) => files.some(({ path }) => !paths.has(path)))) return undefined;
  }
  return manifestHash(folder);
}

const pieceBytes = 256 * 1024;

/** SHA-256 of the manifest, however long; undefined where it cannot be read. */
export function manifestHash(folder: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(join(folder, manifestName), "r");
    const hash = createHash("sha256");
    const piece = Buffer.alloc(pieceBytes);
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      hash.update(piece.subarray(0, length));
    }
    return hash.digest("hex");
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
