/** What two workbooks must share so that all their parts but the sheets' cells, the texts and the properties are the same. */
import type { FormatSpec } from "../../model/format.ts";
import { type CellContent, cellContent, valueStyle } from "./cell-style.ts";
import { fontNames, isRichText } from "./rich-content.ts";
import type { CellLook, SheetCell, SheetLayout } from "./sheet-layout.ts";

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
  const styles = new StyleNumbering();
  const fonts = new Set<string>();
  const sheets = layouts.map((layout): DressedSheet => {
    const contents: CellContent[] = [];
    const indexes: number[] = [];
    for (const cell of layout.cells) {
      const content = cellContent(spec, cell);
      contents.push(content);
      indexes.push(styles.indexOf(cell));
      if (isRichText(content)) for (const name of fontNames(content)) fonts.add(name);
    }
    return { layout, contents, styles: indexes };
  });
  const key = [...styles.names, ...fonts, ...sheets.map(sheetFrame)].join("\n");
  return { key, sheets };
}

/** Numbers the styles of a workbook as they first occur. */
class StyleNumbering {
  readonly #byLook = new Map<CellLook, Map<string, number>>();
  readonly #byName = new Map<string, number>();

  indexOf({ look, value }: SheetCell): number {
    const style = valueStyle(value);
    return this.#byLook.get(look)?.get(style) ?? this.#add(look, style);
  }

  /** Looks that are equal and not the same object share their styles. */
  #add(look: CellLook, style: string): number {
    const { element, align, bold, border } = look;
    const name = `${element} ${align} ${bold} ${border} ${style}`;
    const index = this.#byName.get(name) ?? this.#byName.size;
    this.#byName.set(name, index);
    const known = this.#byLook.get(look) ?? new Map<string, number>();
    this.#byLook.set(look, known.set(style, index));
    return index;
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }
}

/** All that stands around the rows of a sheet depends on this. */
function sheetFrame({ layout, contents }: DressedSheet): string {
  const { name, orientation, lastRow, columnWidths, titleRows, frozenRows } = layout;
  let merged = "";
  // A workbook without any text has no part for texts.
  let hasText = false;
  let [top, left, bottom, right] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0, 0];
  layout.cells.forEach(({ row, column, rowSpan, columnSpan }, at) => {
    const content = contents[at] ?? null;
    const isEmpty = content === null;
    hasText ||= typeof content === "string" || isRichText(content);
    if (rowSpan > 1 || columnSpan > 1) merged += `${row} ${column} ${rowSpan} ${columnSpan} ${isEmpty ? "empty" : ""},`;
    else if (!isEmpty) {
      // exceljs states the dimension of what is filled, not of what has borders.
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  });
  const rows = `${lastRow} ${titleRows?.first} ${titleRows?.last} ${frozenRows} ${hasText}`;
  return `${JSON.stringify(name)} ${orientation} ${columnWidths.length} ${rows} ${top} ${left} ${bottom} ${right} ${merged}`;
}
