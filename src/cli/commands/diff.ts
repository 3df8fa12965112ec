/** `diff`: what changed between two plans, on the screen, as a page, or as a Word file with tracked changes. */
import type { Diagnostic } from "../../diagnostic.ts";
import { isSameFile } from "../../io/same-file.ts";
import { saveFile } from "../../io/save-file.ts";
import { diffPage, diffPlans, type PlanDiff, trackedDocx } from "../../pipeline/diff.ts";
import type { TemplateLibrary } from "../../pipeline.ts";
import { changesMistakes } from "../changes-view.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { diffLines, diffSummary } from "../diff-lines.ts";
import { openPair } from "../diff-plans.ts";
import { type Mistake, usageError } from "../mistakes.ts";
import { reportFindings } from "../report.ts";

export async function run(call: CommandCall): Promise<CommandResult> {
  const mistakes = [...nameMistakes(call), ...(await originalMistakes(call)), ...changesMistakes(call.options)];
  if (mistakes.length > 0) return usageError(mistakes, "diff");
  const pair = await openPair(call);
  if ("answer" in pair) return pair.answer;
  const diff = diffPlans(pair.a, pair.b);
  const { changes } = diff;
  const saved = await savePapers(diff, call, pair.templates);
  const diagnostics = [...pair.diagnostics, ...saved.faults];
  const { quiet } = call.options;
  return {
    exitCode: saved.faults.length === 0 ? 0 : saved.faults.some(({ rule }) => rule === "FILE-EXISTS") ? 2 : 1,
    results: quiet ? [diffSummary(changes)] : [...diffLines(changes, call.colour.results), diffSummary(changes)],
    notes: [
      ...reportFindings(diagnostics, { ...call.options, colour: call.colour.notes }),
      ...(quiet ? [] : saved.files.map((file) => `Đã ghi ${file}`)),
    ],
    data: { a: diff.a.name, b: diff.b.name, changes, files: saved.files, diagnostics },
  };
}

/** Papers are told apart by the ends of their names. */
function nameMistakes({ options: { out, report } }: CommandCall): Mistake[] {
  const mistakes: Mistake[] = [];
  if (out !== undefined && !/\.docx$/i.test(out)) {
    mistakes.push({ message: `-o «${out}» không phải tệp .docx.`, hint: "Ghi như -o so-sanh.docx." });
  }
  if (report !== undefined && !/\.html?$/i.test(report)) {
    mistakes.push({ message: `--report «${report}» không phải tệp .html.`, hint: "Ghi như --report so-sanh.html." });
  }
  return mistakes;
}

/** What is compared is never written over, not even by force. */
async function originalMistakes({ options: { out }, positionals }: CommandCall): Promise<readonly Mistake[]> {
  if (out === undefined) return [];
  const isOriginal = await Promise.all(positionals.map((path) => isSameFile(out, path)));
  if (!isOriginal.includes(true)) return [];
  const message = `-o «${out}» trùng với tệp được so sánh; tệp gốc không bao giờ bị ghi đè.`;
  return [{ message, hint: "Ghi tên khác, như -o so-sanh.docx." }];
}

interface SavedPapers {
  readonly files: readonly string[];
  readonly faults: readonly Diagnostic[];
}

async function savePapers(diff: PlanDiff, call: CommandCall, templates: TemplateLibrary): Promise<SavedPapers> {
  const { out, report, force } = call.options;
  const files: string[] = [];
  const faults: Diagnostic[] = [];
  const save = async (path: string, bytes: Uint8Array): Promise<void> => {
    const fault = await saveFile(path, bytes, force);
    if (fault === undefined) files.push(path);
    else faults.push(fault);
  };
  if (report !== undefined) await save(report, Buffer.from(await diffPage(diff), "utf8"));
  if (out !== undefined) {
    const { value, diagnostics } = await trackedDocx(diff, templates);
    if (value === undefined) faults.push(...diagnostics);
    else await save(out, value);
  }
  return { files, faults };
}
