/** One finding as a comment of Word, in the words of the report. */
import type { Diagnostic } from "../../diagnostic.ts";
import { reportSeverities } from "../../model/batch-report.ts";
import { commentWords } from "../../model/comment-words.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { escapeXml, removeIllegalCharacters } from "../package/xml-text.ts";
import type { TagNaming } from "./content-place.ts";

/** As the balloons of Word name who spoke. */
const author = "kehoach";

/** A comment with its number; without a time, which would differ from run to run. */
export function commentXml(finding: Diagnostic, id: string, { prefix, declaration }: TagNaming): string {
  const { rule, severity, message, hint, source } = finding;
  const w = (name: string, attributes: string, content: string): string =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  // A document's own paragraphs may be indented, justified and large, and those of comments take after them.
  const layout = w(
    "pPr",
    "",
    `<${prefix}spacing ${prefix}before="0" ${prefix}after="0" ${prefix}line="240" ${prefix}lineRule="auto"/>` +
      `<${prefix}ind ${prefix}left="0" ${prefix}right="0" ${prefix}firstLine="0"/><${prefix}jc ${prefix}val="left"/>`,
  );
  const paragraph = (text: string, look = ""): string => {
    const properties = w("rPr", "", `${look}<${prefix}sz ${prefix}val="20"/>`);
    const shown = w("t", ' xml:space="preserve"', escapeXml(removeIllegalCharacters(text)));
    return w("p", "", `${layout}${w("r", "", properties + shown)}`);
  };
  const lines = [
    paragraph(`${toUpperVietnamese(reportSeverities[severity])} – ${rule}`, `<${prefix}b/>`),
    paragraph(message),
    ...(hint === undefined ? [] : [paragraph(`${commentWords.cure}: ${hint}`)]),
    ...(source === undefined ? [] : [paragraph(`${commentWords.source}: ${source}`)]),
  ];
  const attributes = ` ${prefix}id="${id}" ${prefix}author="${author}" ${prefix}initials="kh"`;
  return w("comment", `${declaration}${attributes}`, lines.join(""));
}

/** The marks around the content of a paragraph on which comments with these numbers stand. */
export function commentMarks(
  ids: readonly string[],
  { prefix, declaration }: TagNaming,
): { readonly before: string; readonly after: string } {
  const id = (one: string): string => `${declaration} ${prefix}id="${one}"/>`;
  const before = ids.map((one) => `<${prefix}commentRangeStart${id(one)}`);
  const after = ids.map(
    (one) =>
      `<${prefix}commentRangeEnd${id(one)}<${prefix}r${declaration}><${prefix}commentReference${id(one)}</${prefix}r>`,
  );
  return { before: before.join(""), after: after.join("") };
}
