/** What two workbooks must share so that all their parts but the sheets' cells, the texts and the properties are the same. */
import type { FormatSpec } from "../../model/format.ts";
import { type CellContent, cellContent, styleName } from "./cell-style.ts";
import { fontNames, isRichText } from "./rich-content.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** A sheet with the contents of its cells and the index of each cell's style among those of its workbook. */
export interface DressedSheet {
  readonly layout: SheetLayout;
  readonly contents: readonly CellContent[];
  readonly styles: readonly number[];
}

/** The sheets of a workbook, and a key that is the same for all workbooks of their shape. */
export interface ShapedWorkbook {
  readonly key: string;
  readonly sheets: readonly DressedSheet[];
}

/** Finds the shape: exceljs numbers styles as they first occur, so their order is part of it. */
export function shapeWorkbook(spec: FormatSpec, layouts: readonly SheetLayout[]): ShapedWorkbook {
  const indexes = new Map<string, number>();
  const sheets = layouts.map((layout): DressedSheet => {
    const styles = layout.cells.map((cell) => {
      const name = styleName(cell);
      const index = indexes.get(name) ?? indexes.size;
      if (index === indexes.size) indexes.set(name, index);
      return index;
    });
    return { layout, contents: layout.cells.map((cell) => cellContent(spec, cell)), styles };
  });
  const fonts = new Set(sheets.flatMap(({ contents }) => contents.filter(isRichText).flatMap(fontNames)));
  return { key: JSON.stringify([[...indexes.keys()], [...fonts], sheets.map(sheetFrame)]), sheets };
}

/** All that stands around the rows of a sheet depends on this. */
function sheetFrame({ layout, contents }: DressedSheet): readonly unknown[] {
  const { name, orientation, lastRow, columnWidths, titleRows, frozenRows } = layout;
  const merged: number[] = [];
  let [top, left, bottom, right] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0, 0];
  layout.cells.forEach(({ row, column, rowSpan, columnSpan }, at) => {
    const isEmpty = contents[at] === null;
    if (rowSpan > 1 || columnSpan > 1) merged.push(row, column, rowSpan, columnSpan, isEmpty ? 0 : 1);
    else if (!isEmpty) {
      // exceljs states the dimension of what is filled, not of what has borders.
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  });
  return [name, orientation, lastRow, columnWidths.length, titleRows, frozenRows, merged, top, left, bottom, right];
}
