/** Types of documents and their codes, as the format lists them. */
import type { PlanDocument } from "../../model/plan.ts";
import { foldTonePlacement, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { perText } from "../per-text.ts";
import type { CheckedFormat } from "../rule.ts";

/** What a plan is called when the author names no other type. */
const defaultDocumentType = "KẾ HOẠCH";

/** The type of a plan in capitals. */
export function documentTypeOf(plan: PlanDocument): string {
  return toUpperVietnamese(plan.documentType ?? defaultDocumentType);
}

/** The code of the plan's type ("KH"), or undefined when the format does not know the type. */
export function typeCodeOf(plan: PlanDocument, format: CheckedFormat): string | undefined {
  const { typeCodes } = format.spec;
  const codes = codesByFoldedType.get(typeCodes) ?? foldTypes(typeCodes);
  return codes.get(foldedType(plan.documentType ?? defaultDocumentType));
}

type TypeCodes = CheckedFormat["spec"]["typeCodes"];
const codesByFoldedType = new WeakMap<TypeCodes, ReadonlyMap<string, string>>();

/** Of types with one folded name the first counts. */
function foldTypes(typeCodes: TypeCodes): ReadonlyMap<string, string> {
  const entries = Object.entries(typeCodes).map(([name, code]): [string, string] => [foldTonePlacement(name), code]);
  const codes = new Map(entries.reverse());
  codesByFoldedType.set(typeCodes, codes);
  return codes;
}

const foldedType = perText((type) => foldTonePlacement(toUpperVietnamese(type)));
