/** The XML of a sheet cut into what every sheet of its kind has, and what is its own. */
import { columnsXml } from "./sheet-xml.ts";

/** Gives a sheet with those measures and figures. */
export type FillSheet = (
  columnWidths: readonly number[],
  heights: readonly number[],
  values: readonly number[],
) => string;

/** The height of a row, or the figure of a cell without or with a formula; texts have a type before their index. */
const gap = /(?<=<row r="\d+" ht=")(?<height>[^"]+)|(?<=<c r="[A-Z]+\d+" s="\d+">(?:<f>[^<]*<\/f>)?<v>)[^<]+/g;

/** Cuts a sheet; undefined when it has not so many rows and figures. */
export function cutSheet(xml: string, rowCount: number, valueCount: number): FillSheet | undefined {
  const rows = xml.indexOf("<sheetData>");
  const head = xml.slice(0, xml.search(/<cols>|<sheetData>/));
  const pieces: string[] = [];
  const isHeight: boolean[] = [];
  let from = rows;
  for (const found of xml.matchAll(gap)) {
    pieces.push(xml.slice(from, found.index));
    isHeight.push(found.groups?.height !== undefined);
    from = found.index + found[0].length;
  }
  const tail = xml.slice(from);
  const heightCount = isHeight.filter(Boolean).length;
  if (heightCount !== rowCount || isHeight.length - heightCount !== valueCount) return undefined;
  return (columnWidths, heights, values) => {
    const written = [head, columnsXml(columnWidths)];
    let [row, value] = [0, 0];
    for (let at = 0; at < pieces.length; at += 1) {
      written.push(pieces[at] ?? "", String(isHeight[at] === true ? heights[row++] : values[value++]));
    }
    written.push(tail);
    return written.join("");
  };
}
