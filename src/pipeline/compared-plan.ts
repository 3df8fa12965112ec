/** Opens one of two plans to compare: plan data as it stands, any other document as far as it is recognised. */
import { type DataPath, type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { ChangesView } from "../read/docx/index.ts";
import { isTakenForWord } from "../read/docx/taken-for-word.ts";
import { type PlanSource, readPlan } from "../read/index.ts";
import { nameField } from "../read/schema-shape.ts";
import { fillPlaces } from "../vary/index.ts";
import { arrange } from "./findings.ts";
import type { TemplateLibrary } from "./formats.ts";

/** One of the two plans, under the name that people know it by. */
export interface ComparedPlan {
  readonly name: string;
  readonly plan: PlanDocument;
  /** Read off a page: what is not printed there is guessed. */
  readonly isImported?: true;
  /** Fields that a plan must have and that were not found on its page. */
  readonly notFound?: readonly DataPath[];
}

/** The view says how tracked changes of a Word file count. */
export interface ComparedSource {
  readonly source: PlanSource;
  readonly templates: TemplateLibrary;
  readonly view: ChangesView;
}

/** Reads one plan; of plan data there is no value where something in it stands for what cannot be read. */
export function openComparedPlan(request: ComparedSource): Promise<Outcome<ComparedPlan>> {
  const { path, bytes } = request.source;
  return isTakenForWord(path, bytes) || /\.txt$/i.test(path) ? openDocument(request) : openData(request.source);
}

async function openData(source: PlanSource): Promise<Outcome<ComparedPlan>> {
  const { value, diagnostics } = await readPlan(source);
  const found = arrange(diagnostics, [source.path]);
  if (value === undefined || value.standIns.length > 0 || hasErrors(found)) return { diagnostics: found };
  return { value: { name: source.path, plan: withFilledPlaces(value.plan) }, diagnostics: found };
}

/** The sums of a master's units are not known yet: its places stay as they are typed. */
function withFilledPlaces(plan: PlanDocument): PlanDocument {
  return plan.batch === undefined ? (fillPlaces(plan).value ?? plan) : plan;
}

/** A document has no files beside it; what it lacks is told, and the rest of it is compared. */
async function openDocument({ source, templates, view }: ComparedSource): Promise<Outcome<ComparedPlan>> {
  const { path, bytes } = source;
  const { importPlan } = await import("./import.ts");
  const imported = await importPlan({ path, bytes, templates, convertEncoding: true, view });
  if (imported.value === undefined || hasErrors(imported.diagnostics)) return { diagnostics: imported.diagnostics };
  const data = Buffer.from(imported.value.yaml, "utf8");
  const { value } = await readPlan({ path, bytes: data, loadSibling: async () => undefined });
  if (value === undefined) return { diagnostics: [noPlan(path)] };
  const notFound = value.standIns;
  return {
    value: { name: path, plan: withFilledPlaces(value.plan), isImported: true, notFound },
    diagnostics: [...imported.diagnostics, ...notFoundParts(notFound, path)],
  };
}

function noPlan(path: string): Diagnostic {
  return {
    rule: "DIFF-WORD",
    severity: "error",
    message: `Không nhận ra được kế hoạch trong «${path}».`,
    hint: `Chạy kehoach import ${path}, bổ sung chỗ còn thiếu trong tệp .yaml rồi so sánh tệp ấy.`,
    path: [],
    place: { file: path },
  };
}

function notFoundParts(notFound: readonly DataPath[], path: string): readonly Diagnostic[] {
  if (notFound.length === 0) return [];
  const names = notFound.map((field) => nameField(field)).join(", ");
  return [
    {
      rule: "DIFF-PART",
      severity: "warning",
      message: `Không thấy ${names} trên văn bản; phần ấy không được so sánh.`,
      hint: `Muốn so sánh cả phần ấy: chạy kehoach import ${path}, bổ sung trong tệp .yaml rồi so sánh tệp ấy.`,
      path: [],
      place: { file: path },
    },
  ];
}
