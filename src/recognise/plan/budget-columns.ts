/** Titles of a table of money → columns of a budget: what each holds, and which are sums of others. */
import { columnsNamed } from "../../model/budget-column-names.ts";
import type { BudgetColumn, ColumnKind } from "../../model/budget-fields.ts";
import type { TextTableColumn } from "../../model/text-table.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";

export interface FoundColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly sumOf: readonly string[];
}

const kinds: readonly ColumnKind[] = ["unitOfMeasure", "quantity", "unitPrice", "note"];

/** The leaf columns, told by their titles and by what stands in them. */
export function foundColumns(titles: readonly string[], rows: readonly (readonly string[])[]): readonly FoundColumn[] {
  const ids = new Set<string>();
  const plain = titles.map((title, at): FoundColumn => {
    const cells = rows.map((row) => row[at] ?? "").filter((text) => text !== "");
    const id = freeId(title, ids);
    ids.add(foldVietnamese(id));
    return { id, title, kind: kindOf(title, cells), sumOf: [] };
  });
  return withSums(plain, rows);
}

/** The title, or with a number where another column has it: figures of two columns under one id would be one. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  let id = title;
  for (let count = 2; taken.has(foldVietnamese(id)); count += 1) id = `${title} ${count}`;
  return id;
}

function kindOf(title: string, cells: readonly string[]): ColumnKind {
  const named = kinds.find((kind) => columnsNamed([{ id: kind, kind }], title).length > 0);
  const areFigures = cells.every(isFigure);
  if (named === "unitOfMeasure" || named === "note") return areFigures && cells.length > 0 ? "amount" : named;
  if (!areFigures) return "text";
  return named ?? (cells.length === 0 ? "note" : "amount");
}

function isFigure(text: string): boolean {
  return text === "-" || parseVietnameseNumber(text).kind !== "invalid";
}

/** Each column is tried against all others; wider tables would only cost time. */
const mostSummed = 40;

/** A column is a sum where each row of it adds up the columns behind it that are no parts of another sum, or those before it. */
function withSums(columns: readonly FoundColumn[], rows: readonly (readonly string[])[]): readonly FoundColumn[] {
  const found = [...columns];
  const parts = new Set<number>();
  if (columns.length > mostSummed) return columns;
  const figures = rows.map((row) => row.map(figureOf));
  const amounts = columns.flatMap(({ kind }, at) => (kind === "amount" ? [at] : []));
  for (const at of [...amounts].reverse()) {
    const free = amounts.filter((other) => !parts.has(other) && other !== at);
    const after = free.filter((other) => other > at);
    const before = free.filter((other) => other < at);
    const sources = [...leading(after), ...leading([...before].reverse())].find((some) =>
      addsUp(at, some, figures, columns),
    );
    const column = found[at];
    if (sources === undefined || column === undefined) continue;
    for (const source of sources) parts.add(source);
    found[at] = { ...column, sumOf: [...sources].sort((a, b) => a - b).map((source) => columns[source]?.id ?? "") };
  }
  return found;
}

/** All of the columns, then ever fewer of the nearest. */
function leading(columns: readonly number[]): readonly (readonly number[])[] {
  return columns.map((_column, at) => columns.slice(0, columns.length - at));
}

const totalTitle = /^(?:tổng|cộng)(?!\p{L})/iu;

function addsUp(
  at: number,
  sources: readonly number[],
  rows: readonly (readonly (number | undefined)[])[],
  columns: readonly FoundColumn[],
): boolean {
  // One column that equals another is only its total where its title says so.
  const isTotal = totalTitle.test(columns[at]?.title ?? "");
  if (sources.length === 0 || (sources.length === 1 && !isTotal)) return false;
  const given = rows.filter((row) => row[at] !== undefined);
  const mostWrong = isTotal ? given.length * 0.3 : 0;
  let wrong = 0;
  let isAnyFigure = false;
  for (const row of given) {
    const sum = sources.reduce((total, source) => total + (row[source] ?? 0), 0);
    const isRight = Math.abs((row[at] ?? 0) - sum) < 1e-6;
    if (!isRight) wrong += 1;
    if (wrong > mostWrong) return false;
    isAnyFigure ||= isRight && sum !== 0;
  }
  return isAnyFigure;
}

/** The Vietnamese reading of a figure; undefined for an empty cell. */
export function figureOf(text: string | undefined): number | undefined {
  const reading = parseVietnameseNumber(text ?? "");
  if (reading.kind === "number") return reading.value;
  // "217.910" groups thousands where money is meant.
  return reading.kind === "ambiguous" ? Math.max(...reading.readings) : undefined;
}

/** The tree of titles with what was found of each leaf. */
export function budgetColumns(
  titles: readonly TextTableColumn[],
  leaves: readonly FoundColumn[],
): readonly BudgetColumn[] {
  let next = 0;
  const visit = (columns: readonly TextTableColumn[]): readonly BudgetColumn[] =>
    columns.map(({ title, columns: children }): BudgetColumn => {
      if (children !== undefined) return { title, columns: visit(children) };
      const leaf = leaves[next];
      next += 1;
      return {
        ...(leaf === undefined || leaf.id === title ? {} : { id: leaf.id }),
        title,
        ...(leaf === undefined || leaf.kind === "amount" ? {} : { kind: leaf.kind }),
        ...(leaf === undefined || leaf.sumOf.length === 0 ? {} : { sumOf: leaf.sumOf }),
      };
    });
  return visit(titles);
}
