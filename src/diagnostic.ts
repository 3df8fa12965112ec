/** Findings as values: what every stage returns beside what it made. */

export type Severity = "error" | "warning" | "info";

/** Keys and indexes from the root of the plan data to the field, exactly as they stand in the file, with English keys. */
export type DataPath = readonly (string | number)[];

/**
 * Where in a file a finding lies: line and column (both from 1) of a text file, sheet and cell ("D7") of a workbook, or
 * part of the page and paragraph of a Word file.
 */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
  /** Part of the page in the clerk's words: "Quốc hiệu", "Phụ lục II". */
  readonly element?: string;
  /** Number of the paragraph in the Word file from 1, those in tables counted too. */
  readonly paragraph?: number;
  /** The first words of that paragraph. */
  readonly words?: string;
}

export interface Diagnostic {
  /** Stable id, e.g. "ND30-SK03", "PLAN-YAML", "BUDGET-NS01"; it may be retired but never changes its meaning. */
  readonly rule: string;
  readonly severity: Severity;
  /** One Vietnamese sentence that names the field by its Vietnamese title. */
  readonly message: string;
  readonly path: DataPath;
  readonly place?: Place;
  /** What to write instead, in Vietnamese. */
  readonly hint?: string;
  /** The article of law, e.g. "NĐ 30/2020/NĐ-CP, PL I.II.3c". */
  readonly source?: string;
}

/** What a stage made, as far as it could, and everything it found on the way. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
