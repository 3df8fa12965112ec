/** Reads everything that a batch is made of: the master, its table of units, overlays, figures, levels and gazetteer. */
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import type { Batch } from "../model/batch.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { Levels } from "../model/levels.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { BudgetGrid, UnitFinding, UnitTable } from "../model/unit-table.ts";
import { readGazetteer } from "../read/gazetteer/index.ts";
import type { PlanSource, ReadPlan, SourceFile } from "../read/index.ts";
import { readLevels } from "../read/levels/index.ts";
import { type ReadOverlay, readOverlay } from "../read/overlay.ts";
import { readUnits } from "../read/units/index.ts";
import { unitBudgetGrid, wantedFields } from "../vary/variants.ts";
import type { TemplateLibrary } from "./formats.ts";

export interface BatchRequest {
  /** The master's file; its siblings are the table of units, overlays and figures. */
  readonly source: PlanSource;
  /** The master as it was read from its file. */
  readonly read: Outcome<ReadPlan>;
  /** A table named by the operator instead of the master's own; its siblings are overlays. */
  readonly units?: PlanSource;
  readonly templates: TemplateLibrary;
  /** Codes of the documents that earlier runs made, by folder of the unit. */
  readonly earlierCodes?: ReadonlyMap<string, string>;
}

/** What units are made of. */
export interface UnitFiles {
  readonly master: PlanDocument;
  readonly batch: Batch;
  readonly locate: ReadPlan["locate"];
  readonly table: UnitTable;
  readonly tableFile: SourceFile;
  readonly unitFindings: readonly UnitFinding[];
  readonly overlays: ReadonlyMap<number, ReadOverlay>;
  readonly levels: Levels;
  readonly gazetteer?: Gazetteer;
  readonly masterInputs: readonly SourceFile[];
  /** False where stand-ins took the place of what is wrong in the master. */
  readonly isWhole: boolean;
}

/** The same with every file that was read, the master first. */
export interface BatchFiles extends UnitFiles {
  readonly inputs: readonly SourceFile[];
}

/** Names tried beside the master when neither it nor the operator names a table. */
const usualNames = ["don-vi.xlsx", "don-vi.csv", "don-vi.yaml", "don-vi.json"];

/** Everything read, as far as it could be; there is a value wherever units can be told of. */
export async function readBatchFiles(request: BatchRequest): Promise<Outcome<BatchFiles>> {
  const { value: read, diagnostics } = request.read;
  const batch = read?.plan.batch;
  if (read === undefined) return { diagnostics };
  if (batch === undefined) return { diagnostics: [...diagnostics, notMaster(request.source.path)] };
  const found: Diagnostic[] = [...diagnostics];
  const levels = await openLevels(request.templates);
  found.push(...levels.diagnostics);
  const file = await findTable(request, batch);
  if ("diagnostic" in file) return { diagnostics: [...found, file.diagnostic] };
  const grid = unitBudgetGrid(read.plan);
  const figures = grid === undefined ? undefined : await findFigures(request.source, batch, grid);
  if (figures !== undefined && "diagnostic" in figures) return { diagnostics: [...found, figures.diagnostic] };
  const units = await readUnits({
    file: file.source,
    ...(batch.unitsSheet === undefined ? {} : { sheet: batch.unitsSheet }),
    wanted: wantedFields(read.plan),
    ...(figures === undefined ? {} : { budget: figures.budget }),
  });
  found.push(...units.diagnostics);
  if (units.value === undefined || levels.value === undefined) return { diagnostics: found };
  const overlays = await readOverlays(units.value, file.source);
  const gazetteer = await openGazetteer(request.templates, batch);
  const inputs = [
    ...read.inputs,
    file.source,
    ...(figures?.budget.file === undefined ? [] : [figures.budget.file]),
    ...overlays.files,
  ];
  return {
    value: {
      master: read.plan,
      batch,
      locate: read.locate,
      table: units.value,
      tableFile: file.source,
      unitFindings: [...units.unitFindings, ...overlays.findings],
      overlays: overlays.read,
      levels: levels.value,
      ...(gazetteer === undefined ? {} : { gazetteer }),
      masterInputs: read.inputs,
      inputs,
      isWhole: read.standIns.length === 0,
    },
    diagnostics: found,
  };
}

async function openLevels({ loadLevels, findReadyLevels }: TemplateLibrary): Promise<Outcome<Levels>> {
  const files = await loadLevels();
  const ready = await findReadyLevels?.(files);
  return ready === undefined ? readLevels(files) : { value: ready, diagnostics: [] };
}

