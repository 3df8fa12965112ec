/** Makes the documents of single plans and writes them into one folder. */
import { basename, dirname, join, relative } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostic.ts";
import { type SavedUnit, saveUnits, type UnitToSave, unitResult } from "../io/output-folder.ts";
import { packageVersion } from "../io/package-root.ts";
import { sha256, type UnitRecord } from "../io/records.ts";
import { openTemplateLibrary } from "../io/template-library.ts";
import { reportStatuses } from "../model/batch-report.ts";
import {
  documentIdentity,
  inspectPlanSet,
  type MadePlan,
  makePlan,
  planFileName,
  type TemplateLibrary,
} from "../pipeline.ts";
import type { CommandCall, CommandResult } from "./command.ts";
import { templatesFault } from "./mistakes.ts";
import type { OpenedPlan } from "./open-plans.ts";
import { reportFindings, reportSummary } from "./report.ts";

interface BuiltFile {
  readonly path: string;
  readonly elapsedMs: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly made?: MadePlan;
}

/** Builds every plan; what goes wrong with one does not stop the others. */
export async function buildPlans(call: CommandCall, plans: readonly OpenedPlan[]): Promise<CommandResult> {
  const startedAt = call.now();
  const library = await openTemplateLibrary(call.options.templates);
  if (library.value === undefined) return templatesFault(library.diagnostics);
  const built: BuiltFile[] = [];
  for (const plan of plans) built.push(await buildFile(plan, library.value, call.now));
  const folder = call.options.out ?? "output";
  const saved = await saveUnits(withSetFindings(built).map(unitToSave), {
    folder,
    force: call.options.force,
    toolVersion: packageVersion(),
    startedAt,
    now: call.now,
  });
  return result(saved.value ?? [], saved.diagnostics, folder, call);
}

async function buildFile(
  { path, source, read, diagnostics: fileFaults }: OpenedPlan,
  templates: TemplateLibrary,
  now: () => Date,
): Promise<BuiltFile> {
  const startedAt = now().getTime();
  if (source === undefined) return { path, elapsedMs: 0, diagnostics: fileFaults };
  const { value, diagnostics } = await makePlan({ source, templates, ...(read === undefined ? {} : { read }) });
  const elapsedMs = now().getTime() - startedAt;
  return value === undefined ? { path, elapsedMs, diagnostics } : { path, elapsedMs, diagnostics, made: value };
}

/** Adds what the plans of the run say against each other, and names that two of them would share. */
function withSetFindings(built: readonly BuiltFile[]): readonly BuiltFile[] {
  const made = built.flatMap((file) => (file.made === undefined ? [] : [file.made]));
  const together = new Map(inspectPlanSet(made).map((findings, index) => [made[index], findings]));
  return built.map((file) => ({
    ...file,
    diagnostics: [...file.diagnostics, ...(together.get(file.made) ?? []), ...sharedName(file, built)],
  }));
}

function sharedName(file: BuiltFile, built: readonly BuiltFile[]): readonly Diagnostic[] {
  const own = fileNameKey(file);
  const other = built.find((candidate) => candidate !== file && own !== undefined && fileNameKey(candidate) === own);
  if (other === undefined || file.made === undefined) return [];
  return [
    {
      rule: "FILE-SAME-NAME",
      severity: "error",
      message: `Số, ký hiệu của «${file.path}» và «${other.path}» cho cùng tên tệp «${planFileName(file.made.plan)}».`,
      path: ["documentCode"],
      place: { file: file.path },
      hint: "Sửa Số, ký hiệu của một trong hai, hoặc tạo riêng vào hai thư mục.",
    },
  ];
}

/** Windows does not tell upper from lower case in file names. */
function fileNameKey({ made }: BuiltFile): string | undefined {
  return made === undefined ? undefined : planFileName(made.plan).toLowerCase();
}

function unitToSave({ path, elapsedMs, diagnostics, made }: BuiltFile): UnitToSave {
  if (made === undefined) return { unit: basename(path), planPath: path, elapsedMs, diagnostics };
  const document = { record: unitRecord(path, made), files: made.files };
  return { unit: planFileName(made.plan), planPath: path, elapsedMs, diagnostics, document };
}

function unitRecord(planPath: string, { plan, format, inputs }: MadePlan): Omit<UnitRecord, "unit" | "files"> {
  const folder = dirname(planPath);
  const records = inputs.map(({ path, bytes }, index) => ({
    path: index === 0 ? basename(path) : relative(folder, path).replaceAll("\\", "/"),
    sha256: sha256(bytes),
  }));
  return {
    ...documentIdentity(plan),
    format: format.spec.id,
    toolVersion: packageVersion(),
    templatesSha256: sha256(JSON.stringify(format)),
    inputsSha256: sha256(JSON.stringify(records)),
    inputs: records,
  };
}

function result(
  units: readonly SavedUnit[],
  faults: readonly Diagnostic[],
  folder: string,
  call: CommandCall,
): CommandResult {
  const diagnostics = [...units.flatMap((unit) => unit.diagnostics), ...faults];
  const written = units.flatMap(({ status, files }) => (status === "error" ? [] : files));
  const { quiet, verbose } = call.options;
  const paths = written.map((file) => join(folder, file.path));
  const statuses = written.map(({ status, path }) => `${reportStatuses[status]}: ${join(folder, path)}`);
  const findings = reportFindings(diagnostics, { colour: call.colour.notes, quiet, verbose });
  const isMisnamed = diagnostics.some(({ rule }) => rule === "FILE-READ");
  return {
    exitCode: isMisnamed ? 2 : hasErrors(diagnostics) ? 1 : 0,
    results: call.isOneScreen === true && !quiet ? [] : paths,
    notes: [
      ...findings,
      ...(findings.length > 0 ? [reportSummary(diagnostics)] : []),
      // One line a file, so that a second run shows that nothing changed.
      ...(quiet ? [] : statuses),
    ],
    data: { folder, units: units.map(unitResult), diagnostics: faults },
  };
}
