/** One master plan → the plan of each unit. What does not change is worked out once and shared by identity. */
import type { DataPath, Diagnostic, Outcome } from "../diagnostic.ts";
import { levelOfUnit } from "../model/admin-unit.ts";
import { budgetGrid } from "../model/budget-slice.ts";
import type { Levels } from "../model/levels.ts";
import type { Overlay } from "../model/overlay.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { BudgetGrid, UnitRow } from "../model/unit-table.ts";
import type { Variant, VariantOrigin } from "../model/variant.ts";
import { applyOverlay, type OverlaidPlan } from "./apply-overlay.ts";
import { type Condition, parseCondition } from "./conditions.ts";
import { createRun, type RunSetting } from "./create-run.ts";
import { agencyFaults, idFaults, nameFaults } from "./master-faults.ts";
import { itemsWithId } from "./outline-items.ts";
import { type Compile, type Compiled, createCompiler, type Part } from "./parts.ts";
import { budgetPlaces, budgetTotals } from "./places.ts";
import type { KnownRow, Run } from "./run.ts";
import { slicePart } from "./slice-part.ts";
import { findSlicedBudget, type SlicedBudget } from "./sliced-budget.ts";
import { tracePath } from "./trace.ts";
import { createUnitNames, type UnitNames, unknownValue } from "./unit-names.ts";

export { wantedFields } from "./wanted-fields.ts";

export interface VariantSetting {
  readonly levels: Levels;
  /** Columns of the table of units beyond those of AdminUnit: title as typed by folded title. */
  readonly extraColumns: ReadonlyMap<string, string>;
  /** All rows of the table, so that no two units take the figures of one column. */
  readonly rows?: readonly UnitRow[];
}

export interface VariantMaker {
  /** The plan of one unit; variants do not depend on the order in which they are made. */
  makeVariant(row: KnownRow, overlay?: Overlay): Variant;
  /** The figures that each unit's row must bring, when they come with the table of units. */
  readonly budgetGrid?: BudgetGrid;
}

/** Cuts a master into what changes with the unit and what does not; findings are about the master alone. */
export function prepareVariants(master: PlanDocument, setting: VariantSetting): Outcome<VariantMaker> {
  const { sliced, diagnostics } = findSlicedBudget(master, setting.rows);
  const agencies = agencyFaults(master, setting.levels);
  const names = namesOf(master, setting, sliced, (key, { unit }) => {
    const isAsMaster = unit.issuedOn === undefined && levelOfUnit(unit) === master.batch?.level;
    return isAsMaster && agencies.told.has(key);
  });
  const faults: Diagnostic[] = [
    ...diagnostics,
    ...nameFaults(master, names),
    ...agencies.diagnostics,
    ...idFaults(master),
    ...(master.batch === undefined ? [noBatch] : []),
  ];
  const conditionOf = rememberConditions(names);
  const special = new Map<object, Part>([[master.issuedOn, issuedOnPart(master)]]);
  const compile = createCompiler({ valueNamed: (name) => names.find(name) ?? unknownValue, conditionOf, special });
  if (sliced !== undefined) special.set(sliced.budget, slicePart(sliced, compile));
  const runSetting: RunSetting = { master, conditionOf, ...(sliced === undefined ? {} : { sliced }) };
  const maker = createMaker(master, names, compile, runSetting);
  const grid = sliced?.setting.from === "units" ? { budgetGrid: budgetGrid(sliced.budget) } : {};
  return { value: { ...maker, ...grid }, diagnostics: faults };
}

/** The figures that the rows of a master's table of units must bring; undefined when its units bring none. */
export function unitBudgetGrid(master: PlanDocument): BudgetGrid | undefined {
  const { sliced } = findSlicedBudget(master);
  return sliced?.setting.from === "units" ? budgetGrid(sliced.budget) : undefined;
}

const noBatch: Diagnostic = {
  rule: "BATCH-NO-UNITS",
  severity: "error",
  message: "Kế hoạch không có phần «Tạo theo đơn vị» nên không tạo được cho từng đơn vị.",
  path: [],
  hint: "Thêm «Tạo theo đơn vị» với «Cấp đơn vị» và «Tệp đơn vị».",
};

function namesOf(
  master: PlanDocument,
  { levels, extraColumns }: VariantSetting,
  sliced: SlicedBudget | undefined,
  isAgencyTold: (key: string, run: Run) => boolean,
): UnitNames {
  return createUnitNames({
    levels,
    extraColumns,
    ...(sliced === undefined ? {} : { sliced }),
    dialect: master.numberDialect,
    budgetNames: [...budgetPlaces(master).keys()],
    budgetCount: budgetTotals(master).length,
    hasConditionalBudgets: (master.annexes ?? []).some(
      ({ when, budget }) => when !== undefined && budget !== undefined,
    ),
    isAgencyTold,
  });
}

/** A condition that nobody understands is told once, of the master; until it is mended its part is in every variant. */
function rememberConditions(names: UnitNames): (text: string) => Condition {
  const known = new Map<string, Condition>();
  return (text) => {
    const parsed = known.get(text) ?? parseCondition(text, names.find, names.known);
    const condition = typeof parsed === "function" ? parsed : () => true;
    known.set(text, condition);
    return condition;
  };
}

/** A unit's own day of issue takes the place of the master's. */
function issuedOnPart({ issuedOn }: PlanDocument): Part {
  return {
    fill: ({ unit }) => unit.issuedOn ?? issuedOn,
    step: (_run, key) => ({ key, part: undefined }),
    trace: ({ unit }, rest) => ({ from: unit.issuedOn === undefined ? "master" : "unit", path: rest }),
    values: () => [{ title: "", read: () => undefined, fields: ({ unit }) => (unit.issuedOn ? ["issuedOn"] : []) }],
  };
}

function createMaker(master: PlanDocument, names: UnitNames, compile: Compile, setting: RunSetting): VariantMaker {
  const ofMaster = compile(withoutBatch(master), "");
  const items = new Map(itemsWithId(master).map((item) => [item.id, item]));
  return {
    makeVariant: (row, overlay) => {
      const overlaid = overlay === undefined ? undefined : applyOverlay(master, items, overlay, row.label);
      const root = overlaid === undefined ? ofMaster : compile(withoutBatch(overlaid.plan), "");
      const run = createRun(row, setting);
      const filled = root.part === undefined ? root.value : root.part.fill(run);
      const inOverlay = overlay === undefined ? [] : nameFaults(overlay, names);
      return {
        // A plan's texts, filled, make a plan; which the type system cannot follow.
        plan: filled as PlanDocument,
        diagnostics: [...(overlaid?.findings ?? []), ...inOverlay, ...run.findings],
        changes: overlaid?.changes ?? [],
        origin: (path) => originOf(path, root, createRun(row, setting), overlaid),
      };
    },
  };
}

function withoutBatch({ batch: _batch, ...plan }: PlanDocument): Omit<PlanDocument, "batch"> {
  return plan;
}

const overlayFields: ReadonlySet<string | number | undefined> = new Set(["replace", "add", "remove"]);

function originOf(path: DataPath, root: Compiled, run: Run, overlaid: OverlaidPlan | undefined): VariantOrigin {
  if (overlayFields.has(path[0])) return { from: "overlay", path, fields: [] };
  const traced = tracePath(root, run, path);
  if (overlaid === undefined || traced.from === "unit") return traced;
  return { ...overlaid.source(traced.path), fields: traced.fields };
}
