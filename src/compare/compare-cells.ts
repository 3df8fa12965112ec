/** The cells of two rows that are a pair, column by column. */
import type { AmountChange, ComparedRow } from "../model/plan-change.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { wordChanges } from "../vietnamese/word-changes.ts";
import { quoted } from "./change-words.ts";
import type { Matching } from "./matching.ts";
import type { NodeCell, PlanNode } from "./plan-node.ts";

/** One row for each cell that changed; cells of a column that only one plan has are told with the columns. */
export function compareCells(a: PlanNode, b: PlanNode, matching: Matching): readonly ComparedRow[] {
  const cellsOfA = new Map(a.cells.map((cell) => [cell.column, cell]));
  return b.cells.flatMap((after) => {
    const column = matching.inA(after.column);
    const before = column && cellsOfA.get(column);
    return before === undefined || isSame(before, after) ? [] : [cellRow(a, b, before, after)];
  });
}

/** Figures are compared in đồng: the same sum in another unit of money is the same. */
function isSame(before: NodeCell, after: NodeCell): boolean {
  return before.value === undefined || after.value === undefined
    ? before.text === after.text
    : before.value === after.value;
}

function cellRow(a: PlanNode, b: PlanNode, before: NodeCell, after: NodeCell): ComparedRow {
  const amount = amountChange(b, before, after);
  return {
    kind: "changed",
    part: b.part,
    a: { place: `${a.place}, cột «${before.column.words}»`, path: before.path, text: before.text },
    b: { place: `${b.place}, cột «${after.column.words}»`, path: after.path, text: after.text },
    words: wordChanges(before.text, after.text),
    ...(amount === undefined ? {} : { amount }),
    message: amount === undefined ? describeCell(b, before, after) : describeAmount(b, after, amount),
  };
}

/** Both figures in the unit of B; an empty cell is nothing. */
function amountChange(b: PlanNode, before: NodeCell, after: NodeCell): AmountChange | undefined {
  const isFigure = (cell: NodeCell) => cell.value !== undefined || cell.text === "";
  if (b.kind !== "budgetRow" || !isFigure(before) || !isFigure(after)) return undefined;
  const isMoney = before.isMoney === true || after.isMoney === true;
  const { unit = "", factor = 1 } = isMoney ? b : { unit: "", factor: 1 };
  const [first, second] = [(before.value ?? 0) / factor, (after.value ?? 0) / factor];
  const isSum = after.isSum === true;
  return { unit, before: first, after: second, difference: ((after.value ?? 0) - (before.value ?? 0)) / factor, isSum };
}

/** «Kinh phí năm 2021: 269.150 → 270.000 ngàn đồng (+850)». */
function describeAmount(
  row: PlanNode,
  cell: NodeCell,
  { unit, before, after, difference, isSum }: AmountChange,
): string {
  const isMoney = unit !== "";
  const figures = `${formatVietnameseNumber(before)} → ${formatVietnameseNumber(after)}${isMoney ? ` ${unit}` : ""}`;
  const sign = difference > 0 ? "+" : "";
  const subject = isMoney ? moneySubject(row) : `${cell.column.words} của ${quoted(row.heading ?? row.words)}`;
  const column = isMoney && hasSeveralAmounts(row) ? `, cột «${cell.column.words}»` : "";
  return `${subject}${column}: ${figures} (${sign}${formatVietnameseNumber(difference)})${isSum ? ", do tính lại" : ""}.`;
}

function moneySubject({ id, words, heading = words }: PlanNode): string {
  if (id === "dòng tổng") return "Tổng kinh phí";
  const year = /^(?:năm\s+)?(\d{4})$/iu.exec(heading)?.[1];
  return year === undefined ? `Kinh phí ${quoted(heading)}` : `Kinh phí năm ${year}`;
}

function hasSeveralAmounts({ cells }: PlanNode): boolean {
  return cells.filter(({ isMoney }) => isMoney === true).length > 1;
}

function describeCell(row: PlanNode, before: NodeCell, after: NodeCell): string {
  const value = (text: string) => (text === "" ? "(trống)" : quoted(text));
  const where = `${row.place}, cột ${quoted(after.column.words)}`;
  const name = row.heading === undefined || row.kind === "budgetRow" ? where : `${where}, ${quoted(row.heading)}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value(before.text)} → ${value(after.text)}.`;
}
