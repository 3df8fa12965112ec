/** Formats that the build has read already, so that a start need not parse and check them; never used for changed files. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Format } from "../model/format.ts";
import { packageRoot } from "./package-root.ts";
import { readReadyFile } from "./ready-file.ts";

interface ReadyFormat {
  /** Of the files that the format was read from. */
  readonly hash: string;
  readonly format: Format;
}
export type ReadyFormats = Readonly<Record<string, ReadyFormat>>;

export function readyFormatsPath(): string {
  return join(packageRoot(), "dist", "formats.json");
}

/** The format as the build read it; undefined when there is no build or the files have changed since. */
export async function findReadyFormat(id: string, files: ReadonlyMap<string, string>): Promise<Format | undefined> {
  const ready = (await readReadyFile<ReadyFormats>(readyFormatsPath()))?.[id];
  return ready?.hash === hashFiles(files) ? ready.format : undefined;
}

/** SHA-256 over names and texts in the order of the map. */
export function hashFiles(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return hash.digest("hex");
}
