/** XML that is ready but for some slots. */

/** XML before and after each slot, and which value goes into it. */
export interface XmlTemplate {
  readonly first: string;
  readonly slots: readonly { readonly value: number; readonly after: string }[];
}

/** Splits XML at its marks, in whatever order they stand; each must stand in it exactly once. */
export function prepareTemplate(xml: string, marks: readonly string[]): XmlTemplate {
  const places = marks.map((mark, value) => {
    const start = onlyPlace(xml, mark);
    return { value, start, end: start + mark.length };
  });
  places.sort((a, b) => a.start - b.start);
  return {
    first: xml.slice(0, places[0]?.start),
    slots: places.map(({ value, end }, index) => ({ value, after: xml.slice(end, places[index + 1]?.start) })),
  };
}

function onlyPlace(xml: string, mark: string): number {
  const start = xml.indexOf(mark);
  if (start < 0 || xml.includes(mark, start + 1)) throw new Error(`the mark ${mark} must stand once in ${xml}`);
  return start;
}

/** The XML with a text in every slot, the values in the order of the marks that stood for them. */
export function fillTemplate({ first, slots }: XmlTemplate, ...values: readonly string[]): string {
  let filled = first;
  for (const { value, after } of slots) filled += (values[value] ?? "") + after;
  return filled;
}
