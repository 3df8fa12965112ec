/** Files that appear whole or not at all: a temporary name in the same folder, fsync, rename. */
import { rmSync } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

export interface FileContent {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const host = hostname().replace(/[^A-Za-z0-9]/g, "");
const temporaryName = /^\.kehoach-([A-Za-z0-9]*)-(\d+)-\d+\.tmp$/;

/** Temporary files of this process that still stand, for the handler of an interrupted run. */
const standing = new Set<string>();
let counter = 0;

/**
 * Writes every file under a temporary name first and renames them only when all are safely on disk, so that a full
 * disk changes nothing. On failure no temporary file stays, and the error of the operating system is thrown.
 */
export async function writeAtomically(files: readonly FileContent[]): Promise<void> {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const file of files) {
      const temporary = temporaryPath(dirname(file.path));
      staged.push({ temporary, path: file.path });
      standing.add(temporary);
      await writeSafely(temporary, file.bytes);
    }
    for (const { temporary, path } of staged) {
      await rename(temporary, path);
      standing.delete(temporary);
    }
  } finally {
    for (const { temporary } of staged) {
      if (standing.delete(temporary)) await rm(temporary, { force: true });
    }
  }
  for (const folder of new Set(files.map((file) => dirname(file.path)))) await syncFolder(folder);
}

function temporaryPath(folder: string): string {
  counter += 1;
  return join(folder, `.kehoach-${host}-${process.pid}-${counter}.tmp`);
}

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the renames themselves safe; Windows cannot open a folder, and has no need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what an interrupted run of this process leaves; for signal handlers, hence without waiting. */
export function removeTemporaryFiles(): void {
  for (const path of standing) rmSync(path, { force: true });
  standing.clear();
}

/** Removes the temporary files of runs on this machine that were killed. */
export async function removeAbandonedFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const match = temporaryName.exec(basename(name));
    if (match?.[1] === host && !isRunning(Number(match[2]))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process runs, but belongs to someone else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
