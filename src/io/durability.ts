/**
 * Waits until bytes are on the disk and not only in its cache. The callback form of fsync is used since it costs the
 * main thread a third of what a FileHandle costs, and many of them run at once on the thread pool. Opening and closing
 * take microseconds, less than handing them to the pool.
 */
import { closeSync, fsync, openSync } from "node:fs";
import { systemErrorCode } from "./file-faults.ts";

/** Resolves when the bytes of an open file are safe. */
export function syncFile(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => (error === null ? resolve() : reject(error)));
  });
}

/** Makes renames inside a folder safe; Windows cannot open a folder, and has no need to. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const file = openSync(folder, "r");
  try {
    await syncFile(file);
  } catch (error) {
    // Some network folders do not know fsync of a folder, and say so.
    if (!["EINVAL", "ENOTSUP"].includes(systemErrorCode(error) ?? "")) throw error;
  } finally {
    closeSync(file);
  }
}
