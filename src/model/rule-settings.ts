/** What an office or a call changes about the rules: which are asked, and how grave what they find is. */
import { z } from "zod";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import { choice, fieldMeta, text } from "./fields.ts";

/** The usual name of an office's file of rules. */
export const rulesFileName = "kehoach.rules.yaml";

const ruleSettingSchema = z
  .strictObject({
    rule: text("Mã", "Mã quy tắc, có hay không có phần đầu: ND30-HD03 hoặc HD03."),
    level: choice("Mức", { off: "tắt", error: "lỗi", warning: "cảnh báo", info: "lưu ý" }),
    reason: text("Lý do", "Vì sao cơ quan làm khác; để người sau hiểu."),
  })
  .meta(fieldMeta("Thay đổi quy tắc"));

export const rulesFileSchema = z
  .strictObject({ rules: z.array(ruleSettingSchema).min(1).meta(fieldMeta("Quy tắc")) })
  .meta({ title: "Quy tắc của cơ quan", description: "Tắt quy tắc hoặc đổi mức của nó, mỗi thay đổi một lý do." });

/** A rule with the level that the office gives it; `rule` is its full id. */
export interface RuleSetting {
  readonly rule: string;
  readonly level: Severity | "off";
  readonly reason: string;
}

/** Which findings are told; ids in full. Findings of no rule, such as of a damaged file, are always told. */
export interface RuleChoice {
  readonly settings: readonly RuleSetting[];
  /** When given, only what these rules find. */
  readonly only?: readonly string[];
  readonly ignored: readonly string[];
}

/** The findings as office and call want them: left out, or with another severity. */
export function chooseFindings(
  findings: readonly Diagnostic[],
  { settings, only, ignored }: RuleChoice,
  known: readonly string[],
): readonly Diagnostic[] {
  const levels = new Map(settings.map(({ rule, level }) => [rule, level]));
  return findings.flatMap((finding): readonly Diagnostic[] => {
    const { rule, severity } = finding;
    if (!known.includes(rule)) return [finding];
    const level = levels.get(rule) ?? severity;
    const isAsked = only === undefined || only.includes(rule);
    return level === "off" || !isAsked || ignored.includes(rule) ? [] : [{ ...finding, severity: level }];
  });
}
