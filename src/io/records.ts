/** What a run leaves in the output folder beside the documents: manifest.json and run_results.json. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { systemErrorCode } from "./file-faults.ts";

/** Raised whenever a reader of the old records would misread the new ones. */
export const recordSchemaVersion = 1;

export const manifestName = "manifest.json";
export const runResultsName = "run_results.json";

const fileRecord = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() });
const unitRecord = z.object({
  unit: z.string(),
  issuer: z.string(),
  code: z.string(),
  subject: z.string(),
  year: z.number().optional(),
  format: z.string(),
  toolVersion: z.string(),
  templatesSha256: z.string(),
  inputsSha256: z.string(),
  inputs: z.array(z.object({ path: z.string(), sha256: z.string() })),
  files: z.array(fileRecord),
});
const manifestSchema = z.object({ schemaVersion: z.literal(recordSchemaVersion), units: z.array(unitRecord) });
const journalSchema = z.object({
  schemaVersion: z.literal(recordSchemaVersion),
  units: z.array(z.object({ unit: z.string(), files: z.array(fileRecord) })),
});

/** A file that was written, by its path relative to the output folder. */
export type FileRecord = z.output<typeof fileRecord>;
/** What one plan was made of and what was made of it; nothing in it depends on the clock or on where folders lie. */
export type UnitRecord = z.output<typeof unitRecord>;

/** What earlier runs wrote into an output folder. */
export interface EarlierRuns {
  readonly units: readonly UnitRecord[];
  /** Files that the last run was about to write; it may have been killed before the manifest knew of them. */
  readonly announced: readonly FileRecord[];
}

/** Reads the records of an output folder; missing or damaged records count as none, so that nothing is overwritten. */
export async function readEarlierRuns(folder: string): Promise<EarlierRuns> {
  const manifest = manifestSchema.safeParse(await readJson(join(folder, manifestName)));
  const journal = journalSchema.safeParse(await readJson(join(folder, runResultsName)));
  return {
    units: manifest.data?.units ?? [],
    announced: journal.data?.units.flatMap((unit) => unit.files) ?? [],
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** JSON with two spaces and a final line break, as bytes. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
