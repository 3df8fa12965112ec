/** Opens the two plans that `diff` compares: two files, or a master and the plan of one of its units. */
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import { openPlanSource } from "../io/plan-source.ts";
import { openTemplateLibrary } from "../io/template-library.ts";
import { fullNameOfUnit } from "../model/admin-unit.ts";
import { type ComparedPlan, openComparedPlan } from "../pipeline/diff.ts";
import { type OpenedBatch, openBatch, type PlanSource, readMaster, type TemplateLibrary } from "../pipeline.ts";
import { selectUnits } from "./batch/select.ts";
import { type ChangesView, changesView } from "./changes-view.ts";
import type { CommandCall, CommandResult } from "./command.ts";
import { failedCommand, templatesFault, usageError } from "./mistakes.ts";

/** Both plans and what was found in reading them, or the answer that says why there are none. */
export type OpenedPair =
  | {
      readonly a: ComparedPlan;
      readonly b: ComparedPlan;
      readonly templates: TemplateLibrary;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly answer: CommandResult };

export async function openPair(call: CommandCall): Promise<OpenedPair> {
  const library = await openTemplateLibrary(call.options.templates);
  if (library.value === undefined) return { answer: templatesFault(library.diagnostics) };
  const templates = library.value;
  const [first = "", second] = call.positionals;
  const { unit } = call.options;
  if ((second === undefined) === (unit === undefined)) return { answer: usageError([noPair(first)], "diff") };
  const opening = { templates, view: changesView(call.options) };
  if (unit === undefined) {
    return pairOf(await openFile(first, opening), await openFile(second ?? "", opening), call, templates);
  }
  const source = await openPlanSource(first);
  if (source.value === undefined) return { answer: failedCommand(source.diagnostics, call, 2) };
  const a = await openComparedPlan({ source: source.value, ...opening });
  if (a.value === undefined) return { answer: failedCommand(a.diagnostics, call, 1) };
  const b = await openUnit(source.value, unit, a.value, call, templates);
  return "answer" in b ? b : pairOf(a, b, call, templates);
}

/** What is wrong with either of them is told at once. */
function pairOf(
  a: Outcome<ComparedPlan>,
  b: Outcome<ComparedPlan>,
  call: CommandCall,
  templates: TemplateLibrary,
): OpenedPair {
  const diagnostics = [...a.diagnostics, ...b.diagnostics];
  if (a.value !== undefined && b.value !== undefined) return { a: a.value, b: b.value, templates, diagnostics };
  return { answer: failedCommand(diagnostics, call, isMisnamed(diagnostics) ? 2 : 1) };
}

function noPair(first: string) {
  return {
    message: "Cần đúng hai kế hoạch để so sánh.",
    hint: `Ghi kehoach diff ${first} KẾ_HOẠCH_KHÁC, hoặc kehoach diff KẾ_HOẠCH_MẪU --unit ĐƠN_VỊ.`,
  };
}

async function openFile(
  path: string,
  opening: { readonly templates: TemplateLibrary; readonly view: ChangesView },
): Promise<Outcome<ComparedPlan>> {
  const { value: source, diagnostics } = await openPlanSource(path);
  return source === undefined ? { diagnostics } : openComparedPlan({ source, ...opening });
}

/** A file that is not there was named wrongly: that is wrong use. */
function isMisnamed(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ rule }) => rule === "FILE-READ");
}

type OpenedUnit = Outcome<ComparedPlan> | { readonly answer: CommandResult };

/** The plan that the master makes of one unit. */
async function openUnit(
  source: PlanSource,
  wanted: string,
  master: ComparedPlan,
  call: CommandCall,
  templates: TemplateLibrary,
): Promise<OpenedUnit> {
  if (master.plan.batch === undefined) {
    const message = `«${source.path}» không phải kế hoạch mẫu cho nhiều đơn vị nên --unit không có nghĩa.`;
    return { answer: usageError([{ message, hint: "Bỏ --unit và ghi kế hoạch thứ hai." }], "diff") };
  }
  const table = call.options.units === undefined ? undefined : await openPlanSource(call.options.units);
  if (table !== undefined && table.value === undefined) return { answer: failedCommand(table.diagnostics, call, 2) };
  const units = table?.value === undefined ? {} : { units: table.value };
  const batch = await openBatch({ source, read: await readMaster(source), templates, ...units });
  if (batch.value === undefined) return { diagnostics: batch.diagnostics };
  const rows = rowsOf(batch.value, wanted);
  const [row] = rows;
  if (row === undefined || rows.length > 1) return { answer: usageError([notOneUnit(wanted, rows.length)], "diff") };
  const plan = batch.value.planOf(row);
  if (plan === undefined) return { diagnostics: batch.diagnostics };
  return { value: { name: `${source.path}, ${unitName(batch.value, row)}`, plan }, diagnostics: [] };
}

function rowsOf({ table, slugs }: OpenedBatch, wanted: string): readonly number[] {
  const known = table.rows.flatMap(({ unit }, row) => (unit === undefined ? [] : [{ unit, row }]));
  const selectable = known.map(({ unit, row }) => ({
    code: unit.code,
    name: unit.name,
    fullName: fullNameOfUnit(unit),
    slug: slugs[row] ?? "",
  }));
  return selectUnits(selectable, [wanted]).chosen.flatMap((index) => known[index]?.row ?? []);
}

function unitName({ table }: OpenedBatch, row: number): string {
  const unit = table.rows[row]?.unit;
  return unit === undefined ? "" : fullNameOfUnit(unit);
}

function notOneUnit(wanted: string, count: number) {
  return {
    message: count === 0 ? `Không có đơn vị nào là «${wanted}».` : `«${wanted}» là ${count} đơn vị.`,
    hint: "Ghi mã hoặc tên của một đơn vị như trong bảng đơn vị.",
  };
}
