/** Word files by hand, and a look at the comments of a file. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { readDocx } from "../../../src/read/docx/index.ts";
import { commentedCopy } from "../../../src/write/docx-comments/index.ts";

export const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A body as a whole part. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document xmlns:w="${transitional}" ${namespaces}><w:body>${body}</w:body></w:document>`;
}

export function relationships(entries: string): string {
  return `<Relationships xmlns="${packageRelationships}">${entries}</Relationships>`;
}

/** The parts of the smallest file that Word opens. */
export function wordParts(document: string, main = "word/document.xml"): Record<string, Uint8Array> {
  return {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(relationships(`<Relationship Id="a" Type="${office}/officeDocument" Target="${main}"/>`)),
    [main]: strToU8(document),
  };
}

/** A file with this body, and other parts in place of or beside the usual ones. */
export function wordFile(body: string, others: Zippable = {}): Uint8Array {
  return zipSync({ ...wordParts(documentXml(body)), ...others });
}

export function finding(path: Diagnostic["path"], message = "Cỡ chữ 15."): Diagnostic {
  return {
    rule: "ND30-TT05",
    severity: "error",
    message,
    path,
    hint: "Đặt cỡ 14.",
    source: "NĐ 30/2020/NĐ-CP, PL I.II.6d",
  };
}

/** The copy; throws with the reason where there is none. */
export function copyOf(bytes: Uint8Array, findings: readonly Diagnostic[]): Uint8Array {
  const { value, diagnostics } = commentedCopy(bytes, findings, readDocx(bytes).value?.paragraphs ?? []);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** A body without the marks of comments, as it was before. */
export function withoutMarks(xml: string): string {
  return xml.replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, "");
}
