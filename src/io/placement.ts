/** Decides under which name a file goes into the output folder, so that no work of a person is overwritten. */
import { join, parse } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { hashOnDisk } from "./hash-on-disk.ts";
import type { FileRecord } from "./records.ts";
import type { FileStatus } from "./saved-unit.ts";

export interface PlacedFile {
  /** Relative to the output folder; differs from `intended` only when the status is "blocked". */
  readonly path: string;
  readonly intended: string;
  readonly status: FileStatus;
  readonly sha256: string;
  /** False when these very bytes are on disk already. */
  readonly mustWrite: boolean;
  /** Why the intended name was not taken, when the status is "blocked". */
  readonly standing?: Exclude<Owner, "own">;
}

/** Whose the bytes under a name are: this plan's from an earlier run, a person's work since, or another document's. */
export type Owner = "own" | "edited" | "otherDocument";
export type FindOwner = (path: string, hash: string) => Owner;

export interface PlacementSettings {
  readonly folder: string;
  readonly ownerOf: FindOwner;
  readonly force: boolean;
  /** Files that earlier runs wrote here. */
  readonly known: readonly FileRecord[];
  /** True when the unit's folder was made just now, so that nothing can stand in it. */
  readonly isFolderNew: boolean;
}

/** Chooses the name for one file; system errors of reading what is there are thrown. */
export function placeFile(
  file: { readonly name: string; readonly sha256: string },
  { folder, ownerOf, force, known, isFolderNew }: PlacementSettings,
): PlacedFile {
  const hash = file.sha256;
  let blockedBy: PlacedFile["standing"];
  for (let round = 0; ; round += 1) {
    const path = besideName(file.name, round);
    const standing = isFolderNew ? undefined : hashOnDisk(folder, path, known);
    const owner = standing === undefined || standing === hash || force ? "own" : ownerOf(path, standing);
    if (owner !== "own") {
      blockedBy ??= owner;
      continue;
    }
    const mustWrite = standing !== hash;
    const intended = file.name;
    if (blockedBy !== undefined)
      return { path, intended, status: "blocked", sha256: hash, mustWrite, standing: blockedBy };
    const status = standing === undefined ? "created" : mustWrite ? "replaced" : "unchanged";
    return { path, intended, status, sha256: hash, mustWrite };
  }
}

/** "x.docx", then "x (bản mới).docx", "x (bản mới 2).docx" … */
function besideName(name: string, round: number): string {
  if (round === 0) return name;
  const { dir, name: stem, ext } = parse(name);
  const beside = `${stem} (bản mới${round === 1 ? "" : ` ${round}`})${ext}`;
  return dir === "" ? beside : `${dir}/${beside}`;
}

/** Tells that a file was left as it stands, and where the new one is. */
export function keptFileWarning(file: PlacedFile, folder: string): readonly Diagnostic[] {
  if (file.standing === undefined) return [];
  const kept = join(folder, file.intended);
  const reason =
    file.standing === "edited" ? "đã được sửa tay hoặc không do chương trình tạo" : "là của một văn bản khác cùng số";
  return [
    {
      rule: "FILE-KEPT",
      severity: "warning",
      message: `«${kept}» ${reason} nên được giữ nguyên; bản mới nằm ở «${join(folder, file.path)}».`,
      hint: "So hai bản rồi xóa bản không dùng; muốn ghi đè thì thêm --force.",
      path: [],
    },
  ];
}
