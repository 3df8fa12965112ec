/** Word files by hand: only what a test is about, the rest as small as a package may be. */
import { strToU8, type ZipOptions, zipSync } from "fflate";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import type { DocxFacts, DocxParagraph } from "../../../src/model/docx-facts.ts";
import { type DocxOptions, readDocx } from "../../../src/read/docx/index.ts";

export const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const others =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The `.rels` part with these relationships. */
export function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

/** The parts of a Word file; those beside the body are related to it by their names. */
export function wordParts(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  related = "",
): Record<string, Uint8Array> {
  const own = Object.keys(parts)
    .map((name) => `<Relationship Id="${name}" Type="${office}/${name.replace(/\d/g, "")}" Target="${name}.xml"/>`)
    .join("");
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(
      relationships(`<Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    ),
    "word/document.xml": strToU8(`<w:document ${w} ${others}><w:body>${body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(relationships(own + related)),
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = strToU8(xml);
  return files;
}

/** The same as a file. */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  related = "",
  options: ZipOptions = { level: 1 },
): Uint8Array {
  return zipSync(wordParts(body, parts, related), options);
}

/** The facts of a file that must be readable. */
export function readSound(bytes: Uint8Array, options?: DocxOptions): DocxFacts {
  const { value, diagnostics } = readDocx(bytes, options);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

export function factsOf(...file: Parameters<typeof wordFile>): DocxFacts {
  return readSound(wordFile(...file));
}

/** The first paragraph of a body. */
export function firstOf(...file: Parameters<typeof wordFile>): DocxParagraph {
  const [paragraph] = factsOf(...file).paragraphs;
  if (paragraph === undefined) throw new Error("There is no paragraph.");
  return paragraph;
}

/** What a file that cannot be read is refused for: exactly one finding. */
export function refusalOf(bytes: Uint8Array): Diagnostic {
  const { value, diagnostics } = readDocx(bytes);
  const [only, ...more] = diagnostics;
  if (value !== undefined || only === undefined || more.length > 0) throw new Error("The file is not refused once.");
  return only;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}
