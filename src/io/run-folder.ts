/** The folder of a run: taken for this run alone, tidied, and given free. */
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Outcome } from "../diagnostic.ts";
import { removeAbandonedFiles, useWorkFolder } from "./atomic-write.ts";
import { fileFault } from "./file-faults.ts";
import { lockFolder, removeOldClaims } from "./folder-lock.ts";
import { runLocked } from "./lock-finding.ts";

/** What reading gives from a folder that is ours, with how to give it free. While another run works in it: RUN-LOCKED. */
export async function takeRunFolder<Read>(
  { folder, startedAt }: { readonly folder: string; readonly startedAt: Date },
  read: () => Promise<Read>,
): Promise<Outcome<{ readonly read: Read; readonly close: () => void }>> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = lockFolder(folder, startedAt);
    if (!lock.isOurs) return { diagnostics: [runLocked(folder, lock.holder)] };
    const close = (): void => {
      useWorkFolder(resolve(folder), false);
      lock.release();
    };
    try {
      useWorkFolder(resolve(folder), true);
      removeOldClaims(folder);
      await removeAbandonedFiles(folder);
      return { value: { read: await read(), close }, diagnostics: [] };
    } catch (error) {
      close();
      throw error;
    }
  } catch (error) {
    return { diagnostics: [fileFault(error, "ghi", folder)] };
  }
}
