/**
 * Plain data → PlanDocument, even where fields are missing or wrong: a stand-in takes their place, so that everything
 * else can be judged at once.
 */
import type { DataPath, Diagnostic, Outcome } from "../../diagnostic.ts";
import { type PlanDocument, planSchema } from "../../model/plan.ts";
import { plainValue, type RawNode } from "../raw-tree.ts";
import { describeIssue, type PlacedIssue, placeIssues } from "../read-issues.ts";
import { budgetOf, isColumnFault, isLossToBudget } from "./budget-losses.ts";
import { Patch } from "./patch.ts";
import { coverage, pathKey } from "./plain-values.ts";
import { standInKinds } from "./stand-in-values.ts";
import { tableWithoutColumns } from "./table-losses.ts";

/** What is already known to be wrong before the schema sees the data. */
export interface KnownFaults {
  /** Values that were refused; about them there is a finding already. */
  readonly refused: readonly DataPath[];
  /** Budgets of which figures or rows were refused. */
  readonly incompleteBudgets: readonly DataPath[];
}

/** A plan, and where in it stand-ins are. */
export interface ParsedPlan {
  readonly plan: PlanDocument;
  readonly standIns: readonly DataPath[];
  /** The same plan with other stand-ins; none for a sound plan. */
  readonly alternatives: readonly PlanDocument[];
}

/** Each round may uncover faults under those of the round before: a budget's figures are read when its fields are sound. */
const maxRounds = 8;
/** A plan with more faults than this is no longer judged as a whole: each stand-in costs time, and the list is long enough. */
const maxStandIns = 300;
/** Nobody reads more; the others are told when these are mended. */
const maxTold = 1_000;

/** Gives the plan and one finding for each fault; no value when stand-ins cannot make a plan of the data. */
export function parsePlan(root: RawNode, known: KnownFaults): Outcome<ParsedPlan> {
  const data = plainValue(root);
  if (known.refused.length === 0 && known.incompleteBudgets.length === 0) {
    const sound = planSchema.safeParse(data);
    if (sound.success) return { value: { plan: sound.data, standIns: [], alternatives: [] }, diagnostics: [] };
  }
  const [first, ...others] = attempts(root, known, data);
  if (first?.plan === undefined) return { diagnostics: first?.diagnostics ?? [] };
  const keysOfOthers = others.map(({ diagnostics }) => new Set(diagnostics.map(findingKey)));
  const diagnostics = first.diagnostics.filter((one) => keysOfOthers.every((keys) => keys.has(findingKey(one))));
  const standIns = new Map([first, ...others].flatMap((each) => each.standIns).map((path) => [pathKey(path), path]));
  const alternatives = others.flatMap(({ plan }) => plan ?? []);
  return { value: { plan: first.plan, standIns: [...standIns.values()], alternatives }, diagnostics };
}

/** One attempt with each kind of stand-in; only the first when it fails already. */
function attempts(root: RawNode, known: KnownFaults, data: unknown): readonly Attempt[] {
  const [kind, ...others] = standInKinds;
  const first = attempt(root, known, new Patch(data, kind));
  if (first.plan === undefined) return [first];
  return [first, ...others.map((other) => attempt(root, known, new Patch(data, other)))];
}

function findingKey({ message, path }: Diagnostic): string {
  return message + pathKey(path);
}

interface Attempt {
  readonly plan?: PlanDocument;
  readonly standIns: readonly DataPath[];
  readonly diagnostics: readonly Diagnostic[];
}

function attempt(root: RawNode, known: KnownFaults, patch: Patch): Attempt {
  const diagnostics: Diagnostic[] = [];
  if (known.refused.length <= maxStandIns) patch.standInAt(known.refused);
  for (let round = 0; round < maxRounds; round += 1) {
    const { data, error } = planSchema.safeParse(patch.data);
    if (data !== undefined && !replaceIncomplete(patch, known))
      return { plan: data, standIns: patch.paths, diagnostics };
    const issues = error === undefined ? [] : placeIssues(error.issues);
    const isConsequence = consequences([...known.refused, ...patch.paths]);
    const told = issues.filter((issue) => !isConsequence(issue)).slice(0, maxTold);
    diagnostics.push(...told.map((issue) => describeIssue(root, issue)));
    if (issues.length + patch.paths.length > maxStandIns) break;
    patch.standInAt(issues.map(({ issue, path }) => (isColumnFault(issue) ? (budgetOf(path) ?? path) : path)));
  }
  return { standIns: patch.paths, diagnostics };
}

/** Sums over figures that are not all there, and rows under other columns, would only be called wrong: they go as a whole. */
function replaceIncomplete(patch: Patch, { incompleteBudgets }: KnownFaults): boolean {
  const lost = patch.paths.flatMap((path) => (isLossToBudget(path) ? [budgetOf(path) ?? path] : []));
  const tables = patch.paths.map(tableWithoutColumns).filter((path) => path !== undefined);
  const left = [...incompleteBudgets, ...lost, ...tables].filter((path) => !patch.covers(path));
  patch.standInAt(left);
  return left.length > 0;
}

/** Tells issues under stand-ins, and issues about columns where the columns are not those of the author. */
function consequences(standIns: readonly DataPath[]): (issue: PlacedIssue) => boolean {
  const isCovered = coverage(standIns);
  const hasOtherColumns = coverage(standIns.filter((path) => path[3] === "columns").map((path) => path.slice(0, 3)));
  return ({ issue, path }) => isCovered(path) || (isColumnFault(issue) && hasOtherColumns(path));
}
