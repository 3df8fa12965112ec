/** A table of figures from a file → rows and total of a budget in the raw tree, each value at its cell. */
import type { DataPath, Diagnostic, Place } from "../../diagnostic.ts";
import type { RawEntry, RawMap, RawNode } from "../raw-tree.ts";
import { rawValue, withRawEntry } from "../raw-tree.ts";
import { type Body, type BodyRow, readBody } from "./body.ts";
import { describeCells } from "./cell-faults.ts";
import { cellText } from "./cell-text.ts";
import { compareTotals } from "./compare-totals.ts";
import type { Grid, GridCell } from "./grid.ts";
import { findHeader, headerNames } from "./header.ts";
import { type NestedRow, nestRows } from "./nest-rows.ts";
import { describeBody, describeHeader, noHeader } from "./table-faults.ts";
import { textOf, wantedColumns } from "./wanted-columns.ts";

export interface FilledBudget {
  readonly budget: RawMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the budget with the rows of its file; every cell that cannot be taken is reported. */
export function addFigures(budget: RawMap, grid: Grid, path: DataPath): FilledBudget {
  const columns = wantedColumns(budget);
  const names = headerNames(columns, textOf(budget, "ordinalTitle"), textOf(budget, "contentTitle"));
  const header = findHeader(grid, names);
  if (header === undefined) {
    return { budget, diagnostics: [noHeader(grid, columns, textOf(budget, "contentTitle"), path)] };
  }
  const body = readBody(grid, header, textOf(rawValue(budget, "total"), "title"));
  const nested = nestRows(body.rows);
  const diagnostics = [
    ...describeHeader(grid, header, columns, path),
    ...describeBody(grid, body, path),
    ...describeCells(nested, body.total, columns, path),
    ...compareTotals(budget, body.total, path),
  ];
  const rows: RawNode = { kind: "list", items: nested.map(rawRow), place: grid.place };
  const filled = body.rows.length === 0 ? budget : withRawEntry(budget, entryOf("rows", rows));
  return { budget: withTotal(filled, body), diagnostics };
}

function entryOf(key: string, value: RawNode): RawEntry {
  return { key, keyPlace: value.place, value };
}

function textAt(text: string, place: Place): RawNode {
  return { kind: "text", text, place };
}

function rawRow({ row, children }: NestedRow): RawNode {
  const entries = [
    ...(row.ordinal === undefined ? [] : [entryOf("ordinal", textAt(row.ordinal.text, row.ordinal.place))]),
    entryOf("title", textAt(row.title.text, row.title.place)),
    ...valuesEntry(row),
  ];
  if (children.length > 0) {
    const rows: RawNode = { kind: "list", items: children.map(rawRow), place: row.title.place };
    entries.push(entryOf("rows", rows));
  }
  return { kind: "map", entries, place: row.title.place };
}

function valuesEntry(row: BodyRow): readonly RawEntry[] {
  const entries = row.values
    .filter(({ cell }) => isUsable(cell))
    .map(({ column, cell }) => entryOf(column.id, textAt(cellText(cell, column.kind), cell.place)));
  return entries.length === 0 ? [] : [entryOf("values", { kind: "map", entries, place: row.title.place })];
}

function isUsable(cell: GridCell): boolean {
  return cell.fault === undefined;
}

/** The plan's own words about the total go before the file's; sums from both are never mixed. */
function withTotal(budget: RawMap, { total, isTotalFirst }: Body): RawMap {
  if (total === undefined) return budget;
  const given = rawValue(budget, "total");
  let map: RawMap = given?.kind === "map" ? given : { kind: "map", entries: [], place: total.title.place };
  const additions = [
    entryOf("title", textAt(total.title.text, total.title.place)),
    ...(isTotalFirst ? [entryOf("position", textAt("first", total.title.place))] : []),
    ...valuesEntry(total),
  ];
  for (const entry of additions) if (rawValue(map, entry.key) === undefined) map = withRawEntry(map, entry);
  return withRawEntry(budget, entryOf("total", map));
}
