/** The XML of a sheet cut into what every sheet of its kind has, and what is its own. */

/** Gives a sheet with those columns, measures and figures. */
export type FillSheet = (columnsXml: string, heights: readonly number[], values: readonly number[]) => string;

/** The height of a row, or the figure of a cell without or with a formula; texts have a type before their index. */
const gap = /(?<=<row r="\d+" ht=")(?<height>[^"]+)|(?<=<c r="[A-Z]+\d+" s="\d+">(?:<f>[^<]*<\/f>)?<v>)[^<]+/g;

/** What stands before a row's height, and before each figure of the row. */
interface RowPieces {
  readonly start: string;
  readonly figures: string[];
}

/** Cuts a sheet; undefined when it has not so many rows and figures. */
export function cutSheet(xml: string, rowCount: number, valueCount: number): FillSheet | undefined {
  const head = xml.slice(0, xml.search(/<cols>|<sheetData>/));
  const rows: RowPieces[] = [];
  let figureCount = 0;
  let from = xml.indexOf("<sheetData>");
  for (const found of xml.matchAll(gap)) {
    const piece = xml.slice(from, found.index);
    from = found.index + found[0].length;
    if (found.groups?.height !== undefined) rows.push({ start: piece, figures: [] });
    else if (rows.at(-1)?.figures.push(piece) !== undefined) figureCount += 1;
  }
  const tail = xml.slice(from);
  if (rows.length !== rowCount || figureCount !== valueCount) return undefined;
  return (columnsXml, heights, values) => {
    let filled = head + columnsXml;
    let value = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined) continue;
      filled += row.start + heights[at];
      for (const piece of row.figures) {
        filled += piece + values[value];
        value += 1;
      }
    }
    return filled + tail;
  };
}
