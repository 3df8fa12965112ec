/** The leaf columns of a budget, and which of them each one adds up. */
import type { DataPath } from "../diagnostic.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";
import { columnName } from "./budget-column-names.ts";
import type { BudgetFault } from "./budget-fault.ts";
import { type BudgetColumn, type ColumnKind, itemTableColumns } from "./budget-fields.ts";

/** A column without children. `sources` are the indexes of the columns it adds up. */
export interface LeafColumn {
  readonly id: string;
  readonly title?: string | undefined;
  readonly kind: ColumnKind;
  readonly sources: readonly number[];
  readonly path: DataPath;
}

/** The columns without children from left to right, whatever groups they stand in. */
export function leafColumns(given: readonly BudgetColumn[] | undefined, faults: BudgetFault[]): readonly LeafColumn[] {
  const leaves: { column: BudgetColumn; id: string; path: DataPath; groups: readonly string[] }[] = [];
  const visit = (columns: readonly BudgetColumn[], path: DataPath, groups: readonly string[]): void => {
    columns.forEach((column, index) => {
      const columnPath = [...path, index];
      const id = column.id ?? column.title ?? column.kind ?? "amount";
      if (column.columns !== undefined)
        visit(column.columns, [...columnPath, "columns"], [...groups, foldVietnamese(id)]);
      else leaves.push({ column, id, path: columnPath, groups });
    });
  };
  visit(given ?? itemTableColumns, ["columns"], []);
  const seen = new Set<string>();
  for (const leaf of leaves) {
    if (seen.has(foldVietnamese(leaf.id))) {
      const typed = columnName({ id: leaf.id, kind: leaf.column.kind ?? "amount" });
      faults.push({ kind: "doubledColumn", typed, path: leaf.path });
    }
    seen.add(foldVietnamese(leaf.id));
  }
  return leaves.map(({ column, id, path }, own): LeafColumn => {
    const sources = (column.sumOf ?? []).flatMap((name, index) => {
      const wanted = foldVietnamese(name);
      const found = leaves.flatMap((leaf, at) =>
        at !== own && (foldVietnamese(leaf.id) === wanted || leaf.groups.includes(wanted)) ? [at] : [],
      );
      if (found.length === 0)
        faults.push({
          kind: "unknownSource",
          typed: name,
          path: [...path, "sumOf", index],
          known: leaves.map((leaf) => leaf.id),
        });
      return found;
    });
    return { id, title: column.title, kind: column.kind ?? "amount", sources, path };
  });
}
