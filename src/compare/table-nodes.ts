/** A table of texts as nodes: the table, its columns, and each row with its cells. */
import type { DataPath } from "../diagnostic.ts";
import { plainText } from "../model/plain-text.ts";
import type { TextTable, TextTableColumn } from "../model/text-table.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";
import { addNode, type PlanNode } from "./plan-node.ts";

/** Adds the table, its columns and its rows. */
export function addTable(parent: PlanNode, table: TextTable, place: string, path: DataPath): void {
  const leaves = leafColumns(table.columns, [], [...path, "columns"]);
  const titles = leaves.map(({ title }) => title);
  const { part } = parent;
  const words = [table.title, titles.join(" | ")].filter((text) => text !== undefined).join(": ");
  const node = addNode(parent, { kind: "table", part, heading: table.title, words, place, path });
  const columns = leaves.map((leaf, at) =>
    addColumn(node, { ...leaf, values: table.rows.map((row) => row[at] ?? "") }),
  );
  table.rows.forEach((row, at) => {
    addRow(node, columns, row.map(plainText), at);
  });
}

export interface Column {
  readonly title: string;
  readonly path: DataPath;
  readonly values: readonly string[];
}

/** Adds a column below its table. */
export function addColumn(table: PlanNode, { title, path, values }: Column): PlanNode {
  const filled = values.filter((text) => text !== "").join(" | ");
  return addNode(table, {
    kind: "column",
    part: table.part,
    heading: title,
    words: title,
    text: filled === "" ? title : `${title}: ${filled}`,
    values,
    place: `cột «${title}» ${table.place}`,
    path,
  });
}

function addRow(table: PlanNode, columns: readonly PlanNode[], row: readonly string[], at: number): void {
  const path = [...table.path, "rows", at];
  const all = row.flatMap((text, index) => {
    const column = columns[index];
    return column === undefined ? [] : [{ column, text, path: [...path, index] }];
  });
  const cells = all.filter(({ column }) => !isOrdinalColumn(column));
  const values = cells.map(({ text }) => text);
  addNode(table, {
    kind: "row",
    part: table.part,
    heading: values.find((text) => /[A-Za-zÀ-ỹ]/u.test(text)),
    words: values.join(" | "),
    text: row.join(" | "),
    values,
    number: all.find(({ column }) => isOrdinalColumn(column))?.text,
    place: `dòng ${at + 1} ${table.place}`,
    cells,
    path,
  });
}

/** A column of running numbers: they change with every row that comes or goes. */
function isOrdinalColumn({ words }: PlanNode): boolean {
  return /^(?:s?tt|so tt|so thu tu)$/.test(foldVietnamese(words).replaceAll(".", "").trim());
}

/** The columns without children, titled after their groups too. */
function leafColumns(
  columns: readonly TextTableColumn[],
  groups: readonly string[],
  path: DataPath,
): readonly Omit<Column, "values">[] {
  return columns.flatMap(({ title, columns: inner }, at) => {
    const own = [...path, at];
    return inner === undefined
      ? [{ title: [...groups, title].join(" – "), path: own }]
      : leafColumns(inner, [...groups, title], [...own, "columns"]);
  });
}
