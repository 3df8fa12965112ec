/** Files of a run that belong to no unit: its report, the workbook of faults. */
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { writeAtomically } from "./atomic-write.ts";
import { nameFault } from "./output-paths.ts";
import { keptFileWarning, type PlacedFile, placeFile } from "./placement.ts";
import type { FileRecord } from "./records.ts";
import type { SavedFile } from "./saved-unit.ts";

export interface ExtraFile {
  /** Directly in the output folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PlacedExtras {
  readonly files: readonly SavedFile[];
  readonly diagnostics: readonly Diagnostic[];
  write(): Promise<void>;
}

/** Chooses names that cost no person's work; `known` are those that earlier runs wrote. */
export function placeExtraFiles(
  extras: readonly ExtraFile[],
  { folder, force }: { readonly folder: string; readonly force: boolean },
  known: readonly FileRecord[],
): PlacedExtras {
  const faults = extras.flatMap(({ name }) => nameFault(folder, name, process.platform) ?? []);
  const placed = (faults.length > 0 ? [] : extras).map((file) =>
    placeFile(file, {
      folder,
      force,
      known,
      isFolderNew: false,
      ownerOf: (path, hash) => (known.some((other) => other.path === path && other.sha256 === hash) ? "own" : "edited"),
    }),
  );
  return {
    files: placed.map(savedFile),
    diagnostics: [...faults, ...placed.flatMap((file) => keptFileWarning(file, folder))],
    write: () =>
      writeAtomically(
        placed.filter((file) => file.mustWrite).map(({ path, bytes }) => ({ path: join(folder, path), bytes })),
      ),
  };
}

function savedFile({ path, intended, status, bytes, sha256 }: PlacedFile): SavedFile {
  return { path, intended, status, bytes: bytes.length, sha256 };
}
