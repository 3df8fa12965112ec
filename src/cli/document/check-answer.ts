/** The answer of `check`: the findings that the flags and the office's rules file leave, as lines and as JSON. */
import { type Diagnostic, hasErrors, type Outcome } from "../../diagnostic.ts";
import { findRulesFile } from "../../io/rules-file.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { usageError } from "../mistakes.ts";
import { reportFindings, reportSummary } from "../report.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { ChosenFindings } from "./rule-choices.ts";

/** A file with the findings that are told, and where the office says which these are. */
interface AnsweredFile extends CheckedFile {
  readonly rulesFile?: string;
  readonly chosen?: ChosenFindings;
}

/** Tells what was found in the files, in their order. */
export async function answerCheck(checked: readonly CheckedFile[], call: CommandCall): Promise<CommandResult> {
  const { only, ignore, rules } = call.options;
  const rulesFiles = await Promise.all(checked.map(({ path }) => findRulesFile(path, rules)));
  const found = rulesFiles.flatMap((path) => path ?? []);
  if (found.length === 0 && only === undefined && ignore === undefined) return tell(checked, call);
  // The list of all rules is loaded only where some of them are chosen.
  const { openRuleChoices } = await import("./rule-choices.ts");
  const choices = await openRuleChoices(call.options, found);
  if (choices.mistakes.length > 0) return usageError(choices.mistakes, "check");
  const answered = checked.map((file, at): AnsweredFile => {
    const rulesFile = rulesFiles[at];
    const chosen = choices.choose(file.diagnostics, rulesFile);
    return { ...file, diagnostics: chosen.diagnostics, chosen, ...(rulesFile === undefined ? {} : { rulesFile }) };
  });
  const faults = [...choices.faults].map(([path, diagnostics]): AnsweredFile => ({ path, kind: "rules", diagnostics }));
  return tell([...faults, ...answered], call);
}

async function tell(files: readonly AnsweredFile[], call: CommandCall): Promise<CommandResult> {
  const papers = await papersOf(files, call);
  const all = [...files.flatMap(({ diagnostics }) => diagnostics), ...papers.diagnostics];
  const { quiet, verbose } = call.options;
  return {
    exitCode: all.some(isWrongUse) ? 2 : hasErrors(all) ? 1 : 0,
    results: [...reportFindings(all, { colour: call.colour.results, quiet, verbose }), reportSummary(all)],
    notes: quiet ? [] : [...files.flatMap(noteOf), ...(papers.value ?? []).map((path) => `đã ghi: ${path}`)],
    data: {
      files: files.map(dataOf),
      ...(isPaperAsked(call) ? { written: papers.value, faults: papers.diagnostics } : {}),
    },
  };
}

function isPaperAsked({ options }: CommandCall): boolean {
  return options.report !== undefined || options.out !== undefined;
}

/** What writes pages and copies is loaded only where one is asked for. */
async function papersOf(files: readonly AnsweredFile[], call: CommandCall): Promise<Outcome<readonly string[]>> {
  if (!isPaperAsked(call)) return { diagnostics: [] };
  const { writePapers } = await import("./write-papers.ts");
  return writePapers(files, call.options);
}

/** A file that is not there, or one that stands in the way, was named wrongly: that is no fault of a document. */
function isWrongUse({ rule }: Diagnostic): boolean {
  return rule === "FILE-READ" || rule === "FILE-EXISTS";
}

/** By which law a Word file was judged, and how much is not told. */
function noteOf({ path, document, chosen, rulesFile }: AnsweredFile): readonly string[] {
  const law = document === undefined ? [] : [`${path}: xét theo ${document.format.spec.law}.`];
  if (chosen === undefined || chosen.leftOut === 0) return law;
  const cause = rulesFile === undefined ? "--only, --ignore" : rulesFile;
  return [...law, `${path}: không nêu ${chosen.leftOut} chỗ theo ${cause}.`];
}

function dataOf({ path, kind, document, chosen, rulesFile, diagnostics }: AnsweredFile): object {
  return {
    path,
    kind,
    ...(document === undefined ? {} : { format: document.format.spec.id }),
    ...(rulesFile === undefined ? {} : { rulesFile, settings: chosen?.settings }),
    ...(chosen === undefined ? {} : { leftOut: chosen.leftOut }),
    diagnostics,
  };
}
