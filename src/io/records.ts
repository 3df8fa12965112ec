/** What a run leaves in the output folder beside the documents: manifest.json and run_results.json. */
import { hash } from "node:crypto";
import { z } from "zod";
import type { Diagnostic } from "../diagnostic.ts";
import { isDiagnostic, isPlainUnitRecord, isPlainUnitResult } from "./plain-records.ts";

/** Raised whenever a reader of the old records would misread the new ones. */
export const recordSchemaVersion = 1;

export const manifestName = "manifest.json";
export const runResultsName = "run_results.json";

/** Ends what a record says of the run, and begins its units; nothing else in it looks so, as deeper lines begin further in. */
export const unitsOpening = ',\n  "units": [';

export const fileRecordSchema = z.object({
  path: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** When the file was written; never in the manifest, which knows no clock. */
  mtimeMs: z.number().optional(),
});

/** A list that is taken as it is where each item is just as we write it, since there are thousands; else it is parsed. */
function listOf<Item>(item: z.ZodType<Item>, isPlain: (value: unknown) => boolean) {
  return z.unknown().transform((value, context): Item[] => {
    if (Array.isArray(value) && value.every(isPlain)) return value;
    const { data, error } = z.array(item).safeParse(value);
    for (const { message, path } of error?.issues ?? []) context.addIssue({ code: "custom", message, path });
    return data ?? z.NEVER;
  });
}

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
  units: listOf(unitRecordSchema, isPlainUnitRecord),
});

/** Findings are read back as they were written; who edits the file by hand may only lose them. */
const diagnosticSchema = z.custom<Diagnostic>(isDiagnostic);

/** What a batch was asked to do, so that it can go on; paths are relative to the output folder. */
const batchTaskSchema = z.object({
  plan: z.string(),
  units: z.string().optional(),
  templates: z.string().optional(),
  select: z.string().optional(),
  /** Plan and table as they were typed, which is how findings and the report name them. */
  shownAs: z.object({ plan: z.string(), units: z.string().optional() }).optional(),
  templatesSha256: z.string().optional(),
  /** The hash of everything that was inspected; while it holds, the findings of the results do too. */
  proofSha256: z.string().optional(),
  /** What was found in the master. */
  diagnostics: z.array(diagnosticSchema).optional(),
  /** What was found between the units. */
  together: z.array(diagnosticSchema).optional(),
  /** Every file that was asked for; one without a hash was not there. */
  inputs: z.array(z.object({ path: z.string(), sha256: z.string().optional() })).optional(),
});
export type BatchTask = z.output<typeof batchTaskSchema>;

/** What the results tell of one unit. */
export const unitResultSchema = z.object({
  unit: z.string(),
  /** "thị xã Bến Cát (721)". */
  label: z.string().optional(),
  plan: z.string().optional(),
  status: z.string().optional(),
  elapsedMs: z.number().optional(),
  files: z.array(fileRecordSchema.extend({ status: z.string().optional() })),
  diagnostics: z.array(diagnosticSchema).optional(),
});

export const runResultsSchema = z.object({
  schemaVersion: z.literal(recordSchemaVersion),
  tool: z.object({ version: z.string() }).optional(),
  batch: batchTaskSchema.optional(),
  command: z.string().optional(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  interrupted: z.boolean().optional(),
  /** SHA-256 of the manifest of a batch that left nothing to do. */
  manifestSha256: z.string().optional(),
  extraFiles: z.array(fileRecordSchema).optional(),
  units: listOf(unitResultSchema, isPlainUnitResult),
});
/** What became of a run and of each of its units. */
export type RunResults = z.output<typeof runResultsSchema>;

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
