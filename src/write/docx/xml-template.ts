/** XML that is ready but for some slots. */

/** Gives the XML with a text in every slot, the values in the order of the marks that stood for them. */
export type XmlTemplate = (values: readonly string[]) => string;

/** Splits XML at its marks; each must stand in it exactly once. */
export function prepareTemplate(xml: string, marks: readonly string[]): XmlTemplate {
  const places = marks.map((mark, slot) => ({
    slot,
    start: onlyPlace(xml, mark),
    end: xml.indexOf(mark) + mark.length,
  }));
  places.sort((a, b) => a.start - b.start);
  const first = xml.slice(0, places[0]?.start ?? xml.length);
  const slots = places.map(({ slot, end }, index) => ({ slot, after: xml.slice(end, places[index + 1]?.start) }));
  return (values) => {
    let filled = first;
    for (const { slot, after } of slots) filled += (values[slot] ?? "") + after;
    return filled;
  };
}

function onlyPlace(xml: string, mark: string): number {
  const start = xml.indexOf(mark);
  if (start < 0 || xml.includes(mark, start + 1)) throw new Error(`the mark ${mark} must stand once in ${xml}`);
  return start;
}
