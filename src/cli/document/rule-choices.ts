/** Which rules a call of `check` asks: its own flags, and the rules files of the offices whose files it checks. */
import type { Diagnostic } from "../../diagnostic.ts";
import { readRulesFile } from "../../io/rules-file.ts";
import { findRuleId, nearRuleIds } from "../../model/rule-ids.ts";
import { chooseFindings, type RuleSetting } from "../../model/rule-settings.ts";
import { knownRuleIds } from "../../pipeline/rule-catalogue.ts";
import { openRuleSettings } from "../../pipeline/rule-settings.ts";
import type { CallOptions } from "../command.ts";
import type { Mistake } from "../mistakes.ts";

/** The findings of a file that are told, and how many are not. */
export interface ChosenFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: number;
  /** What the office's rules file changes. */
  readonly settings: readonly RuleSetting[];
}

export interface RuleChoices {
  /** Rules named by flags that are not there. */
  readonly mistakes: readonly Mistake[];
  /** What is wrong with each rules file. */
  readonly faults: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Leaves out and re-weighs findings as the flags and this rules file want. */
  choose(diagnostics: readonly Diagnostic[], rulesFile: string | undefined): ChosenFindings;
}

/** Reads the rules files and the flags --only and --ignore. */
export async function openRuleChoices(
  options: Pick<CallOptions, "only" | "ignore">,
  rulesFiles: readonly string[],
): Promise<RuleChoices> {
  const known = knownRuleIds();
  const settings = new Map<string, readonly RuleSetting[]>();
  const faults = new Map<string, readonly Diagnostic[]>();
  for (const path of new Set(rulesFiles)) {
    const { value, diagnostics } = await readSettings(path);
    settings.set(path, value ?? []);
    if (diagnostics.length > 0) faults.set(path, diagnostics);
  }
  const only = options.only === undefined ? undefined : namedRules(options.only, known);
  const ignored = namedRules(options.ignore ?? "", known);
  return {
    mistakes: [...(only?.mistakes ?? []), ...ignored.mistakes],
    faults,
    choose(diagnostics, rulesFile) {
      const ofOffice = settings.get(rulesFile ?? "") ?? [];
      const choice = { settings: ofOffice, ignored: ignored.ids, ...(only === undefined ? {} : { only: only.ids }) };
      const chosen = chooseFindings(diagnostics, choice, known);
      return { diagnostics: chosen, leftOut: diagnostics.length - chosen.length, settings: ofOffice };
    },
  };
}

async function readSettings(path: string): Promise<ReturnType<typeof openRuleSettings>> {
  const { value: bytes, diagnostics } = await readRulesFile(path);
  return bytes === undefined ? { diagnostics } : openRuleSettings({ path, bytes });
}

/** "HD01, nd30-sk02" → full ids. */
function namedRules(
  list: string,
  known: readonly string[],
): { readonly ids: readonly string[]; readonly mistakes: readonly Mistake[] } {
  const typed = list.split(/[\s,;]+/).filter((word) => word !== "");
  const mistakes = typed
    .filter((word) => findRuleId(word, known) === undefined)
    .map((word) => {
      const near = nearRuleIds(word, known);
      const hint = near.length === 0 ? "Các mã quy tắc có trong docs/quy-tac.md." : `Có phải ${near.join(", ")}?`;
      return { message: `Không có quy tắc «${word}».`, hint };
    });
  return { ids: typed.flatMap((word) => findRuleId(word, known) ?? []), mistakes };
}
