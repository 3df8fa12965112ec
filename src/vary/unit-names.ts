/** Every name that may stand in a master for something of its units, and what it prints. */
import type { Budget } from "../model/budget.ts";
import type { Slicer } from "../model/budget-slice.ts";
import type { Levels } from "../model/levels.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import type { NumberDialect } from "../vietnamese/number-words.ts";
import { agencyValue } from "./agency-values.ts";
import { explainPlace, type PlaceFault } from "./place-findings.ts";
import { budgetName, splitPlaceName } from "./place-names.ts";
import { neutralText, type Run, type UnitValue } from "./run.ts";
import { columnValue, unitValueName, unitValueNames, unitValues } from "./unit-fields.ts";
import { budgetValue, budgetValueNames } from "./unit-figures.ts";

/** What names are looked up in. */
export interface NameSources {
  readonly levels: Levels;
  /** Further columns of the table of units: title by folded title. */
  readonly extraColumns: ReadonlyMap<string, string>;
  /** The budget that units have slices of. */
  readonly sliced?: { readonly budget: Budget; readonly slicer: Slicer };
  readonly dialect: NumberDialect | undefined;
  /** Names of places of the plan's own budgets, and how many budgets it has. */
  readonly budgetNames: readonly string[];
  readonly budgetCount: number;
  /** Some annexes with a budget are not in every variant, so what "budget.total" means differs. */
  readonly hasConditionalBudgets: boolean;
  /** Whether it has been told of the whole batch that an agency has no name for such a unit. */
  readonly isAgencyTold: (key: string, run: Run) => boolean;
}

export interface UnitNames {
  /** Undefined for a name that nothing is known about. */
  find(name: string): UnitValue | undefined;
  explain(name: string): PlaceFault;
  /** What can be typed after {{. */
  readonly known: readonly string[];
}

/** Printed for a name that nobody knows; that is told once, of the master. */
export const unknownValue: UnitValue = { title: "", read: () => neutralText, fields: () => [] };

/** Gives the names; the same name gives the same value. */
export function createUnitNames(sources: NameSources): UnitNames {
  const fields = unitValues(sources.levels);
  const found = new Map<string, UnitValue | undefined>();
  const known = knownNames(sources);
  const lookUp = (name: string): UnitValue | undefined => {
    const split = splitPlaceName(name);
    if (split === undefined) return ownBudgetValue(name, sources);
    if (split.prefix === "agency") return agencyValue(split.rest, sources.levels, sources.isAgencyTold);
    const inBudget = budgetName(split.rest);
    if (inBudget !== undefined) {
      const { sliced, dialect } = sources;
      return sliced && budgetValue(inBudget, sliced.budget, sliced.slicer, dialect);
    }
    const field = unitValueName(split.rest);
    if (field !== undefined) return fields.get(field);
    const key = foldKey(split.rest);
    const title = sources.extraColumns.get(key);
    return title === undefined ? undefined : columnValue(key, title);
  };
  return {
    find: (name) => {
      if (!found.has(name)) found.set(name, lookUp(name));
      return found.get(name);
    },
    explain: (name) => explainName(name, known, sources),
    known,
  };
}

function knownNames({ levels, extraColumns, sliced, budgetNames }: NameSources): readonly string[] {
  return [
    ...unitValueNames.map((name) => `unit.${name}`),
    ...[...extraColumns.values()].map((title) => `unit.${title}`),
    ...(sliced === undefined ? [] : budgetValueNames.map((name) => `unit.budget.${name}`)),
    ...[...levels.agencies].flatMap(([key]) => [`agency.${key}`, `agency.${key}.short`]),
    ...budgetNames,
  ];
}

function ownBudgetValue(name: string, sources: NameSources): UnitValue | undefined {
  const isKnown = sources.budgetNames.includes(name);
  const mayBeKnown = sources.hasConditionalBudgets && /^budget\.(?:total|totalInWords|moneyUnit)$/.test(name);
  if (!isKnown && !mayBeKnown) return undefined;
  return {
    title: name,
    read: (run) => run.budgetPlaces().get(name)?.(),
    fields: () => [],
    explain: (run) => {
      const names = [...run.budgetPlaces().keys()];
      const { reason, hint } = explainPlace(name, { names, budgetCount: sources.budgetCount });
      return { rule: "PLAN-PLACE", message: `${run.row.label}: không điền được «{{${name}}}», ${reason}.`, hint };
    },
  };
}

function explainName(name: string, known: readonly string[], sources: NameSources): PlaceFault {
  const split = splitPlaceName(name);
  const inBudget = split?.prefix === "unit" ? budgetName(split.rest) : undefined;
  if (inBudget !== undefined && sources.sliced === undefined) {
    return {
      reason: "kế hoạch mẫu không chia kinh phí cho đơn vị",
      hint: "Thêm «Kinh phí theo đơn vị» vào «Tạo theo đơn vị», hoặc xóa chỗ này.",
    };
  }
  if (inBudget !== undefined && sources.sliced !== undefined) {
    const rows = sources.sliced.budget.rows.map(({ title }) => `unit.budget.${title}`);
    return explainPlace(name, {
      names: [...budgetValueNames.map((one) => `unit.budget.${one}`), ...rows],
      budgetCount: 1,
    });
  }
  if (split === undefined) return explainPlace(name, { names: known, budgetCount: sources.budgetCount });
  const alike = known.filter((other) => other.startsWith(`${split.prefix}.`));
  const { hint } = explainPlace(`${split.prefix}.${split.rest}`, { names: alike, budgetCount: 0 });
  return split.prefix === "unit"
    ? { reason: "đơn vị không có trường hay cột này", hint: `${hint} Hoặc thêm cột «${split.rest}» vào bảng đơn vị.` }
    : { reason: "không có cơ quan này", hint };
}
