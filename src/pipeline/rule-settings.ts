/** Joins the reader of an office's rules file with the rules that there are. */
import type { Outcome } from "../diagnostic.ts";
import type { RuleSetting } from "../model/rule-settings.ts";
import type { SourceFile } from "../read/index.ts";
import { readRuleSettings } from "../read/rules/index.ts";
import { knownRuleIds } from "./rule-catalogue.ts";

/** What an office's rules file changes, or what is wrong in it. */
export function openRuleSettings(file: SourceFile): Outcome<readonly RuleSetting[]> {
  return readRuleSettings(file, knownRuleIds());
}
