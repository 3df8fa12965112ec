/** Types of documents and their codes, as the format lists them. */
import type { PlanDocument } from "../../model/plan.ts";
import { foldTonePlacement, toUpperVietnamese } from "../../vietnamese/letters.ts";
import type { CheckedFormat } from "../rule.ts";

/** What a plan is called when the author names no other type. */
const defaultDocumentType = "KẾ HOẠCH";

/** The type of a plan in capitals. */
export function documentTypeOf(plan: PlanDocument): string {
  return toUpperVietnamese(plan.documentType ?? defaultDocumentType);
}

/** The code of the plan's type ("KH"), or undefined when the format does not know the type. */
export function typeCodeOf(plan: PlanDocument, format: CheckedFormat): string | undefined {
  const wanted = foldTonePlacement(documentTypeOf(plan));
  return Object.entries(format.spec.typeCodes).find(([name]) => foldTonePlacement(name) === wanted)?.[1];
}
