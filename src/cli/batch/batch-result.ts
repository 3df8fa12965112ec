/** What a batch command answers: a line for each unit, every finding with its unit, the counts, and what to do next. */
import { join } from "node:path";
import { type Diagnostic, hasErrors } from "../../diagnostic.ts";
import { type SavedUnit, unitResult } from "../../io/saved-unit.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { reportFindings, reportSummary } from "../report.ts";
import type { Destination } from "./destination.ts";
import type { Proof } from "./prove.ts";
import { countLine, ofUnit, unitLine } from "./unit-lines.ts";
import type { Hand } from "./work.ts";

/** The batch could not be opened at all. */
export function failedOpening(diagnostics: readonly Diagnostic[], call: CommandCall, isMisuse = true): CommandResult {
  const { quiet, verbose } = call.options;
  return {
    exitCode: isMisuse ? 2 : 1,
    results: [],
    notes: [...reportFindings(diagnostics, { colour: call.colour.notes, quiet, verbose }), reportSummary(diagnostics)],
    data: { diagnostics },
  };
}

export interface BatchOutcome {
  /** How the unit of a row is called. */
  readonly labelOf: (row: number) => string;
  readonly proof: Pick<Proof, "shared" | "together" | "own">;
  readonly saved: ReadonlyMap<number, SavedUnit>;
  readonly destination: Pick<Destination, "folder" | "shownAs">;
  readonly call: CommandCall;
  /** Files beside the units, relative to the folder. */
  readonly extraFiles: readonly string[];
  /** What went wrong with the records themselves. */
  readonly diagnostics: readonly Diagnostic[];
}

/** "thị xã Bến Cát (721)". */
export function labelOf({ batch }: Hand, row: number): string {
  return batch.table.rows[row]?.label ?? "";
}

/** Every finding of a batch in the order of master, table and units, each with the unit it is about. */
export function allFindings({
  labelOf,
  proof,
  saved,
}: Pick<BatchOutcome, "labelOf" | "proof" | "saved">): readonly Diagnostic[] {
  const own = [...saved].sort(([a], [b]) => a - b);
  const rows = new Set(saved.keys());
  const others = [...proof.own].filter(([row]) => !rows.has(row));
  return [
    ...proof.shared,
    ...proof.together,
    ...[...own.map(([row, unit]) => [row, unit.diagnostics] as const), ...others].flatMap(([row, findings]) =>
      findings.map((finding) => ofUnit(labelOf(row), finding)),
    ),
  ];
}

/** A run that was asked to stop when it had done everything was not interrupted. */
export function wasInterrupted({ stop }: CommandCall, units: readonly SavedUnit[]): boolean {
  return stop?.isRequested() === true && units.some(({ status }) => status === "pending");
}

/** The answer of build and retry. */
export function batchResult(outcome: BatchOutcome): CommandResult {
  const { labelOf, saved, destination, call } = outcome;
  const { folder } = destination;
  const { quiet, verbose } = call.options;
  const findings = [...allFindings(outcome), ...outcome.diagnostics];
  const rows = [...saved].sort(([a], [b]) => a - b);
  const units = rows.map(([, unit]) => unit);
  const isInterrupted = wasInterrupted(call, units);
  const failed = units.filter(({ status }) => status === "error" || status === "pending" || status === "skipped");
  return {
    exitCode: isInterrupted ? 130 : hasErrors(findings) || failed.length > 0 ? 1 : 0,
    results: quiet ? [] : rows.map(([row, unit]) => unitLine(labelOf(row), unit)),
    notes: [
      ...reportFindings(findings, { colour: call.colour.notes, quiet, verbose }),
      ...(findings.length > 0 ? [reportSummary(findings)] : []),
      countLine(units),
      ...(isInterrupted ? ["Đã dừng theo yêu cầu; không tệp nào bị ghi dở."] : []),
      ...whatNext(outcome, failed.length > 0),
    ],
    data: {
      ...(folder === undefined ? { zip: destination.shownAs } : { folder }),
      // Worked out only where it is printed.
      units: {
        toJSON: () => rows.map(([row, unit]) => ({ ...unitResult(unit), label: labelOf(row) })),
      },
      diagnostics: [...outcome.proof.shared, ...outcome.proof.together, ...outcome.diagnostics],
    },
  };
}

/** Where the reports are and how to go on; a person who asked for quiet is told only how to go on. */
function whatNext({ destination, extraFiles, call }: BatchOutcome, hasFailed: boolean): readonly string[] {
  const { folder, shownAs } = destination;
  if (folder === undefined) return call.options.quiet ? [] : [`Tệp nén: ${shownAs}`];
  const goOn = hasFailed ? [`Sửa xong thì làm tiếp phần còn lại: kehoach retry -o ${folder}`] : [];
  const files = extraFiles.map((name) => `${extraFileWords[name] ?? name}: ${join(folder, name)}`);
  return [...goOn, ...(call.options.quiet ? [] : files)];
}

/** What the files beside the units are. */
const extraFileWords: Readonly<Record<string, string>> = {
  "bao-cao.html": "Báo cáo",
  "don-vi_LOI.xlsx": "Bảng đơn vị có cột «Lỗi cần sửa»",
};
