/** What a table style says of one cell: its own layout, then that of bands, first and last rows and columns, and corners. */
import { overlayRun, type Style, type StyleLayer } from "./styles.ts";
import { child, type XmlElement } from "./xml-tree.ts";

/** Where a cell stands in its table. */
export interface CellPosition {
  readonly row: number;
  readonly rowCount: number;
  readonly column: number;
  /** The column after the cell. */
  readonly columnEnd: number;
  readonly columnCount: number;
}

type Look = Readonly<Record<"firstRow" | "lastRow" | "firstColumn" | "lastColumn" | "noHBand" | "noVBand", boolean>>;

/** Bits of `w:tblLook/@w:val` in older files. */
const lookBits: Readonly<Record<keyof Look, number>> = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
};

/** Gives the layer of each cell of one table; undefined without a style. */
export function readTableLayers(
  style: Style | undefined,
  tableProperties: XmlElement | undefined,
): (position: CellPosition) => StyleLayer | undefined {
  if (style === undefined) return () => undefined;
  const whole: StyleLayer = { paragraph: style.paragraph, run: style.run };
  if (style.conditions.size === 0) return () => whole;
  const look = readLook(child(tableProperties, "w:tblLook"));
  const known = new Map<string, StyleLayer>();
  return (position) => {
    const names = conditionsOf(position, look, style);
    const key = names.join();
    const layer = known.get(key) ?? names.reduce((below, name) => overlay(below, style, name), whole);
    known.set(key, layer);
    return layer;
  };
}

function readLook(element: XmlElement | undefined): Look {
  const bits = Number.parseInt(element?.attributes["w:val"] ?? "0", 16);
  const isOn = (name: keyof Look): boolean => {
    const written = element?.attributes[`w:${name}`];
    return written === undefined ? (bits & lookBits[name]) !== 0 : ["1", "true", "on"].includes(written);
  };
  return {
    firstRow: isOn("firstRow"),
    lastRow: isOn("lastRow"),
    firstColumn: isOn("firstColumn"),
    lastColumn: isOn("lastColumn"),
    noHBand: isOn("noHBand"),
    noVBand: isOn("noVBand"),
  };
}

/** Names of ST_TblStyleOverrideType, the lowest first (ECMA-376, 17.7.6). */
function conditionsOf(
  { row, rowCount, column, columnEnd, columnCount }: CellPosition,
  look: Look,
  { bandRows = 1, bandColumns = 1 }: Style,
): readonly string[] {
  const first = { row: look.firstRow && row === 0, column: look.firstColumn && column === 0 };
  const last = {
    row: look.lastRow && row === rowCount - 1 && row > 0,
    column: look.lastColumn && columnEnd >= columnCount && column > 0,
  };
  const isOddRow = isSecondBand(row - Number(look.firstRow), bandRows);
  const isOddColumn = isSecondBand(column - Number(look.firstColumn), bandColumns);
  const conditions: readonly (readonly [boolean, string])[] = [
    [!look.noVBand && !first.column && !last.column, isOddColumn ? "band2Vert" : "band1Vert"],
    [!look.noHBand && !first.row && !last.row, isOddRow ? "band2Horz" : "band1Horz"],
    [first.column, "firstCol"],
    [last.column, "lastCol"],
    [first.row, "firstRow"],
    [last.row, "lastRow"],
    [first.row && last.column, "neCell"],
    [first.row && first.column, "nwCell"],
    [last.row && last.column, "seCell"],
    [last.row && first.column, "swCell"],
  ];
  return conditions.flatMap(([holds, name]) => (holds ? [name] : []));
}

function isSecondBand(index: number, size: number): boolean {
  return Math.floor(index / size) % 2 === 1;
}

function overlay(below: StyleLayer, style: Style, condition: string): StyleLayer {
  const above = style.conditions.get(condition);
  if (above === undefined) return below;
  return { paragraph: { ...below.paragraph, ...above.paragraph }, run: overlayRun(below.run, above.run) };
}
