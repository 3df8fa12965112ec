/** Answers that are no command's own: wrong use, an interrupted run, an error of the program. */
import type { Diagnostic } from "../diagnostic.ts";
import type { CommandCall, CommandResult } from "./command.ts";
import { plainStyle, reportFindings } from "./report.ts";

export interface Mistake {
  readonly message: string;
  readonly hint: string;
}

/** Wrong use: exit code 2. */
export function usageError(mistakes: readonly Mistake[], command?: string): CommandResult {
  return {
    exitCode: 2,
    results: [],
    notes: mistakes.flatMap(({ message, hint }) => [message, `    → ${hint}`]),
    data: { ...(command === undefined ? {} : { command }), ok: false, error: { kind: "usage", mistakes } },
  };
}

/** A programmer's error: exit code 70; the trace only for who asks for details. */
export function internalError(error: unknown, withTrace: boolean): CommandResult {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const trace = error instanceof Error && error.stack !== undefined ? error.stack : message;
  return {
    exitCode: 70,
    results: [],
    notes: [
      `Chương trình gặp lỗi bên trong: ${message.split("\n")[0]}`,
      "    → Đây không phải lỗi của người dùng. Xin gửi tệp kế hoạch và dòng trên cho người phụ trách phần mềm.",
      ...(withTrace ? [trace] : ["    → Thêm -v để xem chi tiết."]),
    ],
    data: { ok: false, error: { kind: "internal", message, ...(withTrace ? { trace } : {}) } },
  };
}

/** Stopped by the user: exit code 130. */
export function interrupted(): CommandResult {
  return {
    exitCode: 130,
    results: [],
    notes: ["Đã dừng theo yêu cầu; không tệp nào bị ghi dở."],
    data: { ok: false, error: { kind: "interrupted" } },
  };
}

/** An own template folder that cannot be read was named wrongly. */
export function templatesFault(diagnostics: readonly Diagnostic[]): CommandResult {
  return { exitCode: 2, results: [], notes: reportFindings(diagnostics, plainStyle), data: { diagnostics } };
}

/** The answer of a command that could not do its work: 1 where something found is in the way, 2 for wrong use. */
export function failedCommand(
  diagnostics: readonly Diagnostic[],
  { options, colour }: CommandCall,
  exitCode: 1 | 2,
): CommandResult {
  const notes = reportFindings(diagnostics, { ...options, colour: colour.notes });
  return { exitCode, results: [], notes, data: { diagnostics } };
}
