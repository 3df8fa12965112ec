/** A plan file on disk as the reader wants it. */
import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";
import type { Outcome } from "../diagnostic.ts";
import type { PlanSource } from "../pipeline.ts";
import { fileFault, systemErrorCode } from "./file-faults.ts";

/** No plan and no budget comes near it; a larger file is a slip and would only fill the memory. */
const largestFileBytes = 32 * 1024 * 1024;

/** Opens a plan file; findings print `shownAs`, by default the path as typed. Missing or unreadable files are findings. */
export async function openPlanSource(path: string, shownAs = path): Promise<Outcome<PlanSource>> {
  try {
    const { size } = await stat(path);
    if (size > largestFileBytes) return { diagnostics: [tooLarge(path)] };
    const bytes = await readFile(path);
    return {
      value: { path: shownAs, bytes, loadSibling: (name) => loadSibling(dirname(path), name) },
      diagnostics: [],
    };
  } catch (error) {
    return { diagnostics: [fileFault(error, "đọc", path)] };
  }
}

function tooLarge(path: string): ReturnType<typeof fileFault> {
  return {
    rule: "FILE-READ",
    severity: "error",
    message: `Không đọc được «${path}»: tệp lớn hơn ${largestFileBytes / 1024 / 1024} MB.`,
    hint: "Tệp kế hoạch là văn bản YAML hoặc JSON, chỉ vài trăm KB.",
    path: [],
    place: { file: path },
  };
}

/** The bytes of a file beside the plan or in a folder below it; undefined when there is none. It never leaves the folder. */
async function loadSibling(folder: string, name: string): Promise<Uint8Array | undefined> {
  const relative = normalize(name);
  if (isAbsolute(relative) || relative === ".." || relative.startsWith(`..${sep}`)) return undefined;
  const path = join(folder, relative);
  try {
    if ((await stat(path)).size > largestFileBytes) return undefined;
    return await readFile(path);
  } catch (error) {
    // Unreadable counts as missing: the reader names the field and the file.
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
