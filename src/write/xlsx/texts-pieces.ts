/** The shared texts of a workbook cut at the lines above and below its table. */
import { textXml } from "./shared-texts.ts";

/** Gives the part with the texts of those lines; undefined where a text stands twice and so would be one entry. */
export type FillTexts = (lines: readonly (string | undefined)[]) => string | undefined;

/** Cuts the part; undefined when a line's text is not one entry of its own. A line that is undefined stays as it is. */
export function cutTexts(xml: string, lines: readonly (string | undefined)[]): FillTexts | undefined {
  const entries = xml.split(/(?=<si>)|(?=<\/sst>)/);
  const places: number[] = [];
  for (const line of lines) {
    if (line === undefined) continue;
    const place = entries.indexOf(entryOf(line));
    if (place < 0 || places.includes(place)) return undefined;
    places.push(place);
  }
  const others = new Set(entries.filter((_entry, at) => !places.includes(at)));
  return (texts) => {
    const filled = [...entries];
    let at = 0;
    for (const text of texts) {
      if (text === undefined) continue;
      const entry = entryOf(text);
      if (others.has(entry)) return undefined;
      filled[places[at] ?? -1] = entry;
      at += 1;
    }
    const isOnce = places.every((place, index) =>
      places.every((to, next) => next <= index || filled[to] !== filled[place]),
    );
    return isOnce ? filled.join("") : undefined;
  };
}

function entryOf(text: string): string {
  return `<si>${textXml(text)}</si>`;
}
