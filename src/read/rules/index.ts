/** Bytes of an office's kehoach.rules.yaml → what it changes about the rules, with findings at line and column. */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import { findRuleId, nearRuleIds } from "../../model/rule-ids.ts";
import { type RuleSetting, rulesFileSchema } from "../../model/rule-settings.ts";
import { decodeText } from "../decode-text.ts";
import type { SourceFile } from "../plan-source.ts";
import { isBlank, type RawNode, rawValue } from "../raw-tree.ts";
import { readTyped } from "../typed-file.ts";

/**
 * Reads the file; `known` are the ids of all rules. RULES-FILE: its form, or a change without a reason; RULES-ID: a rule
 * that is not there, or twice. There is no value when anything is wrong: half an office's will is not its will.
 */
export function readRuleSettings(file: SourceFile, known: readonly string[]): Outcome<readonly RuleSetting[]> {
  const decoded = decodeText(file);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics.map(asRules) };
  const typed = readTyped(file.path, decoded.value, rulesFileSchema);
  const formFaults = typed.diagnostics.map(asRules);
  if (typed.value === undefined) return { diagnostics: formFaults };
  const { data, root } = typed.value;
  const diagnostics = [...formFaults, ...idFaults(root, known)];
  if (data === undefined || diagnostics.length > 0) return { diagnostics };
  return { value: data.rules.map((one) => ({ ...one, rule: findRuleId(one.rule, known) ?? one.rule })), diagnostics };
}

/** Told even where other fields are wrong. */
function idFaults(root: RawNode, known: readonly string[]): readonly Diagnostic[] {
  const list = rawValue(root, "rules");
  const typed = list?.kind === "list" ? list.items.map((item) => rawValue(item, "rule")) : [];
  const ids = typed.map((node) => (node?.kind === "text" ? findRuleId(node.text, known) : undefined));
  return typed.flatMap((node, at) => {
    if (node?.kind !== "text" || isBlank(node)) return [];
    const place = { path: ["rules", at, "rule"], place: node.place };
    const id = ids[at];
    if (id === undefined) return [unknownRule(node.text, known, place)];
    return ids.indexOf(id) < at ? [doubledRule(id, place)] : [];
  });
}

/** A fault of this file is no fault of a plan. */
function asRules(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, rule: "RULES-FILE" };
}

type RulePlace = Pick<Diagnostic, "path" | "place">;

function unknownRule(typed: string, known: readonly string[], place: RulePlace): Diagnostic {
  const near = nearRuleIds(typed, known);
  const hint = near.length === 0 ? "Các mã quy tắc có trong docs/quy-tac.md." : `Có phải ${near.join(", ")}?`;
  return { rule: "RULES-ID", severity: "error", message: `Không có quy tắc «${typed}».`, ...place, hint };
}

function doubledRule(id: string, place: RulePlace): Diagnostic {
  const message = `Quy tắc ${id} được ghi hai lần.`;
  return { rule: "RULES-ID", severity: "error", message, ...place, hint: "Chỉ giữ một lần." };
}
