/** Layouts of tables under the same titles: most units' texts are the same, and their figures as long as some other's. */
import type { TableBlock } from "../../model/document-tree.ts";
import type { WriteContext } from "./context.ts";
import { rememberByKey } from "./remember.ts";
import { hasSameTexts } from "./same-texts.ts";
import { measureFigures, measureHeader, measureTexts, type TableMeasures } from "./table-needs.ts";
import { layoutTable, type TableLayout } from "./table-widths.ts";

/** Tables of a batch differ in the lengths of their figures, but few of those lengths change the widths. */
const mostFigures = 2_000;
const mostFrames = 64;
/** Of tables under the same titles so many with texts of their own are known; then all start anew. */
const mostTexts = 4;

interface LaidTable {
  readonly table: TableBlock;
  readonly layout: TableLayout;
}

interface MeasuredTable {
  readonly table: TableBlock;
  readonly figures: TableMeasures["figures"];
}

/** Tables of the same columns and texts. */
interface KnownTable<Kind> {
  readonly table: TableBlock;
  readonly kindOf: (figures: string, measured: MeasuredTable) => Kind;
}

/**
 * Gives the function that finds what was made of a table's titles, columns and layout, or makes it; what it gives of that
 * is the same object for tables that have the same texts too.
 */
export function rememberFrames<Frame, Kind>(
  context: WriteContext,
  makeFrame: (table: TableBlock, layout: TableLayout) => Frame,
  makeKind: (frame: Frame) => Kind,
): (table: TableBlock) => Kind {
  const { spec, textWidth } = context;
  const prepareTitles = (titled: TableBlock) => {
    const header = measureHeader(spec, titled);
    const frameOf = rememberByKey(mostFrames, ({ table, layout }: LaidTable) => makeFrame(table, layout));
    const know = (table: TableBlock): KnownTable<Kind> => {
      const texts = measureTexts(table);
      const kinds = rememberByKey(mostFrames, (laid: LaidTable, key) => makeKind(frameOf(key, laid)));
      const kindOf = rememberByKey(mostFigures, ({ table, figures }: MeasuredTable): Kind => {
        const layout = layoutTable(spec, table, textWidth, { figures, texts, header });
        return kinds(frameKey(table, layout), { table, layout });
      });
      return { table, kindOf };
    };
    return { columnCount: titled.columns.length, know, known: [] as KnownTable<Kind>[] };
  };
  const memory = new WeakMap<TableBlock["header"], ReturnType<typeof prepareTitles>>();
  return (table) => {
    const found = memory.get(table.header);
    const titles = found?.columnCount === table.columns.length ? found : prepareTitles(table);
    if (titles !== found) memory.set(table.header, titles);
    const { known, know } = titles;
    let same = known.find((one) => hasSameTexts(one.table, table));
    if (same === undefined) {
      same = know(table);
      if (known.length >= mostTexts) known.length = 0;
      known.push(same);
    }
    const figures = measureFigures(spec, table);
    return same.kindOf(figures.join(), { table, figures });
  };
}

function frameKey({ columns }: TableBlock, { widths, sizesPt }: TableLayout): string {
  const { tableHeader, tableText, tableNumber } = sizesPt;
  return `${columns.map(({ align }) => align)} ${widths} ${tableHeader} ${tableText} ${tableNumber}`;
}
