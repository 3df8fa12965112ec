/** Files that appear whole or not at all: a temporary name in the same folder, fsync, rename. */
import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { syncFile, syncFolder } from "./durability.ts";
import { isRunning } from "./process-mark.ts";

export interface FileContent {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file in parts of text or bytes, in their order. */
export type FileParts = Iterable<string | Uint8Array>;

const host = hostname().replace(/[^A-Za-z0-9]/g, "");
const temporaryStem = `.kehoach-${host}-${process.pid}-${threadId}x`;
const temporaryName = /^\.kehoach-([A-Za-z0-9]*)-(\d+)-[\dx]+\.tmp$/;

/** Temporary files of this thread that still stand, for the handler of an interrupted run. */
const standing = new Set<string>();
/** Folders in which other threads of this process may have temporary files too. */
const workFolders = new Set<string>();
let counter = 0;

/** A name that no other thread, process or machine takes; it counts as standing until it is renamed or dropped. */
export function newTemporaryPath(folder: string): string {
  counter += 1;
  const path = `${folder}/${temporaryStem}${counter}.tmp`;
  standing.add(path);
  return path;
}

/** Gives a temporary file its real name. */
export function renameTemporary(temporary: string, path: string): void {
  renameSync(temporary, path);
  standing.delete(temporary);
}

/** Removes a temporary file, if it is still there. */
export function dropTemporary(temporary: string): void {
  if (standing.delete(temporary)) rmSync(temporary, { force: true });
}

/** Marks a file as one that an interrupted run must remove: a lock, for example. */
export function removeWhenInterrupted(path: string, isStanding: boolean): void {
  if (isStanding) standing.add(path);
  else standing.delete(path);
}

/** Says that threads of this process write into a folder, or that they have ended. */
export function useWorkFolder(folder: string, isInUse: boolean): void {
  if (isInUse) workFolders.add(folder);
  else workFolders.delete(folder);
}

/**
 * Writes every file under a temporary name first and renames them only when all are safely on disk, so that a full
 * disk changes nothing. On failure no temporary file stays, and the error of the operating system is thrown.
 */
export async function writeAtomically(files: readonly FileContent[]): Promise<void> {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const file of files) {
      const temporary = newTemporaryPath(dirname(file.path));
      staged.push({ temporary, path: file.path });
      await writeSafely(temporary, file.bytes);
    }
    for (const { temporary, path } of staged) {
      await rename(temporary, path);
      standing.delete(temporary);
    }
  } finally {
    for (const { temporary } of staged) dropTemporary(temporary);
  }
  for (const folder of new Set(files.map((file) => dirname(file.path)))) await syncFolder(folder);
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

/**
 * Writes a text that comes in parts, however long, as one file that appears whole; it never stands in memory at once.
 * The folder is left to the caller to sync, once for several files; their order is kept by the disk.
 */
export async function writeTextAtomically(path: string, parts: Iterable<string>): Promise<void> {
  const temporary = newTemporaryPath(dirname(path));
  try {
    await writeParts(temporary, parts, () => {});
    renameTemporary(temporary, path);
  } finally {
    dropTemporary(temporary);
  }
}

/** Writes what comes in parts as a new file, piece by piece, and waits until it is safe; `take` is shown each piece. */
export async function writeParts(path: string, parts: FileParts, take: (piece: Uint8Array) => void): Promise<void> {
  const file = openSync(path, "wx");
  try {
    for (const piece of pieces(parts)) {
      take(piece);
      writeWhole(file, piece);
    }
    await syncFile(file);
  } finally {
    closeSync(file);
  }
}

/** What comes in parts is handed to the operating system in pieces of at most so many bytes, but for a longer part. */
const pieceBytes = 256 * 1024;
/** A character of a string takes no more bytes in UTF-8. */
const mostBytes = 3;

/** A piece holds only until the next is asked for. */
function* pieces(parts: FileParts): Generator<Uint8Array> {
  const room = Buffer.allocUnsafeSlow(pieceBytes);
  let filled = 0;
  for (const part of parts) {
    const most = typeof part === "string" ? part.length * mostBytes : part.length;
    if (filled > 0 && filled + most > pieceBytes) {
      yield room.subarray(0, filled);
      filled = 0;
    }
    if (most > pieceBytes) yield typeof part === "string" ? Buffer.from(part) : part;
    else filled += typeof part === "string" ? room.write(part, filled) : copy(part, room, filled);
  }
  if (filled > 0) yield room.subarray(0, filled);
}

function copy(bytes: Uint8Array, room: Buffer, at: number): number {
  room.set(bytes, at);
  return bytes.length;
}

/** Writes all bytes; a nearly full disk may take only a part of them at first. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** Removes what an interrupted run of this process leaves; for signal handlers, hence without waiting. */
export function removeTemporaryFiles(): void {
  for (const path of standing) rmSync(path, { force: true });
  standing.clear();
  for (const folder of workFolders) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const match = temporaryName.exec(name);
      if (match?.[1] === host && Number(match[2]) === process.pid) rmSync(join(folder, name), { force: true });
    }
  }
}

/** Removes the temporary files of runs on this machine that were killed. */
export async function removeAbandonedFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const match = temporaryName.exec(name);
    if (match?.[1] === host && !isRunning(Number(match[2]))) await rm(join(folder, name), { force: true });
  }
}
