/** A .csv file → cells with the line and column where each begins. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import { decodeText } from "../decode-text.ts";
import type { SourceFile } from "../plan-source.ts";
import type { GridCell, LoadedGrid } from "./grid.ts";

/** As for workbooks; more is no budget. */
const maxRows = 10_000;

const delimiters = [";", ",", "\t"] as const;
type Delimiter = (typeof delimiters)[number];

interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** Reads a table separated by ";", "," or TAB, whichever its header has most of; every cell is text. */
export async function readCsv(file: SourceFile, budgetPath: DataPath): Promise<LoadedGrid> {
  const decoded = decodeText(file);
  if (decoded.value === undefined) {
    return { diagnostics: decoded.diagnostics.map((fault) => ({ ...fault, path: [...budgetPath, "file"] })) };
  }
  const delimiter = chooseDelimiter(decoded.value);
  try {
    const records = await parseRecords(decoded.value, delimiter);
    if (records.length > maxRows) return { diagnostics: [fault(file, budgetPath, 1, "có trên 10.000 dòng")] };
    const rows = records.map((entry) => readRecord(entry, delimiter, file.path));
    return { grid: { rows, place: { file: file.path, line: 1, column: 1 } }, diagnostics: [] };
  } catch (error) {
    const line = lineOfError(error);
    return { diagnostics: [fault(file, budgetPath, line, "có dấu nháy kép mở mà không đóng, hoặc đóng giữa ô")] };
  }
}

/** Titles seldom hold these signs, figures often do: only the line with the most of them among the first counts. */
function chooseDelimiter(text: string): Delimiter {
  const head = text.split("\n", 20);
  const counts = delimiters.map((delimiter) => Math.max(...head.map((line) => line.split(delimiter).length)));
  const [semicolons = 1, commas = 1, tabs = 1] = counts;
  if (tabs > 1 && tabs >= semicolons && tabs >= commas) return "\t";
  return semicolons > 1 && semicolons >= commas ? ";" : ",";
}

async function parseRecords(text: string, delimiter: Delimiter): Promise<readonly CsvRecord[]> {
  const { parse } = await import("csv-parse/sync");
  const parsed: readonly unknown[] = parse(text, {
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 100_000,
    to: maxRows + 1,
  });
  return parsed.filter(isCsvRecord);
}

/** With `info` and `raw` the library wraps each record, which its types do not say. */
function isCsvRecord(value: unknown): value is CsvRecord {
  return typeof value === "object" && value !== null && "record" in value && "raw" in value && "info" in value;
}

function readRecord(entry: CsvRecord, delimiter: Delimiter, file: string): ReadonlyMap<number, GridCell> {
  const raw = entry.raw.replace(/\r?\n$/, "");
  // `lines` counts to the end of the record; a cell with line breaks makes the record begin further up.
  const firstLine = entry.info.lines - (raw.match(/\n/g)?.length ?? 0);
  const starts = cellStarts(raw, delimiter);
  return new Map(
    entry.record.map((text, index): [number, GridCell] => {
      const before = raw.slice(0, starts[index] ?? 0);
      const line = firstLine + (before.match(/\n/g)?.length ?? 0);
      const column = before.length - (before.lastIndexOf("\n") + 1) + 1;
      return [index, { text: text.trim(), place: { file, line, column } }];
    }),
  );
}

/** Offsets in a record where its cells begin; delimiters within quotes do not count. */
function cellStarts(raw: string, delimiter: Delimiter): readonly number[] {
  const starts = [0];
  let isQuoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '"') isQuoted = !isQuoted;
    else if (raw[at] === delimiter && !isQuoted) starts.push(at + 1);
  }
  return starts;
}

function lineOfError(error: unknown): number {
  return error instanceof Error && "lines" in error && typeof error.lines === "number" ? error.lines : 1;
}

function fault(file: SourceFile, budgetPath: DataPath, line: number, what: string): Diagnostic {
  const name = file.path.replace(/^.*[/\\]/, "");
  return {
    rule: "BUDGET-FILE",
    severity: "error",
    message: `Tệp số liệu «${name}» ${what}.`,
    path: [...budgetPath, "file"],
    place: { file: file.path, line, column: 1 },
    hint: "Mở tệp bằng Excel, kiểm tra bảng rồi lưu lại thành «CSV UTF-8», hoặc dùng tệp .xlsx.",
  };
}
