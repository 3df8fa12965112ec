/** The budget of a master that its units have slices of, and what keeps it from being sliced. */
import type { Diagnostic } from "../diagnostic.ts";
import type { Budget } from "../model/budget.ts";
import type { BudgetFields } from "../model/budget-fields.ts";
import { hasUnitPrices, prepareSlicer, type Slicer } from "../model/budget-slice.ts";
import type { PlanDocument } from "../model/plan.ts";
import { findUnitColumn } from "../model/unit-column.ts";
import type { UnitRow } from "../model/unit-table.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { type BudgetSetting, sharedFields } from "./slice-part.ts";

export interface SlicedBudget {
  readonly budget: Budget;
  readonly setting: BudgetSetting;
  /** Index of the annex in the master. */
  readonly annex: number;
  readonly fields: BudgetFields;
  readonly slicer: Slicer;
  /** Columns of the matrix that fit several units, with what messages call these. */
  readonly shared: ReadonlyMap<number, readonly string[]>;
}

export interface SlicedOutcome {
  readonly sliced?: SlicedBudget;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the annex that a batch slices; none and no finding for a batch without «Kinh phí theo đơn vị». */
export function findSlicedBudget({ batch, annexes }: PlanDocument, rows: readonly UnitRow[] = []): SlicedOutcome {
  const setting = batch?.budget;
  if (setting === undefined) return { diagnostics: [] };
  const candidates = (annexes ?? []).flatMap(({ id, budget }, annex) =>
    budget === undefined ? [] : [{ id, budget, annex }],
  );
  const wanted = setting.annex === undefined ? undefined : foldVietnamese(setting.annex);
  const named = wanted === undefined ? candidates : candidates.filter(({ id }) => id && foldVietnamese(id) === wanted);
  const [found, other] = named;
  if (found === undefined || other !== undefined) {
    return {
      diagnostics: [
        noAnnex(
          setting.annex,
          candidates.flatMap(({ id }) => id ?? []),
          candidates.length,
        ),
      ],
    };
  }
  const { budget, annex } = found;
  if (setting.from === "units" && hasUnitPrices(budget)) return { diagnostics: [unitPrices()] };
  const fields = sharedFields(budget, setting);
  const shared = setting.from === "matrix" ? sharedColumns(budget, rows) : new Map();
  return { sliced: { budget, setting, annex, fields, slicer: prepareSlicer(fields), shared }, diagnostics: [] };
}

/** Two units of one name must not both get the figures of one column. */
function sharedColumns(budget: Budget, rows: readonly UnitRow[]): ReadonlyMap<number, readonly string[]> {
  const takers = new Map<number, Map<string, string>>();
  for (const { unit, label } of rows) {
    const found = unit === undefined ? undefined : findUnitColumn(budget, unit);
    if (unit === undefined || found?.kind !== "found") continue;
    const labels = takers.get(found.column) ?? new Map<string, string>();
    takers.set(found.column, labels);
    // A unit that stands twice in its table is another fault.
    labels.set(unit.code, labels.get(unit.code) ?? label);
  }
  const shared = [...takers].filter(([, labels]) => labels.size > 1);
  return new Map(shared.map(([column, labels]) => [column, [...labels.values()]]));
}

function noAnnex(typed: string | undefined, ids: readonly string[], count: number): Diagnostic {
  const path = typed === undefined ? ["batch", "budget"] : ["batch", "budget", "annex"];
  const base = { rule: "BATCH-BUDGET-ANNEX", severity: "error" as const, path };
  if (count === 0) {
    return {
      ...base,
      message: "Kinh phí theo đơn vị: kế hoạch mẫu không có phụ lục kinh phí nào để chia.",
      hint: "Thêm phụ lục có «Kinh phí», hoặc bỏ «Kinh phí theo đơn vị».",
    };
  }
  if (typed === undefined) {
    return {
      ...base,
      message: "Kinh phí theo đơn vị: kế hoạch mẫu có nhiều phụ lục kinh phí, chưa rõ chia bảng nào.",
      hint: "Đặt «Mã phụ lục» cho từng phụ lục rồi ghi mã ấy vào «Kinh phí theo đơn vị».",
    };
  }
  const near = nearestWords(typed, ids);
  const known = near.length > 0 ? near : ids;
  return {
    ...base,
    message: `Kinh phí theo đơn vị: không có đúng một phụ lục kinh phí mang mã «${typed}».`,
    hint: known.length === 0 ? "Đặt «Mã phụ lục» cho phụ lục được chia." : `Ghi một trong: ${known.join(", ")}.`,
  };
}

function unitPrices(): Diagnostic {
  return {
    rule: "BATCH-BUDGET-ANNEX",
    severity: "error",
    path: ["batch", "budget", "from"],
    message: "Kinh phí theo đơn vị: bảng có số lượng, đơn giá nên không lấy được số từ bảng đơn vị.",
    hint: "Dùng bảng chỉ có cột số tiền, hoặc «Lấy từ: cột của bảng».",
  };
}
