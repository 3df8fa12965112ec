/** Ways to change one thing in the XML of the good document. */
import { replacing, replacingAt, type Spoiling } from "./good-document.ts";

export const body = "word/document.xml";

/** Types something else at the beginning of a run. */
export const retyped = (wanted: string, replacement: string): Spoiling =>
  replacing(body, `>${wanted}`, `>${replacement}`);

/** Types another text in the place of the shortest dash item. */
export const added = (text: string): Spoiling => retyped("- Thu hút hộ kinh doanh.", `- ${text}`);

/** Gives the run of a paragraph a property of its own. */
export const directly = (anchor: string, property: string): Spoiling =>
  replacingAt(anchor, "</w:pPr><w:r>", `</w:pPr><w:r><w:rPr>${property}</w:rPr>`);

/** Takes away the rule after a text. */
export const unruled = (anchor: string): Spoiling => ({
  part: body,
  change: (xml) => {
    const at = xml.indexOf("<w:pBdr>", xml.indexOf(anchor));
    return xml.slice(0, at) + xml.slice(xml.indexOf("</w:pBdr>", at) + "</w:pBdr>".length);
  },
});

/** Replaces a text wherever it stands. */
export const everywhere = (wanted: string, replacement: string): Spoiling => ({
  part: body,
  change: (xml) => {
    if (!xml.includes(wanted)) throw new Error(`“${wanted}” is not there.`);
    return xml.replaceAll(wanted, replacement);
  },
});

/** Several changes of the document, one after the other. */
export const together = (...changes: readonly Spoiling[]): Spoiling => ({
  part: body,
  change: (xml) => changes.reduce((changed, one) => one.change(changed), xml),
});

/** Begins a new paragraph of the same style between two texts. */
export const cutAt = (before: string, after: string): Spoiling => ({
  part: body,
  change: (xml) => {
    const at = xml.indexOf(before + after) + before.length;
    const start = xml.lastIndexOf("<w:p>", at);
    const properties = xml.slice(start, xml.indexOf("<w:t", start));
    return `${xml.slice(0, at)}</w:t></w:r></w:p>${properties}<w:t>${xml.slice(at).trimStart()}`;
  },
});

/** Sets other rows in the table of the annex; the first one is the heading. */
export const tabled = (rows: readonly (readonly string[])[]): Spoiling => ({
  part: body,
  change: (xml) => {
    const start = xml.lastIndexOf("<w:tblGrid>");
    const columns = rows[0]?.length ?? 0;
    const grid = `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(9355 / columns)}"/>`.repeat(columns)}</w:tblGrid>`;
    return xml.slice(0, start) + grid + rows.map(rowXml).join("") + xml.slice(xml.indexOf("</w:tbl>", start));
  },
});

function rowXml(texts: readonly string[], at: number): string {
  const properties = at === 0 ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>";
  return `<w:tr>${properties}${texts.map(cellXml).join("")}</w:tr>`;
}

function cellXml(text: string): string {
  return `<w:tc><w:p><w:pPr><w:pStyle w:val="KHTableText"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
}
