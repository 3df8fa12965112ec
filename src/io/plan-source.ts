/** A plan file on disk as the reader wants it. */
import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";
import type { Outcome } from "../diagnostic.ts";
import type { PlanSource } from "../pipeline.ts";
import { fileFault, systemErrorCode } from "./file-faults.ts";
import { sha256 } from "./records.ts";

/** No plan and no budget comes near it; a larger file is a slip and would only fill the memory. */
const largestFileBytes = 32 * 1024 * 1024;

/** A plan file and what is read of the files beside it. */
export interface FileSource extends PlanSource {
  /** SHA-256 of the file itself and of each other that was asked for by now, by path; undefined for one that was not there. */
  readonly asked: ReadonlyMap<string, string | undefined>;
}

/** Opens a plan file; findings print `shownAs`, by default the path as typed. Missing or unreadable files are findings. */
export async function openPlanSource(path: string, shownAs = path): Promise<Outcome<FileSource>> {
  try {
    const { size } = await stat(path);
    if (size > largestFileBytes) return { diagnostics: [tooLarge(path)] };
    const bytes = await readFile(path);
    const asked = new Map<string, string | undefined>([[path, sha256(bytes)]]);
    return {
      value: { path: shownAs, bytes, loadSibling: (name) => loadSibling(dirname(path), name, asked), asked },
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

/** SHA-256 of a file as those beside a plan are read; undefined when there is none, or none that is read. */
export async function hashAsRead(path: string): Promise<string | undefined> {
  const bytes = await readIfThere(path);
  return bytes === undefined ? undefined : sha256(bytes);
}

/** The bytes of a file beside the plan or in a folder below it; undefined when there is none. It never leaves the folder. */
async function loadSibling(
  folder: string,
  name: string,
  asked: Map<string, string | undefined>,
): Promise<Uint8Array | undefined> {
  const relative = normalize(name);
  if (isAbsolute(relative) || relative === ".." || relative.startsWith(`..${sep}`)) return undefined;
  const path = join(folder, relative);
  const bytes = await readIfThere(path);
  if (!asked.has(path)) asked.set(path, bytes === undefined ? undefined : sha256(bytes));
  return bytes;
}

/** Unreadable counts as missing: the reader names the field and the file. */
async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    if ((await stat(path)).size > largestFileBytes) return undefined;
    return await readFile(path);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
