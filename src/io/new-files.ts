/** Creates a folder of new files, and touches nothing when one of them is there already. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import { writeAtomically } from "./atomic-write.ts";
import { fileExists } from "./file-exists.ts";
import { fileFault } from "./file-faults.ts";

/** The names written, or one finding for each file that stands in the way. */
export async function createNewFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Outcome<readonly string[]>> {
  try {
    const standing: string[] = [];
    for (const { name } of files) if (await fileExists(join(folder, name))) standing.push(name);
    if (standing.length > 0) return { diagnostics: standing.map((name) => existsAlready(join(folder, name))) };
    for (const { name } of files) await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeAtomically(files.map(({ name, bytes }) => ({ path: join(folder, name), bytes })));
    return { value: files.map(({ name }) => name), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [fileFault(error, "ghi", folder)] };
  }
}

function existsAlready(path: string): Diagnostic {
  return {
    rule: "FILE-EXISTS",
    severity: "error",
    message: `«${path}» đã có; không tệp nào được ghi.`,
    hint: "Chọn thư mục khác: kehoach init TÊN_THƯ_MỤC_MỚI.",
    path: [],
  };
}