function notMaster(path: string): Diagnostic {
  return {
    rule: "BATCH-NO-UNITS",
    severity: "error",
    message: "Kế hoạch này không phải kế hoạch mẫu: thiếu phần «Tạo theo đơn vị».",
    hint: "Thêm «Tạo theo đơn vị» với «Cấp đơn vị» và «Tệp đơn vị», hoặc bỏ --units.",
    path: ["batch"],
    place: { file: path },
  };
}

type FoundTable = { readonly source: PlanSource } | { readonly diagnostic: Diagnostic };

async function findTable({ source, units, read }: BatchRequest, batch: Batch): Promise<FoundTable> {
  if (units !== undefined) return { source: units };
  const names = batch.unitsFile === undefined ? usualNames : [batch.unitsFile];
  for (const name of names) {
    const bytes = await source.loadSibling(name);
    if (bytes !== undefined) return { source: sibling(source, name, bytes) };
  }
  const path = ["batch", "unitsFile"];
  const place = read.value?.locate(path);
  return {
    diagnostic: {
      rule: "BATCH-UNIT-FILE",
      severity: "error",
      message: `Không tìm thấy bảng đơn vị ${names.map((name) => `«${name}»`).join(", ")} cạnh kế hoạch mẫu.`,
      hint: "Ghi đúng tên ở «Tệp đơn vị», hoặc chỉ ra bằng --units TỆP; tạo bảng bằng kehoach units hoặc kehoach init --batch.",
      path,
      ...(place === undefined ? {} : { place }),
    },
  };
}

function sibling(source: PlanSource, name: string, bytes: Uint8Array): PlanSource {
  return { path: pathBeside(source.path, name), bytes, loadSibling: source.loadSibling };
}

function pathBeside(path: string, name: string): string {
  const folder = path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return folder + name;
}

type FoundFigures =
  | { readonly budget: { readonly grid: BudgetGrid; readonly file?: SourceFile; readonly sheet?: string } }
  | { readonly diagnostic: Diagnostic };

async function findFigures(source: PlanSource, { budget }: Batch, grid: BudgetGrid): Promise<FoundFigures> {
  const sheet = budget?.sheet === undefined ? {} : { sheet: budget.sheet };
  if (budget?.file === undefined) return { budget: { grid, ...sheet } };
  const bytes = await source.loadSibling(budget.file);
  if (bytes !== undefined) return { budget: { grid, file: sibling(source, budget.file, bytes), ...sheet } };
  return {
    diagnostic: {
      rule: "BATCH-BUDGET-FILE",
      severity: "error",
      message: `Không tìm thấy tệp số liệu «${budget.file}» cạnh kế hoạch mẫu.`,
      hint: "Ghi đúng tên tệp ở «Kinh phí theo đơn vị», «Tệp số liệu».",
      path: ["batch", "budget", "file"],
    },
  };
}

interface ReadOverlays {
  readonly read: ReadonlyMap<number, ReadOverlay>;
  readonly files: readonly SourceFile[];
  readonly findings: readonly UnitFinding[];
}

/** Several units may share one file; each is told of its faults once. */
async function readOverlays(table: UnitTable, source: PlanSource): Promise<ReadOverlays> {
  const read = new Map<number, ReadOverlay>();
  const files = new Map<string, SourceFile>();
  const findings: UnitFinding[] = [];
  for (const [row, { unit, label }] of table.rows.entries()) {
    if (unit?.overlay === undefined) continue;
    const bytes = await source.loadSibling(unit.overlay);
    if (bytes === undefined) {
      findings.push({ row, diagnostic: missingOverlay(table, row, label, unit.overlay) });
      continue;
    }
    const file = files.get(unit.overlay) ?? { path: pathBeside(source.path, unit.overlay), bytes };
    files.set(unit.overlay, file);
    const overlay = readOverlay(file);
    findings.push(...overlay.diagnostics.map((diagnostic) => ({ row, diagnostic })));
    if (overlay.value !== undefined) read.set(row, overlay.value);
  }
  return { read, files: [...files.values()], findings };
}

function missingOverlay(table: UnitTable, row: number, label: string, name: string): Diagnostic {
  return {
    rule: "BATCH-OVERLAY-FILE",
    severity: "error",
    message: `${label}: không tìm thấy tệp sửa đổi «${name}» cạnh bảng đơn vị.`,
    hint: "Ghi đúng tên tệp ở cột «Tệp sửa đổi», hoặc để trống ô ấy.",
    path: ["overlay"],
    place: table.placeOf(row, "overlay"),
  };
}

/** Only a master that names its province can be held against the gazetteer. */
async function openGazetteer(templates: TemplateLibrary, batch: Batch): Promise<Gazetteer | undefined> {
  if (batch.province === undefined || templates.loadGazetteer === undefined) return undefined;
  return readGazetteer(await templates.loadGazetteer());
}
