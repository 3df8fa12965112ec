/** The levels of government as the build has read them, so that a batch need not parse and check them; never for changed files. */
import { join } from "node:path";
import type { Agency, Levels } from "../model/levels.ts";
import { packageRoot } from "./package-root.ts";
import { readReadyFile } from "./ready-file.ts";
import { hashFiles } from "./ready-formats.ts";

type Entries<Known> = Known extends ReadonlyMap<infer Key, infer Value> ? readonly (readonly [Key, Value])[] : never;

/** Maps as lists of their entries, since JSON has no maps. */
interface ReadyLevels {
  /** Of the files that the levels were read from. */
  readonly hash: string;
  readonly agencies: readonly (readonly [string, Agency])[];
  readonly subunits: Entries<Levels["subunits"]>;
}

export function readyLevelsPath(): string {
  return join(packageRoot(), "dist", "levels.json");
}

/** What the build keeps of levels that were read from these files. */
export function readyLevelsText(files: ReadonlyMap<string, string>, { agencies, subunits }: Levels): string {
  const ready: ReadyLevels = { hash: hashFiles(files), agencies: [...agencies], subunits: [...subunits] };
  return JSON.stringify(ready);
}

/** The levels as the build read them; undefined when there is no build or the files have changed since. */
export async function findReadyLevels(
  files: ReadonlyMap<string, string>,
  path = readyLevelsPath(),
): Promise<Levels | undefined> {
  const ready = await readReadyFile<ReadyLevels>(path);
  if (ready?.hash !== hashFiles(files)) return undefined;
  return { agencies: new Map(ready.agencies), subunits: new Map(ready.subunits) };
}
