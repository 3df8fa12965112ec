/** Fields and places that only mean something in a master plan. */
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { PlaceFault } from "./place-findings.ts";
import { splitPlaceName } from "./place-names.ts";
import { placeWords } from "./place-words.ts";

/** Whether a place stands for something of a unit. */
export function isUnitPlace(name: string): boolean {
  return splitPlaceName(name) !== undefined;
}

/** Why a plan that is no master cannot fill a place of a unit. */
export const unitPlaceWithoutBatch: PlaceFault = {
  reason: "kế hoạch này không tạo theo đơn vị",
  hint: "Thêm phần «Tạo theo đơn vị» để làm kế hoạch mẫu, hoặc viết thẳng tên vào đây.",
};

/** What a plan without «Tạo theo đơn vị» holds of conditions and of items open to units. */
export function findMasterFields(plan: PlanDocument): readonly Diagnostic[] {
  if (plan.batch !== undefined) return [];
  return fieldsIn(plan, []);
}

function fieldsIn(value: unknown, path: DataPath): readonly Diagnostic[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => fieldsIn(entry, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]): readonly Diagnostic[] => {
    const at = [...path, key];
    if (key === "when" && typeof entry === "string") return [lonelyCondition(at)];
    if (key === "editable" && typeof entry === "boolean") return [lonelyPermission(at)];
    // A budget's columns may have any name.
    return key === "budget" || key === "table" ? [] : fieldsIn(entry, at);
  });
}

function lonelyCondition(path: DataPath): Diagnostic {
  return {
    rule: "BATCH-NO-UNITS",
    severity: "error",
    message: `${placeWords(path)}: «Chỉ khi» chỉ dùng được trong kế hoạch mẫu.`,
    path,
    hint: "Thêm phần «Tạo theo đơn vị», hoặc bỏ «Chỉ khi».",
  };
}

function lonelyPermission(path: DataPath): Diagnostic {
  return {
    rule: "BATCH-NO-UNITS",
    severity: "warning",
    message: `${placeWords(path)}: «Cho đơn vị sửa» chỉ có nghĩa trong kế hoạch mẫu.`,
    path,
    hint: "Thêm phần «Tạo theo đơn vị», hoặc bỏ «Cho đơn vị sửa».",
  };
}
