import { access } from "node:fs/promises";
import { systemErrorCode } from "./file-faults.ts";

/** Whether anything stands at a path; an error of the system other than that it does not is thrown. */
export async function fileExists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return false;
    throw error;
  }
}
