/** Places about which nothing is known, in words. */
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { placeWords } from "./place-words.ts";

/** Why a place cannot be filled, and what to write instead. */
export interface PlaceFault {
  readonly reason: string;
  readonly hint: string;
}

/** What explains a place: the names that can be filled, and how many budgets the plan has. */
export interface KnownPlaces {
  readonly names: readonly string[];
  readonly budgetCount: number;
}

/** The finding for a place that nothing fills. */
export function describePlace(name: string, path: DataPath, fault: PlaceFault): Diagnostic {
  return {
    rule: "PLAN-PLACE",
    severity: "error",
    message: `${placeWords(path)}: không điền được «{{${name}}}», ${fault.reason}.`,
    path,
    hint: fault.hint,
  };
}

/** Why a plan cannot fill a place. */
export function explainPlace(name: string, { names, budgetCount }: KnownPlaces): PlaceFault {
  if (names.includes(name)) {
    return { reason: "tổng kinh phí không viết được thành chữ", hint: "Xem lại số liệu trong bảng kinh phí." };
  }
  if (name.startsWith("budget.") && budgetCount === 0) {
    return { reason: "kế hoạch không có bảng kinh phí", hint: "Thêm phụ lục có «Kinh phí», hoặc xóa chỗ này." };
  }
  if (/^budget\.[^.]+$/.test(name) && budgetCount > 1) {
    const hint = "Đặt «Mã phụ lục» cho từng phụ lục rồi ghi như {{budget.<mã phụ lục>.total}}.";
    const known = names.filter((other) => other.startsWith("budget."));
    return { reason: "kế hoạch có nhiều bảng kinh phí", hint: `${hint}${listed(" Đang dùng được:", known)}` };
  }
  return {
    reason: "không có tên này",
    hint:
      names.length === 0
        ? "Kế hoạch này không có chỗ nào để máy điền."
        : `Ghi${listed("", nearestFirst(name, names))}.`,
  };
}

/** Names as they are typed: " {{a}}, {{b}}" after a lead; nothing when there is none. */
function listed(lead: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `${lead} ${names.map((known) => `{{${known}}}`).join(", ")}`;
}

const mostSuggested = 6;

/** What was likely meant goes before the other names. */
function nearestFirst(name: string, known: readonly string[]): readonly string[] {
  const near = nearestWords(name, known, mostSuggested);
  return [...near, ...known.filter((other) => !near.includes(other))].slice(0, mostSuggested);
}
