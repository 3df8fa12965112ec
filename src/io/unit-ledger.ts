/** What has become of each unit of a run so far, in the order in which they were announced, without any file's bytes. */
import type { DocumentRecord } from "./records.ts";
import type { SavedUnit } from "./saved-unit.ts";

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
  /** Slots of a name that wait for a result, else the last that got one. Two broken plans may have one name. */
  const waiting = new Map<string, number[]>();
  const last = new Map<string, number>();
  const put = (result: SavedUnit): void => {
    const indexes = waiting.get(result.unit) ?? [];
    const index = indexes.shift() ?? last.get(result.unit) ?? slots.length;
    if (indexes.length === 0) waiting.delete(result.unit);
    last.set(result.unit, index);
    slots[index] = compact(result, slots[index], intern);
  };
  return {
    announce: (units) => {
      const early = slots;
      slots = units.map(({ unit, planPath, diagnostics = [] }, index) => {
        waiting.set(unit, [...(waiting.get(unit) ?? []), index]);
        return { unit, planPath, status: "pending", elapsedMs: 0, files: [], diagnostics };
      });
      last.clear();
      for (const result of early) put(result);
    },
    note: put,
    units: () => slots,
  };
}

/** A result that came from another thread brings its own copy of every text; those that are at hand already are kept. */
function compact(
  result: SavedUnit,
  announced: SavedUnit | undefined,
  intern: (record: DocumentRecord) => DocumentRecord,
): SavedUnit {
  return {
    ...result,
    ...(announced === undefined ? {} : { unit: announced.unit, planPath: announced.planPath }),
    files: result.files.map((file) => (file.intended === file.path ? { ...file, intended: file.path } : file)),
    ...(result.record === undefined ? {} : { record: intern(result.record) }),
  };
}
