/**
 * One run at a time in an output folder: a lock file that names who works there. It appears whole (a hard link of a
 * finished file), and that of a dead process is taken over by exactly one of all who try.
 */
import { constants, copyFileSync, linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { dropTemporary, newTemporaryPath, removeWhenInterrupted, renameTemporary } from "./atomic-write.ts";
import { systemErrorCode } from "./file-faults.ts";
import { isRunning, processMark } from "./process-mark.ts";

export const lockName = ".kehoach.lock";

const holderSchema = z.object({
  pid: z.number(),
  host: z.string(),
  startedAt: z.string(),
  token: z.string().regex(/^[\w-]{1,80}$/),
  mark: z.string().optional(),
});

/** The run that holds a folder. */
export type LockHolder = z.output<typeof holderSchema>;

/** A lock that is ours, or who holds it; `holder` is undefined when nobody can tell. */
export type LockAttempt =
  | { readonly isOurs: true; release(): void }
  | { readonly isOurs: false; readonly holder: LockHolder | undefined };

/** Stands for a lock whose text cannot be understood: it is just being copied, or a power failure emptied it. */
const unreadable: LockHolder = { pid: 0, host: "", startedAt: "", token: "unreadable" };
/** No copy of a hundred bytes takes as long. */
const longestCopyMs = 60_000;

let attempts = 0;

/** Tries once to take the lock of a folder; errors of the operating system are thrown. */
export function lockFolder(folder: string, startedAt: Date): LockAttempt {
  attempts += 1;
  const mark = processMark(process.pid);
  const own: LockHolder = {
    pid: process.pid,
    host: hostname(),
    startedAt: startedAt.toISOString(),
    token: `${process.pid}-${process.hrtime.bigint()}-${attempts}`,
    ...(mark === undefined ? {} : { mark }),
  };
  const path = join(folder, lockName);
  const holder = take(path, own);
  if (holder !== own) return { isOurs: false, holder: holder === unreadable ? undefined : holder };
  removeWhenInterrupted(path, true);
  return { isOurs: true, release: () => release(path, own) };
}

/**
 * Takes a lock file, or gives its holder. A dead holder's file is replaced only by the one who first takes the lock
 * named after it, which may itself have been left by a process that died in that moment, and so on.
 */
function take(path: string, own: LockHolder): LockHolder | undefined {
  if (create(path, own)) return own;
  const holder = readHolder(path);
  // Gone between the two looks: the other run has just ended. One more try, then it counts as held.
  if (holder === "gone") return create(path, own) ? own : undefined;
  if (!(holder === unreadable ? isOld(path) : isDead(holder))) return holder;
  const claim = `${path}.${holder.token}`;
  const claimer = take(claim, own);
  if (claimer !== own) return claimer;
  try {
    const now = readHolder(path);
    // Whoever held the claim before may have finished the takeover while we looked.
    if (now === "gone") return create(path, own) ? own : undefined;
    if (now.token !== holder.token) return now;
    replace(path, own);
    return own;
  } finally {
    rmSync(claim, { force: true });
  }
}

function create(path: string, own: LockHolder): boolean {
  const temporary = writeTemporary(path, own);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === "EEXIST") return false;
    return createByCopy(temporary, path);
  } finally {
    dropTemporary(temporary);
  }
}

/** For disks without hard links (FAT, some network folders). */
function createByCopy(temporary: string, path: string): boolean {
  try {
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function replace(path: string, own: LockHolder): void {
  renameTemporary(writeTemporary(path, own), path);
}

function writeTemporary(path: string, own: LockHolder): string {
  const temporary = newTemporaryPath(dirname(path));
  writeFileSync(temporary, `${JSON.stringify(own)}\n`, { flag: "wx" });
  return temporary;
}

function readHolder(path: string): LockHolder | "gone" {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? unreadable;
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable;
    if (systemErrorCode(error) === "ENOENT") return "gone";
    throw error;
  }
}

/** A process of another machine cannot be asked, so it counts as alive. */
function isDead({ pid, host, mark }: LockHolder): boolean {
  if (host !== hostname()) return false;
  if (!isRunning(pid)) return true;
  const now = processMark(pid);
  return mark !== undefined && now !== undefined && now !== mark;
}

function isOld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > longestCopyMs;
}

function release(path: string, own: LockHolder): void {
  removeWhenInterrupted(path, false);
  const holder = readHolder(path);
  if (holder !== "gone" && holder.token === own.token) rmSync(path, { force: true });
}

/** Removes claims on locks that are no more; for the holder of the lock. */
export function removeOldClaims(folder: string): void {
  const claims = readdirSync(folder).filter((name) => name.startsWith(`${lockName}.`));
  for (const name of claims) rmSync(join(folder, name), { force: true });
}
