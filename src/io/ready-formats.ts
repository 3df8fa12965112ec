/** Formats that the build has read already, so that a start need not parse and check them; never used for changed files. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Format } from "../model/format.ts";
import { systemErrorCode } from "./file-faults.ts";
import { packageRoot } from "./package-root.ts";

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
  const ready = (await readReadyFormats())[id];
  return ready?.hash === hashFiles(files) ? ready.format : undefined;
}

async function readReadyFormats(): Promise<ReadyFormats> {
  try {
    return JSON.parse(await readFile(readyFormatsPath(), "utf8"));
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return {};
    throw error;
  }
}

/** SHA-256 over names and texts in the order of the map. */
export function hashFiles(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return hash.digest("hex");
}
