/** What has become of each unit of a run so far, in the order in which they were announced, without any file's bytes. */
import type { DocumentRecord } from "./records.ts";
import type { SavedFile, SavedUnit } from "./saved-unit.ts";

/** A unit that a run is about to make, with what was found in its data. */
export type AnnouncedUnit = Pick<SavedUnit, "unit" | "planPath"> & Partial<Pick<SavedUnit, "diagnostics">>;

export interface UnitLedger {
  announce(units: readonly AnnouncedUnit[]): void;
  note(result: SavedUnit): void;
  units(): readonly SavedUnit[];
}

/** An empty ledger; `intern` keeps what the records share only once. */
export function createUnitLedger(intern: (record: DocumentRecord) => DocumentRecord): UnitLedger {
  let slots: SavedUnit[] = [];
  /** The slot of a name that takes its next result, and for each slot the next of its name. Two broken plans may share one. */
  const turn = new Map<string, number>();
  let following = new Int32Array();
  const put = (result: SavedUnit): void => {
    const index = turn.get(result.unit) ?? slots.length;
    const next = following[index] ?? -1;
    // A result beyond them all replaces the last.
    turn.set(result.unit, next === -1 ? index : next);
    slots[index] = compact(result, slots[index], intern);
  };
  return {
    announce: (units) => {
      const early = slots;
      slots = units.map(({ unit, planPath, diagnostics = [] }) => {
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
    },
    note: put,
    units: () => slots,
  };
}

/** One empty list for all. */
const nothing: readonly never[] = [];

function compactFile({ path, intended, status, bytes, sha256, mtimeMs }: SavedFile): SavedFile {
  return { path, intended: intended === path ? path : intended, status, bytes, sha256, mtimeMs };
}

/** A result that came from another thread brings its own copy of every text; those that are at hand already are kept. */
function compact(
  result: SavedUnit,
  announced: SavedUnit | undefined,
  intern: (record: DocumentRecord) => DocumentRecord,
): SavedUnit {
  const { status, elapsedMs, diagnostics, record } = result;
  const files = result.files.length === 0 ? nothing : result.files.map(compactFile);
  const unit = announced?.unit ?? result.unit;
  const planPath = announced?.planPath ?? result.planPath;
  const found = diagnostics.length === 0 ? nothing : diagnostics;
  // Written out: V8 gives each object that is spread from another a hidden class of its own.
  if (record === undefined) return { unit, planPath, status, elapsedMs, files, diagnostics: found };
  return { unit, planPath, status, elapsedMs, files, diagnostics: found, record: intern(record) };
}
