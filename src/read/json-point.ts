/** A point in a JSON number marks decimals; in a Vietnamese figure it groups thousands. */
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import type { RawEntry } from "./raw-tree.ts";

/** Gives a finding for a JSON number like 108.000, which a program means as 108 and a clerk as 108 thousand. */
export function describeJsonPoint({ key, value }: RawEntry, path: DataPath): Diagnostic | undefined {
  if (value.kind !== "text" || value.isJsonNumber !== true) return undefined;
  const parts = /^(-?\d{1,3})\.(\d{3})$/.exec(value.text);
  if (parts === null) return undefined;
  const [, whole = "", decimals = ""] = parts;
  return {
    rule: "BUDGET-AMBIGUOUS",
    severity: "error",
    message: `${value.text} ở cột «${key}» có thể là số ${whole}.${decimals} hoặc số lẻ ${whole},${decimals}.`,
    path,
    place: value.place,
    hint: `Trong JSON, ghi số nguyên không có dấu chấm (${whole}${decimals}), hoặc ghi thành chữ: "${whole}.${decimals}".`,
  };
}
