/** Fills the places in a plan's texts, or says which of them nothing is known about. */
import type { DataPath, Diagnostic, Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { mapTexts } from "./map-texts.ts";
import { placeWords } from "./place-words.ts";
import type { Places } from "./places.ts";

const placePattern = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/** Gives the filled plan; a place without a text stays as typed, with one finding for each. */
export function fillTexts(plan: PlanDocument, places: Places): Outcome<PlanDocument> {
  const diagnostics: Diagnostic[] = [];
  const value = mapTexts(plan, (text, path) => {
    if (!text.includes("{{")) return text;
    return text.replace(placePattern, (typed: string, name: string) => {
      const filled = places.get(name)?.();
      if (filled === undefined && !isComputed(path)) diagnostics.push(describePlace(name, places, plan, path));
      return filled ?? typed;
    });
  });
  return { value, diagnostics };
}

/** A budget's worked-out table repeats the author's texts. */
function isComputed(path: DataPath): boolean {
  return path[2] === "budget" && path[3] === "table";
}

function describePlace(name: string, places: Places, plan: PlanDocument, path: DataPath): Diagnostic {
  const { reason, hint } = explainPlace(name, places, plan);
  return {
    rule: "PLAN-PLACE",
    severity: "error",
    message: `${placeWords(path)}: không điền được «{{${name}}}», ${reason}.`,
    path,
    hint,
  };
}

function explainPlace(name: string, places: Places, plan: PlanDocument): { reason: string; hint: string } {
  const known = [...places.keys()];
  if (places.has(name)) {
    return { reason: "tổng kinh phí không viết được thành chữ", hint: "Xem lại số liệu trong bảng kinh phí." };
  }
  const budgets = (plan.annexes ?? []).filter(({ budget }) => budget !== undefined);
  if (name.startsWith("budget.") && budgets.length === 0) {
    return {
      reason: "kế hoạch không có bảng kinh phí",
      hint: "Thêm phụ lục có «Kinh phí», hoặc xóa chỗ này.",
    };
  }
  if (/^budget\.[^.]+$/.test(name) && budgets.length > 1) {
    const hint = "Đặt «Mã phụ lục» cho từng phụ lục rồi ghi như {{budget.<mã phụ lục>.total}}.";
    return { reason: "kế hoạch có nhiều bảng kinh phí", hint: `${hint}${listed(" Đang dùng được:", known)}` };
  }
  return {
    reason: "không có tên này",
    hint:
      known.length === 0
        ? "Kế hoạch này không có chỗ nào để máy điền."
        : `Ghi${listed("", nearestFirst(name, known))}.`,
  };
}

function listed(lead: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `${lead} ${names.map((known) => `{{${known}}}`).join(", ")}`;
}

const mostSuggested = 6;

/** What was likely meant goes before the other names. */
function nearestFirst(name: string, known: readonly string[]): readonly string[] {
  const near = nearestWords(name, known, mostSuggested);
  return [...near, ...known.filter((other) => !near.includes(other))].slice(0, mostSuggested);
}
