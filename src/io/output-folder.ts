/** Saves single plans into a folder: one run whose units are at hand from the start. */
import type { Outcome } from "../diagnostic.ts";
import { openOutputRun } from "./output-run.ts";
import type { SavedUnit, UnitToSave } from "./saved-unit.ts";
import { createUnitSaver } from "./unit-saver.ts";

export { type SavedUnit, type UnitStatus, type UnitToSave, unitResult } from "./saved-unit.ts";

export interface SaveSettings {
  readonly folder: string;
  readonly force: boolean;
  readonly toolVersion: string;
  readonly startedAt: Date;
  /** The clock, asked when the run ends. */
  readonly now: () => Date;
}

/** Saves every unit that has a document; what goes wrong with one does not stop the others. */
export async function saveUnits(
  units: readonly UnitToSave[],
  settings: SaveSettings,
): Promise<Outcome<readonly SavedUnit[]>> {
  const run = await openOutputRun({ ...settings, command: "build" });
  if (run.value === undefined) return { diagnostics: run.diagnostics };
  const { announce, note, finish, known, close } = run.value;
  const saver = createUnitSaver({ folder: settings.folder, force: settings.force, journalName: "main" });
  try {
    const faults = await announce(units);
    if (faults.length > 0) return { diagnostics: faults };
    await note(await saver.save(units.map((unit) => ({ ...unit, ...knownOf(known(unit.unit)) }))));
    saver.close();
    const finished = await finish();
    return { value: finished.value?.units ?? [], diagnostics: finished.diagnostics };
  } finally {
    saver.close();
    await close();
  }
}

function knownOf(known: UnitToSave["known"]): Pick<UnitToSave, "known"> {
  return known === undefined ? {} : { known };
}
