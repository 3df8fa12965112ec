/** A file of what the build has kept ready; without a build there is none. */
import { readFile } from "node:fs/promises";
import { systemErrorCode } from "./file-faults.ts";

/** Its content as the build wrote it, of which nothing is checked but that it is JSON; undefined when there is none. */
export async function readReadyFile<Ready>(path: string): Promise<Ready | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
