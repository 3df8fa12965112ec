/** Proves a batch before a file is written: every chosen unit inspected, all findings of all of them at once. */
import { type Diagnostic, hasErrors } from "../../diagnostic.ts";
import type { EarlierRuns } from "../../io/earlier-runs.ts";
import { type BatchTask, sha256 } from "../../io/records.ts";
import type { VariantChange } from "../../model/variant.ts";
import { FindingsFold, type OpenedBatch } from "../../pipeline.ts";
import { beside } from "./batch-task.ts";
import { isAboutData } from "./unit-lines.ts";
import { type Hand, newCounter, type WorkResult } from "./work.ts";

export interface Proof {
  /** About the master: what is wrong in it would be in every document. */
  readonly shared: readonly Diagnostic[];
  /** About the units as a whole. */
  readonly together: readonly Diagnostic[];
  /** Each unit's own, by row. */
  readonly own: ReadonlyMap<number, readonly Diagnostic[]>;
  /** What a unit changes against the master, by row; units that change nothing are missing. */
  readonly changes: ReadonlyMap<number, readonly VariantChange[]>;
  /** Names of the documents without extension, by row. */
  readonly fileNames: ReadonlyMap<number, string>;
  /** False when something is wrong in the master, and so would be in every document. */
  readonly canMake: boolean;
}

/** Shares the rows of an order among the threads. */
export type ShareWork = (
  hand: Hand,
  rows: Int32Array,
  take: (result: WorkResult) => void,
  counter: ReturnType<typeof newCounter>,
) => Promise<void>;

/** `about` is what opening the batch found; `rows` are the units chosen. */
export async function proveBatch(
  hand: Hand,
  about: readonly Diagnostic[],
  rows: Int32Array,
  share: ShareWork,
  advance: (count: number) => void,
): Promise<Proof> {
  const fold = new FindingsFold();
  const changes = new Map<number, readonly VariantChange[]>();
  const fileNames = new Map<number, string>();
  const take = (result: WorkResult): void => {
    if (result.task !== "inspect") return;
    for (const inspection of result.units) {
      fold.add(inspection);
      fileNames.set(inspection.row, inspection.fileName);
      if (inspection.changes.length > 0) changes.set(inspection.row, inspection.changes);
    }
    advance(result.units.length);
  };
  if (hand.batch.isSound) await share(hand, rows, take, newCounter());
  const folded = fold.fold(hand.batch.locate);
  const shared = [...about, ...folded.shared];
  return {
    shared,
    together: hand.batch.proofs,
    own: withRows(hand.batch, folded.own, rows),
    changes,
    fileNames,
    canMake: hand.batch.isSound && !hasErrors(shared),
  };
}

/** The hash of everything that was read: while it holds, inspecting again would find the same. */
export function proofHash({ batch, parts }: Hand): string {
  const inputs = batch.inputs.map(({ bytes }) => sha256(bytes));
  return sha256([parts.toolVersion, parts.templatesSha256, ...inputs].join("\n"));
}

/** A task with what was found, and in which files; rows that name no unit are in no results, so then all is read each time. */
export function provedTask(task: BatchTask, hand: Hand, proof: Proof, folder = "."): BatchTask {
  const inputs = [...hand.asked].map(([path, sha256]) => {
    const named = { path: beside(folder, path) };
    return sha256 === undefined ? named : { ...named, sha256 };
  });
  const isComplete = hand.batch.table.rows.every(({ unit }) => unit !== undefined);
  return {
    ...task,
    templatesSha256: hand.parts.templatesSha256,
    proofSha256: proofHash(hand),
    diagnostics: [...proof.shared],
    together: [...proof.together],
    ...(isComplete ? { inputs } : {}),
  };
}

/** The proof of the last run, where it was about the same data and all of the chosen units. */
export async function rememberedProof(hand: Hand, rows: Int32Array, runs: EarlierRuns): Promise<Proof | undefined> {
  const { batch } = hand;
  const last = runs.lastRun?.batch;
  if (last?.proofSha256 === undefined || last.diagnostics === undefined) return undefined;
  if (last.proofSha256 !== proofHash(hand)) return undefined;
  const own = new Map<number, readonly Diagnostic[]>();
  const changes = new Map<number, readonly VariantChange[]>();
  for (const row of rows) {
    const found = runs.lastDiagnostics(batch.slugs[row] ?? "")?.filter(isAboutData);
    if (found === undefined) return undefined;
    if (found.length > 0) own.set(row, found);
    // Only units with an overlay differ from the master by more than their words.
    const hasOverlay = batch.table.rows[row]?.unit?.overlay !== undefined;
    const changed = hasOverlay ? ((await batch.inspect([row]))[0]?.changes ?? []) : [];
    if (changed.length > 0) changes.set(row, changed);
  }
  const shared = last.diagnostics;
  return {
    shared,
    together: batch.proofs,
    own: new Map([...own, ...withoutUnits(batch)]),
    changes,
    fileNames: new Map(),
    canMake: batch.isSound && !hasErrors(shared),
  };
}

/** Rows that name no unit are in no results; the table tells of them each time. */
function withoutUnits(batch: OpenedBatch): ReadonlyMap<number, readonly Diagnostic[]> {
  const { table } = batch;
  if (table.rows.every(({ unit }) => unit !== undefined)) return new Map();
  return new Map([...batch.rowDiagnostics].filter(([row]) => table.rows[row]?.unit === undefined));
}

/** What the table itself says of a row, then what its variant says. Rows without a unit are always told. */
function withRows(
  { rowDiagnostics, table }: OpenedBatch,
  own: ReadonlyMap<number, readonly Diagnostic[]>,
  rows: Int32Array,
): ReadonlyMap<number, readonly Diagnostic[]> {
  const chosen = new Set(rows);
  const all = new Map<number, readonly Diagnostic[]>();
  for (let row = 0; row < table.rows.length; row += 1) {
    if (table.rows[row]?.unit !== undefined && !chosen.has(row)) continue;
    const found = [...(rowDiagnostics.get(row) ?? []), ...(own.get(row) ?? [])];
    if (found.length > 0) all.set(row, found);
  }
  return all;
}
