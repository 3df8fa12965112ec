/** Findings as a clerk reads them: where, how grave, which rule, what, and what to do. */
import type { DataPath, Diagnostic, Place, Severity } from "../diagnostic.ts";

const severityWords: Readonly<Record<Severity, string>> = { error: "lỗi", warning: "cảnh báo", info: "lưu ý" };
const severityColours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

export interface ReportStyle {
  readonly colour: boolean;
  /** Shows the path in the data too. */
  readonly verbose: boolean;
  /** Leaves out all but errors. */
  readonly quiet: boolean;
}

/** Without colour, with everything a clerk reads; expected.txt of the fault fixtures has this form. */
export const plainStyle: ReportStyle = { colour: false, verbose: false, quiet: false };

/** The findings, each with its hint and source in lines below it. */
export function reportFindings(diagnostics: readonly Diagnostic[], style: ReportStyle): readonly string[] {
  return diagnostics
    .filter(({ severity }) => !style.quiet || severity === "error")
    .flatMap((diagnostic) => reportFinding(diagnostic, style));
}

function reportFinding({ rule, severity, message, path, place, hint, source }: Diagnostic, style: ReportStyle) {
  const where = place === undefined ? [] : [describePlace(place)];
  const lines = [[...where, paint(severity, style.colour), rule, message].join("  ")];
  if (hint !== undefined) lines.push(`    → ${hint}`);
  if (source !== undefined) lines.push(`    Căn cứ: ${source}`);
  if (style.verbose && path.length > 0) lines.push(`    Trường: ${describePath(path)}`);
  return lines;
}

/** "plan.yaml:12:5", "kinh-phi.xlsx [Sheet1!D7]", "ke-hoach.docx, đoạn 3 (Số, ký hiệu: “Số: 5/KH-UBND”)". */
export function describePlace({ file, line, column, sheet, cell, ...inDocument }: Place): string {
  const { element, paragraph, words } = inDocument;
  if (paragraph !== undefined || element !== undefined) {
    const at = paragraph === undefined ? file : `${file}, đoạn ${paragraph}`;
    const what = [element, words === undefined ? undefined : `“${words}”`].filter((part) => part !== undefined);
    return what.length === 0 ? at : `${at} (${what.join(": ")})`;
  }
  if (cell !== undefined) return `${file} [${sheet === undefined ? "" : `${sheet}!`}${cell}]`;
  if (sheet !== undefined) return `${file} [${sheet}]`;
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** "body.sections[0].heading". */
function describePath(path: DataPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}

function paint(severity: Severity, colour: boolean): string {
  const word = severityWords[severity];
  return colour ? `\u001b[${severityColours[severity]}m${word}\u001b[39m` : word;
}

/** «1 lỗi, 2 cảnh báo, 0 lưu ý.» */
export function reportSummary(diagnostics: readonly Diagnostic[]): string {
  const parts = (["error", "warning", "info"] as const).map((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return `${count} ${severityWords[severity]}`;
  });
  return `${parts.join(", ")}.`;
}
