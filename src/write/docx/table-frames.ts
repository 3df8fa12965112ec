/** Layouts of tables under the same titles: most units' figures are as long as some other unit's. */
import type { TableBlock } from "../../model/document-tree.ts";
import type { WriteContext } from "./context.ts";
import { rememberByKey } from "./remember.ts";
import { measureColumns, measureHeader, type TableMeasures } from "./table-needs.ts";
import { layoutTable, type TableLayout } from "./table-widths.ts";

/** Tables of a batch differ in the lengths of their figures, but few of those lengths change the widths. */
const mostMeasures = 2_000;
const mostFrames = 64;

interface MeasuredTable {
  readonly table: TableBlock;
  readonly measures: TableMeasures;
}

/** Gives the function that finds what was made for a table's titles, columns and layout, or makes it. */
export function rememberFrames<Frame>(
  context: WriteContext,
  make: (table: TableBlock, layout: TableLayout) => Frame,
): (table: TableBlock) => Frame {
  const { spec, textWidth } = context;
  const prepareTitles = (table: TableBlock) => {
    const made = rememberByKey(mostFrames, ({ table, layout }: { table: TableBlock; layout: TableLayout }) =>
      make(table, layout),
    );
    return {
      columnCount: table.columns.length,
      measures: measureHeader(spec, table),
      frame: rememberByKey(mostMeasures, ({ table, measures }: MeasuredTable): Frame => {
        const layout = layoutTable(spec, table, textWidth, measures);
        return made(frameKey(table, layout), { table, layout });
      }),
    };
  };
  const memory = new WeakMap<TableBlock["header"], ReturnType<typeof prepareTitles>>();
  return (table) => {
    const known = memory.get(table.header);
    const titles = known?.columnCount === table.columns.length ? known : prepareTitles(table);
    if (titles !== known) memory.set(table.header, titles);
    const columns = measureColumns(spec, table);
    return titles.frame(measuresKey(table, columns), { table, measures: { columns, header: titles.measures } });
  };
}

/** All that the widths depend on beside the titles: numbers as they lie in memory, since to print them takes longer. */
function measuresKey({ columns }: TableBlock, measures: TableMeasures["columns"]): string {
  const numbers = new Float64Array(6 * columns.length);
  let at = 0;
  columns.forEach(({ align, widthShare, evenGroup }, column) => {
    const measure = measures[column];
    // Their first letters tell alignments apart.
    numbers[at] = align.charCodeAt(0);
    numbers[at + 1] = widthShare;
    numbers[at + 2] = evenGroup ?? -1;
    numbers[at + 3] = measure?.figure ?? 0;
    numbers[at + 4] = measure?.longestWord ?? 0;
    numbers[at + 5] = measure?.longestLine ?? 0;
    at += 6;
  });
  return Buffer.from(numbers.buffer).toString("latin1");
}

function frameKey({ columns }: TableBlock, { widths, sizesPt }: TableLayout): string {
  const { tableHeader, tableText, tableNumber } = sizesPt;
  return `${columns.map(({ align }) => align)} ${widths} ${tableHeader} ${tableText} ${tableNumber}`;
}
