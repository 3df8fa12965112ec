/**
 * Waits until bytes are on the disk and not only in its cache. The callback form of fsync is used since it costs the
 * main thread a third of what a FileHandle costs, and many of them run at once on the thread pool.
 */
import { close, fsync, open } from "node:fs";

/** Resolves when the bytes of an open file are safe. */
export function syncFile(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => (error === null ? resolve() : reject(error)));
  });
}

/** Makes renames inside a folder safe; Windows cannot open a folder, and has no need to. */
export function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return Promise.resolve();
  return new Promise((resolve, reject) => {
    open(folder, "r", (openError, file) => {
      if (openError !== null) return reject(openError);
      fsync(file, (error) => {
        close(file, () => {
          // Some network folders do not know fsync of a folder, and say so.
          if (error === null || error.code === "EINVAL" || error.code === "ENOTSUP") resolve();
          else reject(error);
        });
      });
    });
  });
}
