/** A table of texts as nodes: the table with its columns, and each row with its cells. */
import type { DataPath } from "../diagnostic.ts";
import type { TextTable, TextTableColumn } from "../model/text-table.ts";
import { addNode, type NodeCell, type PlanNode } from "./plan-node.ts";
import { columnKeys } from "./row-cells.ts";

/** Adds the table and its rows. */
export function addTable(parent: PlanNode, table: TextTable, place: string, path: DataPath): void {
  const titles = leafTitles(table.columns, []);
  const node = addNode(parent, {
    kind: "table",
    part: parent.part,
    heading: table.title,
    words: [table.title, titles.join(" | ")].filter((words) => words !== undefined).join(": "),
    place,
    path,
  });
  const keys = columnKeys(titles);
  table.rows.forEach((row, index) => {
    const cells = row.map(
      (text, column): NodeCell => ({
        column: keys[column] ?? String(column),
        title: titles[column] ?? `ô ${column + 1}`,
        text,
        path: [...path, "rows", index, column],
      }),
    );
    const name = cells.find(({ text }) => /[A-Za-zÀ-ỹ]/u.test(text))?.text;
    addNode(node, {
      kind: "row",
      part: parent.part,
      heading: name,
      words: row.join(" | "),
      place: `dòng ${index + 1} ${place}`,
      cells,
      path: [...path, "rows", index],
    });
  });
}

/** Titles of the columns without children, each after the titles of its groups. */
function leafTitles(columns: readonly TextTableColumn[], groups: readonly string[]): readonly string[] {
  return columns.flatMap(({ title, columns: inner }) =>
    inner === undefined ? [[...groups, title].join(" – ")] : leafTitles(inner, [...groups, title]),
  );
}
