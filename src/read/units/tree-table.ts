/** A list of maps in YAML or JSON → a lean table: one row a map, one column a name. */
import type { Diagnostic, Place } from "../../diagnostic.ts";
import { cleanText } from "../../vietnamese/hygiene.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import type { RawEntry, RawList, RawNode, RawText } from "../raw-tree.ts";
import { type CellMark, CellMarks, type LeanTable, looksGrouped, numberText, tableRows } from "./lean-table.ts";
import type { TableWords } from "./table-words.ts";

/** What a list of maps is read as. */
export interface TreeNames {
  /** Folded names under which the list may stand, first choice first. */
  readonly lists: readonly string[];
  /** Names that mean one column have one key. */
  columnKey(folded: string): string;
  /** Folded names of a map of figures, whose entries are columns of their own. */
  readonly figureMaps: ReadonlySet<string>;
}

interface Building {
  readonly names: TreeNames;
  readonly words: TableWords;
  readonly titles: string[];
  readonly columns: Map<string, number>;
  readonly marks: CellMarks;
  readonly places: Map<number, Place>;
  readonly diagnostics: Diagnostic[];
}

/** Gives the table of a file's list, or a finding that says there is none. */
export function readTreeTable(
  root: RawNode,
  names: TreeNames,
  words: TableWords,
): { readonly table?: LeanTable; readonly diagnostics: readonly Diagnostic[] } {
  const list = findList(root, names);
  if (list === undefined) return { diagnostics: [words.noList(root.place)] };
  const building: Building = {
    names,
    words,
    titles: [],
    columns: new Map(),
    marks: new CellMarks(),
    places: new Map(),
    diagnostics: [],
  };
  const { marks, places, diagnostics, titles } = building;
  const rows = [titles, ...list.items.map((item, index) => readItem(building, item, index + 1))];
  const placeOf = (row: number, column: number): Place =>
    places.get(row * 1024 + column) ?? list.items[row - 1]?.place ?? list.place;
  const markOf = (row: number, column: number): CellMark | undefined => marks.of(row, column);
  return { table: { ...tableRows(rows), markOf, placeOf, place: list.place }, diagnostics };
}

/** The file itself, the list under a known name, or the only list there is. */
function findList(root: RawNode, { lists }: TreeNames): RawList | undefined {
  if (root.kind !== "map") return root.kind === "list" ? root : undefined;
  for (const name of lists) {
    const named = root.entries.find(({ key, value }) => foldKey(key) === name && value.kind === "list")?.value;
    if (named?.kind === "list") return named;
  }
  const all = root.entries.flatMap(({ value }) => (value.kind === "list" ? [value] : []));
  return all.length === 1 ? all[0] : undefined;
}

function readItem(building: Building, item: RawNode, row: number): readonly string[] {
  const cells: string[] = [];
  if (item.kind === "text" && item.text === "") return cells;
  if (item.kind !== "map") {
    building.diagnostics.push(building.words.noMap(row, item.place));
    return cells;
  }
  for (const entry of item.entries) {
    const { value } = entry;
    if (value.kind === "map" && building.names.figureMaps.has(foldKey(entry.key)))
      readFigures(building, value, row, cells);
    else setCell(building, entry, entry.key, row, cells);
  }
  return cells;
}

/** «Kinh phí: { Năm 2019: 108.000 }», or with a map of columns under each row. */
function readFigures(building: Building, figures: RawNode, row: number, cells: string[]): void {
  if (figures.kind !== "map") return;
  for (const entry of figures.entries) {
    if (entry.value.kind !== "map") setCell(building, entry, entry.key, row, cells);
    else for (const inner of entry.value.entries) setCell(building, inner, `${entry.key} - ${inner.key}`, row, cells);
  }
}

function setCell(building: Building, entry: RawEntry, title: string, row: number, cells: string[]): void {
  const column = columnOf(building, title, entry.keyPlace);
  const at = row * 1024 + column;
  if (building.places.has(at)) {
    building.diagnostics.push(building.words.doubledKey(title, entry.keyPlace));
    return;
  }
  building.places.set(at, entry.value.kind === "text" ? entry.value.place : entry.keyPlace);
  while (cells.length <= column) cells.push("");
  cells[column] = textOf(building, entry.value, row, column);
}

function columnOf(building: Building, title: string, place: Place): number {
  const key = building.names.columnKey(foldKey(title) || title);
  const known = building.columns.get(key);
  if (known !== undefined) return known;
  const column = building.titles.length;
  building.columns.set(key, column);
  building.titles.push(cleanText(title));
  building.places.set(column, place);
  return column;
}

function textOf({ marks }: Building, value: RawNode, row: number, column: number): string {
  if (value.kind === "text") return plainText(marks, value, row, column);
  if (value.kind === "list" && value.items.every(({ kind }) => kind === "text")) {
    return value.items.flatMap((item) => (item.kind === "text" ? [item.text.trim()] : [])).join("\n");
  }
  marks.set(row, column, { fault: "nested" });
  return "";
}

/** A number of JSON is a program's: its point marks decimals. */
function plainText(marks: CellMarks, value: RawText, row: number, column: number): string {
  if (value.isBlank === true) return "";
  const typed = value.text.trim();
  if (value.isJsonNumber !== true || !/[.eE]/.test(typed)) return typed;
  if (/^-?\d{1,3}\.\d{3}$/.test(typed)) {
    marks.set(row, column, { fault: "jsonPoint" });
    return typed;
  }
  const number = Number(typed);
  const text = numberText(number);
  if (looksGrouped(text)) marks.set(row, column, { number });
  return text;
}
