/** Conditions of a master plan: "unit.x", "không unit.x", "unit.type = phường", "unit.type khác phường". */
import { unitLevels, unitTypes } from "../model/admin-unit.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";
import { foldKey, nearestWords } from "../vietnamese/nearest-words.ts";
import type { PlaceFault } from "./place-findings.ts";
import type { Run, UnitValue } from "./run.ts";

export type Condition = (run: Run) => boolean;

interface ConditionText {
  readonly isNegated: boolean;
  /** With its prefix: "unit.type". */
  readonly field: string;
  readonly compared?: { readonly isEqual: boolean; readonly value: string };
}

/** The field that a condition asks for, with its prefix, as typed. */
export function fieldOfCondition(text: string): string {
  return splitCondition(text).field;
}

function splitCondition(text: string): ConditionText {
  const negated = /^(?:không|khong|not)\s+(.*)$/isu.exec(text.trim());
  const body = negated?.[1] ?? text.trim();
  const compared = /^(.+?)(?:\s*(=|!=|≠)\s*|\s+(khác)\s+)(.+)$/isu.exec(body);
  const isNegated = negated !== null;
  if (compared === null) return { isNegated, field: body };
  const [, field = "", sign, , value = ""] = compared;
  return { isNegated, field: field.trim(), compared: { isEqual: sign === "=", value: value.trim() } };
}

/** A condition, or why it says nothing that can be asked of a unit. */
export function parseCondition(
  text: string,
  findValue: (name: string) => UnitValue | undefined,
  names: readonly string[],
): Condition | PlaceFault {
  const { isNegated, field, compared } = splitCondition(text);
  const whole = text.trim().replace(/^(?:không|khong|not)\s+/iu, "");
  const plain = findValue(whole);
  if (plain !== undefined) return (run) => isNegated !== isGiven(run, plain);
  const value = compared === undefined ? undefined : findValue(field);
  if (compared === undefined || value === undefined) return unknownField(field, names);
  const known = choicesOf(field);
  if (known !== undefined && !known.some((word) => foldVietnamese(word) === foldVietnamese(compared.value))) {
    return { reason: `không có giá trị «${compared.value}»`, hint: `Ghi một trong: ${known.join(", ")}.` };
  }
  const expected = compared.isEqual !== isNegated;
  const word = known?.find((one) => foldVietnamese(one) === foldVietnamese(compared.value));
  if (word !== undefined) return (run) => (value.read(run) === word) === expected;
  const wanted = comparable(compared.value);
  return (run) => (comparable(value.read(run) ?? "") === wanted) === expected;
}

/** A cell that says «không» gives nothing. */
function isGiven(run: Run, value: UnitValue): boolean {
  const text = value.list === undefined ? value.read(run) : value.list(run).join("");
  return text !== undefined && text.trim() !== "" && foldKey(text) !== "khong";
}

function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase().trim();
}

/** The words that a field can hold, where they are few. */
function choicesOf(field: string): readonly string[] | undefined {
  switch (foldKey(field.slice(field.indexOf(".") + 1))) {
    case "type":
    case "loai don vi":
      return Object.keys(unitTypes);
    case "level":
    case "cap":
      return Object.values(unitLevels);
    default:
      return undefined;
  }
}

function unknownField(field: string, names: readonly string[]): PlaceFault {
  const near = nearestWords(field, names);
  const hint = near.length === 0 ? "" : ` Có phải ${near.join(", ")}?`;
  return {
    reason: `không có trường «${field}»`,
    hint: `Ghi «unit.<cột>», «không unit.<cột>» hoặc «unit.type = phường».${hint}`,
  };
}
