/** Writes one file that the user named; one that stands there is kept unless it may be replaced. */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { writeAtomically } from "./atomic-write.ts";
import { fileExists } from "./file-exists.ts";
import { fileFault } from "./file-faults.ts";

/** The finding that says why nothing was written, or undefined when the file stands whole. */
export async function saveFile(path: string, bytes: Uint8Array, mayReplace: boolean): Promise<Diagnostic | undefined> {
  try {
    if (!mayReplace && (await fileExists(path))) return existsAlready(path);
    await mkdir(dirname(path), { recursive: true });
    await writeAtomically([{ path, bytes }]);
    return undefined;
  } catch (error) {
    return fileFault(error, "ghi", path);
  }
}

function existsAlready(path: string): Diagnostic {
  return {
    rule: "FILE-EXISTS",
    severity: "error",
    message: `«${path}» đã có nên không ghi gì.`,
    hint: "Ghi tên khác sau -o, hoặc thêm --force để thay tệp ấy.",
    path: [],
  };
}
