/** The columns that a budget expects to find in its file, with every name they may bear there. */
import { columnName, usualColumnTitles } from "../../model/budget-column-names.ts";
import { type ColumnKind, columnKinds, itemTableColumns } from "../../model/budget-fields.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { type RawNode, rawValue } from "../raw-tree.ts";

export interface WantedColumn {
  /** The key of the column in `values`. */
  readonly id: string;
  /** What messages call it. */
  readonly title: string;
  /** Folded names: its title and its id. */
  readonly names: readonly string[];
  /** Folded names of the groups it stands in. */
  readonly groups: readonly string[];
  readonly kind: ColumnKind;
  /** Adds up other columns. */
  readonly isSum: boolean;
  /** Figures that nothing can replace: without this column the budget would be wrong. */
  readonly isNeeded: boolean;
}

/** Gives the leaf columns that a budget names, or those of the item table when it names none. */
export function wantedColumns(budget: RawNode): readonly WantedColumn[] {
  const columns = rawValue(budget, "columns");
  if (columns?.kind === "list") return columns.items.flatMap((column) => leavesOf(column, []));
  return itemTableColumns.map(({ id, kind = "amount" }) => ({
    id: id ?? kind,
    title: columnName({ id: id ?? kind, kind }),
    names: [...usualColumnTitles[kind], kind].map(foldKey),
    groups: [],
    kind,
    isSum: false,
    isNeeded: false,
  }));
}

function leavesOf(column: RawNode, groups: readonly string[]): readonly WantedColumn[] {
  const id = textOf(column, "id");
  const title = textOf(column, "title");
  const names = [title, id].filter((name) => name !== undefined).map(foldKey);
  const children = rawValue(column, "columns");
  if (children?.kind === "list") return children.items.flatMap((child) => leavesOf(child, [...groups, ...names]));
  const kind = kindOf(textOf(column, "kind"));
  const isFigure = kind === "amount" || kind === "quantity" || kind === "unitPrice";
  const isSum = rawValue(column, "sumOf") !== undefined;
  return [
    {
      id: id ?? title ?? kind,
      title: title ?? id ?? columnKinds[kind],
      names,
      groups,
      kind,
      isSum,
      isNeeded: isFigure && !isSum,
    },
  ];
}

/** Gives the text under a key, or undefined. */
export function textOf(node: RawNode | undefined, key: string): string | undefined {
  const value = rawValue(node, key);
  return value?.kind === "text" && value.text.trim() !== "" ? value.text.trim() : undefined;
}

function kindOf(typed: string | undefined): ColumnKind {
  if (typed === undefined) return "amount";
  const wanted = foldKey(typed);
  const kinds = Object.entries(columnKinds);
  for (const kind of ["amount", "unitOfMeasure", "quantity", "unitPrice", "text", "note"] as const) {
    if (kinds.some(([key, word]) => key === kind && [foldKey(key), foldKey(word)].includes(wanted))) return kind;
  }
  return "amount";
}
