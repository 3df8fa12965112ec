/** Drops the library's own styles (headings in blue, contents lists …) that a clerk would meet in Word's list. */
import { ownStylePrefix } from "./style-names.ts";

const opening = "<w:style ";
const closing = "</w:style>";

/** The styles part with the document defaults, Normal, the table default and our own styles. */
export function keepOwnStyles(xml: string): string {
  const start = xml.indexOf(opening);
  const end = xml.lastIndexOf(closing) + closing.length;
  if (start < 0) throw new Error("the docx library wrote no styles");
  const kept = xml
    .slice(start, end)
    .split(closing)
    .filter((style) => isKept(style))
    .map((style) => style + closing);
  return withWidowControl(xml.slice(0, start)) + kept.join("") + xml.slice(end);
}

/** The library's options for styles do not know widow control; the defaults of all paragraphs begin with it. */
function withWidowControl(defaults: string): string {
  const paragraphs = "<w:pPrDefault><w:pPr>";
  if (!defaults.includes(paragraphs)) throw new Error("the docx library wrote no paragraph defaults");
  return defaults.replace(paragraphs, `${paragraphs}<w:widowControl/>`);
}

/** Looks at the opening tag only. */
function isKept(style: string): boolean {
  const tag = style.slice(0, style.indexOf(">"));
  return tag.includes(` w:styleId="${ownStylePrefix}`) || /w:styleId="(?:Normal|TableNormal)"/.test(tag);
}
