/** What stands under a name, without reading it where its size and time say enough. */
import { readFileSync, statSync } from "node:fs";
import { type FileRecord, sha256 } from "./records.ts";

/**
 * SHA-256 of a file, or undefined when there is none; errors of the operating system are thrown. A file with the very
 * size and time of a known one is taken for it: whoever edits a file changes its time.
 */
export function hashOnDisk(folder: string, path: string, known: readonly FileRecord[]): string | undefined {
  // Joined by hand: thousands of files are looked at, and `join` takes as long as the look.
  const full = `${folder}/${path}`;
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const same = known.find((file) => file.path === path && file.mtimeMs === found.mtimeMs && file.bytes === found.size);
  return same?.sha256 ?? sha256(readFileSync(full));
}
