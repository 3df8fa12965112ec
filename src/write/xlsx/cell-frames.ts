/** The XML around the contents of a sheet's cells, kept from one workbook of a shape to the next. */
import { columnLetters } from "./formulas.ts";
import type { SheetCell } from "./sheet-layout.ts";

/** XML of cells that a merged cell covers in a row below its own. */
interface CoveredCells {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

export interface CellFrame {
  /** The cell's tag, open. */
  readonly start: string;
  /** The cells that it covers in its own row. */
  readonly covered: string;
  readonly below: readonly CoveredCells[];
}

interface KnownFrame extends CellFrame {
  readonly cell: SheetCell;
  readonly style: number | undefined;
}

/** Frames of one sheet by the cell's place in the layout; a cell that has moved or changed its style is framed anew. */
export class CellFrames {
  readonly #frames: KnownFrame[] = [];

  frameOf(at: number, cell: SheetCell, style: number | undefined): CellFrame {
    const known = this.#frames[at];
    if (known !== undefined && known.style === style && isAtSamePlace(known.cell, cell)) return known;
    const frame = { cell, style, ...makeFrame(cell, style) };
    this.#frames[at] = frame;
    return frame;
  }
}

function isAtSamePlace(a: SheetCell, b: SheetCell): boolean {
  return a.row === b.row && a.column === b.column && a.rowSpan === b.rowSpan && a.columnSpan === b.columnSpan;
}

function makeFrame({ row, column, rowSpan, columnSpan }: SheetCell, style: number | undefined): CellFrame {
  const open = (down: number, along: number): string => `<c r="${columnLetters(along)}${down}" s="${style}"`;
  const covered = (down: number, from: number): string => {
    let xml = "";
    for (let along = from; along < column + columnSpan; along += 1) xml += `${open(down, along)}/>`;
    return xml;
  };
  const rowsBelow = Array.from({ length: rowSpan - 1 }, (_, index) => row + 1 + index);
  return {
    start: open(row, column),
    covered: covered(row, column + 1),
    below: rowsBelow.map((down) => ({ row: down, column, xml: covered(down, column) })),
  };
}
