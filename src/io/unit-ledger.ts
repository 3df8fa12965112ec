/** What has become of each unit of a run so far, in the order in which they were announced, without any file's bytes. */
import type { Diagnostic } from "../diagnostic.ts";
import type { DocumentRecord } from "./records.ts";
import type { SavedFile, SavedUnit, UnitStatus } from "./saved-unit.ts";
import { createUnitPacker, type UnitPacker } from "./unit-packer.ts";

/** A unit that a run is about to make, with what was found in its data. */
export type AnnouncedUnit = Pick<SavedUnit, "unit" | "planPath"> & Partial<Pick<SavedUnit, "diagnostics">>;

export interface UnitLedger {
  announce(units: readonly AnnouncedUnit[]): void;
  note(result: SavedUnit): void;
  /** The files and the record of a unit are put together each time they are asked for; spread, it has neither. */
  units(): readonly SavedUnit[];
}

/** An empty ledger. */
export function createUnitLedger(): UnitLedger {
  const packer = createUnitPacker();
  let slots: SavedUnit[] = [];
  /** The slot of a name that takes its next result, and for each slot the next of its name. Two broken plans may share one. */
  const turn = new Map<string, number>();
  let following = new Int32Array();
  let isAnnounced = false;
  const put = (result: SavedUnit): void => {
    const index = turn.get(result.unit) ?? slots.length;
    const next = following[index] ?? -1;
    // A result beyond them all replaces the last.
    turn.set(result.unit, next === -1 ? index : next);
    // What is known before anything is made comes from the records of earlier runs, which are at hand anyway.
    slots[index] = isAnnounced ? new KeptUnit(result, slots[index], packer) : result;
  };
  return {
    announce: (units) => {
      const early = slots;
      slots = units.map(({ unit, planPath, diagnostics = nothing }) => {
        return { unit, planPath, status: "pending", elapsedMs: 0, files: nothing, diagnostics };
      });
      turn.clear();
      following = new Int32Array(slots.length);
      for (let index = slots.length - 1; index >= 0; index -= 1) {
        const name = slots[index]?.unit ?? "";
        following[index] = turn.get(name) ?? -1;
        turn.set(name, index);
      }
      for (const result of early) put(result);
      isAnnounced = true;
    },
    note: put,
    units: () => slots,
  };
}

/** One empty list for all, and each status once. */
const nothing: readonly never[] = [];
const statuses: { readonly [Status in UnitStatus]: Status } = {
  ...{ created: "created", replaced: "replaced", unchanged: "unchanged", blocked: "blocked" },
  ...{ error: "error", skipped: "skipped", pending: "pending" },
};

/** A result of which files and record are packed, since nobody looks at them before records are written. */
class KeptUnit implements SavedUnit {
  readonly unit: string;
  readonly planPath: string;
  readonly status: UnitStatus;
  readonly elapsedMs: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly #packer: UnitPacker;
  /** -1 where there are none. */
  readonly #files: number;
  readonly #record: number;

  /** What came from another thread brings its own copy of every text; those that were announced are kept. */
  constructor(result: SavedUnit, announced: SavedUnit | undefined, packer: UnitPacker) {
    const { status, elapsedMs, diagnostics, files, record } = result;
    this.unit = announced?.unit ?? result.unit;
    this.planPath = announced?.planPath ?? result.planPath;
    this.status = statuses[status];
    this.elapsedMs = elapsedMs;
    this.diagnostics = diagnostics.length === 0 ? nothing : diagnostics;
    this.#packer = packer;
    this.#files = files.length === 0 ? -1 : packer.packFiles(files);
    this.#record = record === undefined ? -1 : packer.packRecord(record);
  }

  get files(): readonly SavedFile[] {
    return this.#files === -1 ? nothing : this.#packer.files(this.#files);
  }

  get record(): DocumentRecord | undefined {
    return this.#record === -1 ? undefined : this.#packer.record(this.#record);
  }
}
