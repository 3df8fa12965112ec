/** The public names; nothing else. */
export type { DataPath, Diagnostic, Outcome, Place, Severity } from "./diagnostic.ts";
export { hasErrors } from "./diagnostic.ts";
export { openPlanSource } from "./io/plan-source.ts";
export { openTemplateLibrary } from "./io/template-library.ts";
export type { Format } from "./model/format.ts";
export { type PlanDocument, type PlanInput, planSchema } from "./model/plan.ts";
export {
  type BatchRequest,
  type InspectedPlan,
  inspectPlan,
  inspectPlanSet,
  type MadeFile,
  type MadePlan,
  type MadeUnit,
  makePlan,
  type OpenedBatch,
  openBatch,
  type PlanRequest,
  type PlanSource,
  planFileName,
  readMaster,
  type TemplateLibrary,
  type TemplateOverride,
  type UnitInspection,
} from "./pipeline.ts";
