/** Word files as other people's programs write them: a small kit of raw WordprocessingML. */
import { strToU8, zipSync } from "fflate";

export interface Look {
  readonly align?: "left" | "center" | "right" | "both";
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points above the paragraph. */
  readonly before?: number;
  /** Twips. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly style?: string;
  /** Level of the list from 0. */
  readonly level?: number;
  /** More properties of the paragraph, as XML. */
  readonly more?: string;
}

/** A run; "\n" is a line break and "\t" a tab. */
export function run(text: string, { size, bold, italic }: Look = {}): string {
  const look = `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${size === undefined ? "" : `<w:sz w:val="${size * 2}"/>`}`;
  const pieces = text
    .split(/([\n\t])/u)
    .map((piece) =>
      piece === "\n" ? "<w:br/>" : piece === "\t" ? "<w:tab/>" : `<w:t xml:space="preserve">${piece}</w:t>`,
    );
  return `<w:r><w:rPr>${look}</w:rPr>${pieces.join("")}</w:r>`;
}

/** A paragraph of one look, or of runs given as XML. */
export function paragraph(text: string, look: Look = {}): string {
  const { style, level, align, before, firstLine, left, right, more = "" } = look;
  const properties = [
    style === undefined ? "" : `<w:pStyle w:val="${style}"/>`,
    level === undefined ? "" : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`,
    more,
    before === undefined ? "" : `<w:spacing w:before="${before * 20}"/>`,
    `<w:ind w:firstLine="${firstLine ?? 0}" w:left="${left ?? 0}" w:right="${right ?? 0}"/>`,
    align === undefined ? "" : `<w:jc w:val="${align}"/>`,
  ];
  return `<w:p><w:pPr>${properties.join("")}</w:pPr>${text.startsWith("<w:") ? text : run(text, look)}</w:p>`;
}

/** A table of rows of cells; widths in twips. */
export function table(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, at) => {
        const border = cell.startsWith("<!--top-->")
          ? '<w:tcBorders><w:top w:val="single" w:sz="4"/></w:tcBorders>'
          : "";
        return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${border}</w:tcPr>${cell}</w:tc>`;
      })
      .join("");
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** Settings of a section with page numbers in the middle of the top margin. */
export function section(start?: number): string {
  const number = start === undefined ? "" : `<w:pgNumType w:start="${start}"/>`;
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>${number}<w:titlePg/></w:sectPr>`;
}

const pageField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

const list = ["upperRoman:%1.", "decimal:%2.", "lowerLetter:%3)", "bullet:-"]
  .map((level, at) => {
    const [format, text] = level.split(":");
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>`;
  })
  .join("");

const relationships = (targets: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map((target, at) => {
      const type = target.replace(/^.*\/|\d*\.xml$/gu, "").replace("document", "officeDocument");
      return `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type.replace(/\d+$/u, "")}" Target="${target}"/>`;
    })
    .join("")}</Relationships>`;

const heading = (level: number, look: string): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>${look}</w:rPr></w:style>`;

const styles = `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading(1, "<w:caps/>")}${heading(2, "")}</w:styles>`;

const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office">${[
  "majorFont",
  "minorFont",
]
  .map((name) => `<a:${name}><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`)
  .join("")}</a:fontScheme></a:themeElements></a:theme>`;

const plainHeader = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${pageField}</w:p>`;

/** Page numbers as Word's own gallery sets them, in a frame, and as a simple field. */
export const headers: readonly (readonly [what: string, headerXml: string])[] = [
  ["a number of Word's gallery", `<w:sdt><w:sdtContent>${plainHeader}</w:sdtContent></w:sdt><w:p/>`],
  [
    "a number in a frame",
    `<w:p><w:pPr><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/></w:pPr>${pageField}</w:p><w:p/>`,
  ],
  [
    "a number in a simple field",
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>',
  ],
];

/** The package of a document. */
export function packageOf(bodyXml: string, headerXml = plainHeader): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": relationships(["word/document.xml"]),
    "word/document.xml": `<w:document ${namespaces}><w:body>${bodyXml}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(["styles.xml", "numbering.xml", "header1.xml", "theme/theme1.xml"]),
    "word/styles.xml": styles,
    "word/numbering.xml": `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${list}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/header1.xml": `<w:hdr ${namespaces}>${headerXml}</w:hdr>`,
    "word/theme/theme1.xml": theme,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
