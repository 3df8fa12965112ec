/** Decides under which name a file goes into the output folder, so that no work of a person is overwritten. */
import { readFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { systemErrorCode } from "./file-faults.ts";
import { sha256 } from "./records.ts";

export type FileStatus = "created" | "replaced" | "unchanged" | "blocked";

export interface PlacedFile {
  /** Relative to the output folder; differs from `intended` only when the status is "blocked". */
  readonly path: string;
  readonly intended: string;
  readonly status: FileStatus;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** False when these very bytes are on disk already. */
  readonly mustWrite: boolean;
  /** Why the intended name was not taken, when the status is "blocked". */
  readonly standing?: Exclude<Owner, "own">;
}

/** Whose the bytes under a name are: this plan's from an earlier run, a person's work since, or another document's. */
export type Owner = "own" | "edited" | "otherDocument";
export type FindOwner = (path: string, hash: string) => Owner;

/** Chooses the name for one file; system errors of reading what is there are thrown. */
export async function placeFile(
  folder: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
  ownerOf: FindOwner,
  force: boolean,
): Promise<PlacedFile> {
  const hash = sha256(file.bytes);
  let blockedBy: PlacedFile["standing"];
  for (let round = 0; ; round += 1) {
    const path = besideName(file.name, round);
    const standing = await hashOfFile(join(folder, path));
    const owner = standing === undefined || standing === hash || force ? "own" : ownerOf(path, standing);
    if (owner !== "own") {
      blockedBy ??= owner;
      continue;
    }
    const placed = { path, intended: file.name, bytes: file.bytes, sha256: hash, mustWrite: standing !== hash };
    if (blockedBy !== undefined) return { ...placed, status: "blocked", standing: blockedBy };
    return { ...placed, status: standing === undefined ? "created" : placed.mustWrite ? "replaced" : "unchanged" };
  }
}

/** "x.docx", then "x (bản mới).docx", "x (bản mới 2).docx" … */
function besideName(name: string, round: number): string {
  if (round === 0) return name;
  const { name: stem, ext } = parse(name);
  return `${stem} (bản mới${round === 1 ? "" : ` ${round}`})${ext}`;
}

async function hashOfFile(path: string): Promise<string | undefined> {
  try {
    return sha256(await readFile(path));
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
