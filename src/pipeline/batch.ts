/** Joins the rooms for a batch: one master plan and a table of units in, findings and documents of any unit out. */
import { prepareBatchChecks, unitSlugs } from "../check/batch/index.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { proveSlices } from "../model/slice-proof.ts";
import type { UnitFinding, UnitTable } from "../model/unit-table.ts";
import type { ReadPlan, SourceFile } from "../read/index.ts";
import { findSlicedBudget } from "../vary/sliced-budget.ts";
import { prepareVariants } from "../vary/variants.ts";
import { type BatchRequest, readBatchFiles, type UnitFiles } from "./batch-files.ts";
import { hasUnit, inspectUnits, type MadeUnit, makeUnits, type UnitInspection, unitPlan } from "./batch-unit.ts";
import { arrange, withPlace } from "./findings.ts";

export type { BatchRequest } from "./batch-files.ts";
export type { MadeUnit, UnitInspection } from "./batch-unit.ts";

export interface OpenedBatch {
  readonly master: PlanDocument;
  readonly table: UnitTable;
  /** The table as the operator wrote it. */
  readonly tableFile: SourceFile;
  readonly tableSheet?: string;
  /** The folder of each row's unit. */
  readonly slugs: readonly string[];
  /** Every file that was read, the master first; none once inspection has ended, for figures are the largest of files. */
  readonly inputs: readonly SourceFile[];
  /** The master and the figures beside it. */
  readonly masterInputs: readonly SourceFile[];
  /** Where the fields of the master stand. */
  readonly locate: ReadPlan["locate"];
  /** What the units do not agree on together: some unit is wrong, but nobody knows which, so none is held back for it. */
  readonly proofs: readonly Diagnostic[];
  /** What is wrong with the cells of each row, before its variant is looked at. */
  readonly rowDiagnostics: ReadonlyMap<number, readonly Diagnostic[]>;
  /** False when the master is so wrong that no document can be made. */
  readonly isSound: boolean;
  /** Everything but the master that a unit's documents are made of, as one text. */
  readonly inputsOf: (row: number) => string;
  /** Takes some rows at a time, which costs less than one after the other; rows without a unit are left out. */
  readonly inspect: (rows: Iterable<number>) => Promise<readonly UnitInspection[]>;
  /** The plan of one row's unit; undefined where there is none. */
  readonly planOf: (row: number) => PlanDocument | undefined;
  /** Lets go of what only inspecting needs; whoever asks for it again waits until it is worked out again. */
  readonly endInspection: () => void;
  /** In the order of the rows. */
  readonly make: (rows: Iterable<number>) => Promise<readonly (MadeUnit | undefined)[]>;
}

/**
 * Reads the master and its units and proves what concerns them all; single units are inspected and made on demand.
 * The diagnostics are those of the master and of the units as a whole.
 */
export async function openBatch(request: BatchRequest): Promise<Outcome<OpenedBatch>> {
  const { value: opened, diagnostics } = await readBatchFiles(request);
  if (opened === undefined) return { diagnostics: arrange(diagnostics, [request.source.path]) };
  const { inputs: read, ...files } = opened;
  const { master, table, levels, locate, gazetteer } = files;
  const { value: variants, diagnostics: ownPlaces } = prepareVariants(master, {
    levels,
    extraColumns: table.extraColumns,
    rows: table.rows,
  });
  const { earlierCodes, templates } = request;
  const slugs = unitSlugs(table.rows);
  // A run that remembers what was found in the same files looks for nothing in them.
  const checks = once(() =>
    prepareBatchChecks({
      master,
      table,
      slugs,
      ...(gazetteer === undefined ? {} : { gazetteer }),
      ...(earlierCodes === undefined ? {} : { earlierCodes }),
    }),
  );
  const proofs = once(() => proveBudgets(files).map((finding) => withPlace(finding, locate)));
  const paths = read.map(({ path }) => path);
  let inputs = read;
  const rowDiagnostics = once(() => byRow([...files.unitFindings, ...checks.get().tableFindings]));
  const found = once(() => {
    const about = [...ownPlaces, ...checks.get().masterFindings].map((finding) => withPlace(finding, locate));
    return arrange([...diagnostics, ...about], paths);
  });
  const work = variants === undefined ? undefined : { files, checks: checks.get, variants, templates };
  return {
    value: {
      master,
      table,
      tableFile: files.tableFile,
      ...(files.batch.unitsSheet === undefined ? {} : { tableSheet: files.batch.unitsSheet }),
      slugs,
      get inputs() {
        return inputs;
      },
      masterInputs: files.masterInputs,
      locate,
      get proofs() {
        return proofs.get();
      },
      get rowDiagnostics() {
        return rowDiagnostics.get();
      },
      isSound: work !== undefined && files.isWhole && !hasErrors([...(request.read.diagnostics ?? []), ...ownPlaces]),
      inputsOf: (row) => unitInputs(files, row),
      planOf: (row) => (work === undefined ? undefined : unitPlan(work, row)),
      inspect: async (rows) => (work === undefined ? [] : inspectUnits(work, rows)),
      endInspection: () => {
        checks.forget();
        inputs = [];
      },
      make: async (rows) => (work === undefined ? [] : makeUnits(work, rows)),
    },
    get diagnostics() {
      return found.get();
    },
  };
}

interface Remembered<Value> {
  readonly get: () => Value;
  readonly forget: () => void;
}

/** The value that is worked out when it is first asked for. */
function once<Value>(work: () => Value): Remembered<Value> {
  let known: { readonly value: Value } | undefined;
  return {
    get: () => {
      known ??= { value: work() };
      return known.value;
    },
    forget: () => {
      known = undefined;
    },
  };
}

/** The slices of the master's budget add up to it, or findings that say where they do not. */
function proveBudgets({ master, table }: UnitFiles): readonly Diagnostic[] {
  const { sliced } = findSlicedBudget(master);
  if (sliced === undefined) return [];
  const { budget, setting, annex } = sliced;
  return proveSlices(budget, setting.from, ["annexes", annex, "budget"], table.rows.filter(hasUnit));
}

function unitInputs({ table, overlays }: UnitFiles, row: number): string {
  const { unit, extra, amounts } = table.rows[row] ?? {};
  const typed: number[] = [];
  // One by one: JSON takes nearly twice as long over numbers that are copied at once.
  amounts?.forEach((amount) => {
    typed.push(amount);
  });
  return JSON.stringify([unit, extra, typed, overlays.get(row)?.overlay]);
}

function byRow(findings: readonly UnitFinding[]): ReadonlyMap<number, readonly Diagnostic[]> {
  const rows = new Map<number, Diagnostic[]>();
  for (const { row, diagnostic } of findings) {
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [diagnostic]);
    else known.push(diagnostic);
  }
  return rows;
}
