/** What is recorded of a unit's documents: what they are, and the hash of everything they were made of. */
import { basename } from "node:path";
import { sha256, type UnitRecord } from "../../io/records.ts";
import type { KnownFiles, UnitToSave } from "../../io/saved-unit.ts";
import type { MadeUnit, OpenedBatch } from "../../pipeline.ts";
import type { Hand } from "./work.ts";

/** What is the same in the records of all units. */
export interface RecordParts {
  readonly planPath: string;
  readonly toolVersion: string;
  readonly templatesSha256: string;
  /** The master, as each record names it. */
  readonly inputs: UnitRecord["inputs"];
  /** Of the master with the figures beside it; of the table of units only the unit's own row counts. */
  readonly masterSha256: string;
}

/** The parts for a batch that was opened. */
export function recordParts(
  batch: OpenedBatch,
  parts: Pick<RecordParts, "planPath" | "toolVersion" | "templatesSha256">,
): RecordParts {
  const hashes = batch.masterInputs.map(({ bytes }) => sha256(bytes));
  const inputs = [{ path: basename(parts.planPath), sha256: hashes[0] ?? "" }];
  return { ...parts, inputs, masterSha256: sha256(hashes.join("\n")) };
}

/** The hash of everything that a unit's documents are made of. */
export function unitInputsHash({ batch, parts }: Hand, row: number): string {
  const { toolVersion, templatesSha256, masterSha256 } = parts;
  return sha256([toolVersion, templatesSha256, masterSha256, batch.inputsOf(row)].join("\n"));
}

/** The unit on its way to the disk; one that could not be made has no document. */
export function unitToSave(
  hand: Hand,
  row: number,
  made: MadeUnit | undefined,
  elapsedMs: number,
  known: KnownFiles | undefined,
): UnitToSave {
  const { batch, parts } = hand;
  const folder = batch.slugs[row] ?? "";
  const { planPath } = parts;
  if (made === undefined) return { unit: folder, planPath, elapsedMs, diagnostics: [] };
  const record = {
    unitCode: batch.table.rows[row]?.unit?.code ?? "",
    ...made.identity,
    format: made.format.spec.id,
    toolVersion: parts.toolVersion,
    templatesSha256: parts.templatesSha256,
    inputsSha256: unitInputsHash(hand, row),
    inputs: parts.inputs,
  };
  const files = made.files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }));
  const document = { record, files };
  // Written out, as whatever is made for each unit: see ARCHITECTURE.md on hidden classes.
  if (known === undefined) return { unit: folder, planPath, elapsedMs, diagnostics: [], document };
  return { unit: folder, planPath, elapsedMs, diagnostics: [], document, known };
}
