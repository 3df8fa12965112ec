import { statSync } from "node:fs";
import { systemErrorCode } from "./file-faults.ts";

/** The size of a file; 0 where there is none, or where the system does not say. */
export function fileBytes(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return 0;
  }
}
