/** What a run leaves in the output folder beside the documents: manifest.json and run_results.json. */
import { hash } from "node:crypto";
import { z } from "zod";
import type { Diagnostic } from "../diagnostic.ts";

/** Raised whenever a reader of the old records would misread the new ones. */
export const recordSchemaVersion = 1;

export const manifestName = "manifest.json";
export const runResultsName = "run_results.json";

export const fileRecordSchema = z.object({
  path: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** When the file was written; never in the manifest, which knows no clock. */
  mtimeMs: z.number().optional(),
});

/** One line of a journal, and one unit of the manifest. */
export const unitRecordSchema = z.object({
  unit: z.string(),
  /** Which unit of a batch it is for, as its table names it; missing for a plan of its own. */
  unitCode: z.string().optional(),
  issuer: z.string(),
  code: z.string(),
  subject: z.string(),
  year: z.number().optional(),
  format: z.string(),
  toolVersion: z.string(),
  templatesSha256: z.string(),
  inputsSha256: z.string(),
  inputs: z.array(z.object({ path: z.string(), sha256: z.string() })),
  /** Some of the files could not be written: those listed stand, but not all are of these inputs. */
  isIncomplete: z.literal(true).optional(),
  files: z.array(fileRecordSchema),
});

export const manifestSchema = z.object({
  schemaVersion: z.literal(recordSchemaVersion),
  units: z.array(unitRecordSchema),
});

/** Findings are read back as they were written; who edits the file by hand may only lose them. */
const diagnosticSchema = z.custom<Diagnostic>(
  (value) =>
    typeof value === "object" && value !== null && ["rule", "severity", "message", "path"].every((key) => key in value),
);

/** What a batch was asked to do, so that it can go on; paths are relative to the output folder. */
const batchTaskSchema = z.object({
  plan: z.string(),
  units: z.string().optional(),
  templates: z.string().optional(),
  select: z.string().optional(),
  /** The hash of everything that was inspected; while it holds, the findings of the results do too. */
  proofSha256: z.string().optional(),
  /** What was found in the master and between the units. */
  diagnostics: z.array(diagnosticSchema).optional(),
});
export type BatchTask = z.output<typeof batchTaskSchema>;

export const runResultsSchema = z.object({
  schemaVersion: z.literal(recordSchemaVersion),
  batch: batchTaskSchema.optional(),
  command: z.string().optional(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  interrupted: z.boolean().optional(),
  extraFiles: z.array(fileRecordSchema).optional(),
  units: z.array(
    z.object({
      unit: z.string(),
      status: z.string().optional(),
      files: z.array(fileRecordSchema),
      diagnostics: z.array(diagnosticSchema).optional(),
    }),
  ),
});

/** A file that was written, by its path relative to the output folder. */
export type FileRecord = z.output<typeof fileRecordSchema>;
/** What one plan was made of and what was made of it; nothing in it depends on the clock or on where folders lie. */
export type UnitRecord = z.output<typeof unitRecordSchema>;
/** What is known of a document before it has files. */
export type DocumentRecord = Omit<UnitRecord, "unit" | "files" | "isIncomplete">;

/**
 * Two records are of one document when issuer and code agree, no known year differs (numbers start again each year), and
 * the subject or the plan's file is the same: a number typed twice by mistake must not cost the other plan its document.
 * In a batch it is the unit and the master's file that count: an office may mend the unit's names.
 */
export function isSameDocument(a: DocumentRecord, b: DocumentRecord): boolean {
  const isSamePlanFile = a.inputs[0]?.path === b.inputs[0]?.path;
  if (a.unitCode !== undefined && a.unitCode === b.unitCode && isSamePlanFile) return true;
  const isSameYear = a.year === b.year || a.year === undefined || b.year === undefined;
  return a.issuer === b.issuer && a.code === b.code && isSameYear && (a.subject === b.subject || isSamePlanFile);
}

export function sha256(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex");
}
