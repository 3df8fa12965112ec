/** Header rows of a table from its tree of columns. */
import type { HeaderCell } from "../model/document-tree.ts";

export interface TitledColumn {
  readonly title: string;
  readonly columns?: readonly TitledColumn[] | undefined;
}

/** Gives the rows from top to bottom; a column without children reaches down to the last row. */
export function composeTableHeader(columns: readonly TitledColumn[]): readonly (readonly HeaderCell[])[] {
  const height = heightOf(columns);
  const rows: HeaderCell[][] = Array.from({ length: height }, () => []);
  const visit = (siblings: readonly TitledColumn[], depth: number): void => {
    for (const { title, columns: children } of siblings) {
      const rowSpan = children === undefined ? height - depth : 1;
      rows[depth]?.push({ text: title, columnSpan: leafTitles([{ title, columns: children }]).length, rowSpan });
      if (children !== undefined) visit(children, depth + 1);
    }
  };
  visit(columns, 0);
  return rows;
}

/** Gives the titles of the columns without children, from left to right. */
export function leafTitles(columns: readonly TitledColumn[]): readonly string[] {
  return columns.flatMap(({ title, columns: children }) => (children === undefined ? [title] : leafTitles(children)));
}

function heightOf(columns: readonly TitledColumn[]): number {
  return 1 + Math.max(0, ...columns.map(({ columns: children }) => (children === undefined ? 0 : heightOf(children))));
}

/** Gives the title over each column as the finished header shows it; a column under nothing but groups has "". */
export function leafHeaderTitles(header: readonly (readonly HeaderCell[])[]): readonly string[] {
  const titles: string[] = [];
  // How many rows of each column the cells above have already covered.
  const covered: number[] = [];
  header.forEach((row, depth) => {
    let at = 0;
    for (const { text, columnSpan, rowSpan } of row) {
      while ((covered[at] ?? 0) > depth) at += 1;
      for (let column = at; column < at + columnSpan; column += 1) covered[column] = depth + rowSpan;
      if (depth + rowSpan === header.length) titles[at] = text;
      at += columnSpan;
    }
  });
  return Array.from(titles, (title) => title ?? "");
}
