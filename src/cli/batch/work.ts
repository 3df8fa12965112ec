/** What a thread does with its share of a batch: takes chunks of units until none is left, and tells what it made of each. */
import type { KnownFiles, SavedUnit, UnitToSave } from "../../io/saved-unit.ts";
import type { UnitSaver } from "../../io/unit-saver.ts";
import type { OpenedBatch, UnitInspection } from "../../pipeline.ts";
import { createCollector } from "./tidy-memory.ts";
import { type RecordParts, unitToSave } from "./unit-record.ts";

/** Rows of the table to inspect or to make; threads share the counter and so never take a row twice. */
export interface WorkOrder {
  readonly task: "inspect" | "make";
  readonly rows: Int32Array;
  readonly counter: SharedCounter;
  /** How many threads take rows. */
  readonly threads: number;
  /** What earlier runs recorded of the units to make, by row. */
  readonly known: ReadonlyMap<number, KnownFiles>;
}

/** Two numbers in shared memory: the next row to take, and whether no more are to be taken. */
export type SharedCounter = Int32Array<SharedArrayBuffer>;

export function newCounter(): SharedCounter {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** No thread takes another chunk; those in hand are finished. */
export function stopTaking(counter: SharedCounter): void {
  Atomics.store(counter, 1, 1);
}

export type WorkResult =
  | { readonly task: "inspect"; readonly units: readonly UnitInspection[] }
  | { readonly task: "make"; readonly units: readonly RowResult<SavedUnit>[] }
  /** For an archive, which the main thread alone writes. */
  | { readonly task: "pack"; readonly first: number; readonly units: readonly RowResult<UnitToSave>[] };

export interface RowResult<Value> {
  readonly row: number;
  readonly value: Value;
}

/** A thread's own grip on the batch. */
export interface Hand {
  readonly batch: OpenedBatch;
  readonly parts: RecordParts;
  /** SHA-256 of every file that was asked for, by path; undefined for one that was not there. */
  readonly asked: ReadonlyMap<string, string | undefined>;
  /** Missing where documents go into an archive. */
  readonly saver?: UnitSaver;
}

/** Units of one chunk: enough to make together and to let their fsyncs overlap, few enough that a stop is not waited for. */
const chunkRows = 32;
/** Towards the end threads take less, so that none waits long for the last chunk of another, but no less than this. */
const leastRows = 8;

/** Takes and finishes chunks until there are no more; results come in any order. */
export async function work(hand: Hand, order: WorkOrder, take: (result: WorkResult) => void): Promise<void> {
  const collector = createCollector();
  if (order.task === "make") hand.batch.endInspection();
  let saving: Promise<void> = Promise.resolve();
  for (let chunk = nextChunk(order); chunk !== undefined; chunk = nextChunk(order)) {
    if (order.task === "inspect") take({ task: "inspect", units: await hand.batch.inspect(chunk.rows) });
    // The next chunk is made while this one is on its way to the disk.
    else ({ saving } = await makeChunk(hand, order, chunk, saving, take));
    collector.done(chunk.rows.length);
    await turn();
  }
  await saving;
  collector.end();
}

interface Chunk {
  readonly first: number;
  readonly rows: Int32Array;
}

function nextChunk({ rows, counter, threads }: WorkOrder): Chunk | undefined {
  for (let first = Atomics.load(counter, 0); first < rows.length && Atomics.load(counter, 1) === 0; ) {
    const end = Math.min(first + chunkSize(rows.length - first, threads), rows.length);
    const found = Atomics.compareExchange(counter, 0, first, end);
    if (found === first) return { first, rows: rows.subarray(first, end) };
    // Another thread was faster.
    first = found;
  }
  return undefined;
}

function chunkSize(left: number, threads: number): number {
  return threads === 1 ? chunkRows : Math.max(leastRows, Math.min(chunkRows, Math.ceil(left / (2 * threads))));
}

/** Signals, timers and the messages of other threads get their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** In a function of its own, which forgets the documents as soon as they are on their way. */
async function makeChunk(
  hand: Hand,
  order: WorkOrder,
  { first, rows }: Chunk,
  before: Promise<void>,
  take: (result: WorkResult) => void,
): Promise<{ readonly saving: Promise<void> }> {
  const made = await makeRows(hand, order, rows);
  await before;
  const saving = deliver(hand, first, made, take);
  saving.catch(() => {});
  return { saving };
}

async function makeRows(hand: Hand, { known }: WorkOrder, rows: Int32Array): Promise<RowResult<UnitToSave>[]> {
  const startedAt = performance.now();
  const made = await hand.batch.make(rows);
  // The units of a chunk are made together, so each is told its share.
  const elapsedMs = Math.round((performance.now() - startedAt) / rows.length);
  return Array.from(rows, (row, index) => ({
    row,
    value: unitToSave(hand, row, made[index], elapsedMs, known.get(row)),
  }));
}

function deliver(
  { saver }: Hand,
  first: number,
  made: readonly RowResult<UnitToSave>[],
  take: (result: WorkResult) => void,
): Promise<void> {
  if (saver !== undefined) {
    const rows = made.map(({ row }) => row);
    return tell(saver.save(made.map(({ value }) => value)), rows, take);
  }
  take({ task: "pack", first, units: made });
  return Promise.resolve();
}

async function tell(
  saving: Promise<readonly SavedUnit[]>,
  rows: readonly number[],
  take: (result: WorkResult) => void,
): Promise<void> {
  const saved = await saving;
  const units = saved.flatMap((value, index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, value }];
  });
  take({ task: "make", units });
}
