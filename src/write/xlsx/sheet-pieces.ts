/** The XML of a sheet cut into what every sheet of its kind has, and what is its own. */

/** Gives a sheet with those columns, measures and figures. */
export type FillSheet = (columnsXml: string, heights: readonly number[], values: readonly number[]) => string;

/** The height of a row, or the figure of a cell without or with a formula; texts have a type before their index. */
const gap = /(?<=<row r="\d+" ht=")(?<height>[^"]+)|(?<=<c r="[A-Z]+\d+" s="\d+">(?:<f>[^<]*<\/f>)?<v>)[^<]+/g;

/** Cuts a sheet; undefined when it has not so many rows and figures. */
export function cutSheet(xml: string, rowCount: number, valueCount: number): FillSheet | undefined {
  // What every sheet has, with a place between for what is its own: to join them is quicker than to add one by one.
  const pieces: (string | number)[] = [xml.slice(0, xml.search(/<cols>|<sheetData>/)), ""];
  const heightPlaces: number[] = [];
  const valuePlaces: number[] = [];
  let from = xml.indexOf("<sheetData>");
  for (const found of xml.matchAll(gap)) {
    const places = found.groups?.height === undefined ? valuePlaces : heightPlaces;
    places.push(pieces.push(xml.slice(from, found.index), 0) - 1);
    from = found.index + found[0].length;
  }
  pieces.push(xml.slice(from));
  if (heightPlaces.length !== rowCount || valuePlaces.length !== valueCount) return undefined;
  return (columnsXml, heights, values) => {
    pieces[1] = columnsXml;
    putAt(pieces, heightPlaces, heights);
    putAt(pieces, valuePlaces, values);
    return pieces.join("");
  };
}

function putAt(pieces: (string | number)[], places: readonly number[], values: readonly number[]): void {
  for (let at = 0; at < places.length; at += 1) pieces[places[at] ?? 0] = values[at] ?? 0;
}
