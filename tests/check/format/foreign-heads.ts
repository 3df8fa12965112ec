/** Heads of documents as real files set them, and the rules that they draw. */
import { paragraph, run, table } from "./foreign-document.ts";

export const centre = { align: "center" } as const;
const right = { align: "right" } as const;

const supervising = "UBND TỈNH LÀO CAI";
const issuer = "SỞ CÔNG THƯƠNG";
const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";
const code = "Số: 05/KH-SCT";
const date = "Lào Cai, ngày 09 tháng 02 năm 2023";

/** Ways to draw a rule as long as so many millimetres, centred. */
export const rules = {
  underscores: (mm: number): string => paragraph("_".repeat(Math.round(mm / 2.3)), { ...centre, size: 13 }),
  border: (mm: number, columnMm: number): string => {
    const indent = Math.round(((columnMm - mm) / 2) * 56.7);
    return paragraph("", {
      left: indent,
      right: indent,
      more: '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>',
    });
  },
  drawing: (mm: number): string =>
    paragraph(
      `<w:r><w:drawing><wp:anchor><wp:extent cx="${mm * 36_000}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
      centre,
    ),
  vml: (mm: number): string =>
    paragraph(
      `<w:r><w:pict><v:line style="position:absolute" from="10pt,2pt" to="${10 + mm * 2.8346}pt,2pt"/></w:pict></w:r>`,
      centre,
    ),
};

export type Rule = (mm: number, columnMm: number) => string;

const left = (rule: Rule): string =>
  paragraph(supervising, { ...centre, size: 13 }) +
  paragraph(issuer, { ...centre, size: 13, bold: true }) +
  rule(18, 62);
const nationCell = (rule: Rule): string =>
  paragraph(nation, { ...centre, size: 13, bold: true }) +
  paragraph(motto, { ...centre, size: 14, bold: true }) +
  rule(60, 103);
const codeLine = paragraph(code, { ...centre, size: 13 });
const dateLine = paragraph(date, { ...centre, size: 14, italic: true });
const columns = [3515, 5840];

export const heads = {
  oneRow: (rule: Rule): string => table(columns, [[left(rule) + codeLine, nationCell(rule) + dateLine]]),
  twoRows: (rule: Rule): string =>
    table(columns, [
      [left(rule), nationCell(rule)],
      [codeLine, dateLine],
    ]),
  threeRows: (rule: Rule): string =>
    table(columns, [
      [left(rule), nationCell(rule)],
      [paragraph("", centre), paragraph("", centre)],
      [codeLine, dateLine],
    ]),
  fourRowsOfThree: (rule: Rule): string =>
    table(
      [3515, 200, 5640],
      [
        [
          paragraph(supervising, { ...centre, size: 13 }),
          paragraph(""),
          paragraph(nation, { ...centre, size: 13, bold: true }),
        ],
        [
          paragraph(issuer, { ...centre, size: 13, bold: true }),
          paragraph(""),
          paragraph(motto, { ...centre, size: 14, bold: true }),
        ],
        [rule(18, 62), paragraph(""), rule(60, 99)],
        [codeLine, paragraph(""), dateLine],
      ],
    ),
  twoTables: (rule: Rule): string =>
    table(columns, [[left(rule), nationCell(rule)]]) + paragraph("") + table(columns, [[codeLine, dateLine]]),
  tabs: (rule: Rule): string =>
    paragraph(`${run(`${supervising}\t`, { size: 12 })}${run(nation, { size: 12, bold: true })}`) +
    paragraph(`${run(`${issuer}\t`, { size: 13, bold: true })}${run(motto, { size: 13, bold: true })}`) +
    rule(56, 165) +
    paragraph(`${run(`${code}\t`, { size: 13 })}${run(date, { size: 13, italic: true })}`),
  spaces: (rule: Rule): string =>
    paragraph(`${run(`${supervising}          `, { size: 12 })}${run(nation, { size: 12, bold: true })}`) +
    paragraph(`${run(`  ${issuer}               `, { size: 13, bold: true })}${run(motto, { size: 13, bold: true })}`) +
    rule(56, 165) +
    paragraph(`${run(`  ${code}               `, { size: 13 })}${run(date, { size: 13, italic: true })}`),
  frames: (rule: Rule): string => {
    const framed = (xml: string, x: number, width: number): string =>
      xml.replaceAll(
        "<w:pPr>",
        `<w:pPr><w:framePr w:w="${width}" w:hSpace="180" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${x}" w:y="1134"/>`,
      );
    return framed(left(rule) + codeLine, 1701, 3700) + framed(nationCell(rule) + dateLine, 5600, 5700);
  },
  wholeCommittee: (rule: Rule): string =>
    table(columns, [
      [
        paragraph("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", { ...centre, size: 13, bold: true }) + rule(18, 62),
        nationCell(rule),
      ],
      [paragraph("Số: 05/KH-UBND", { ...centre, size: 13 }), dateLine],
    ]),
  oneParagraph: (): string =>
    table(columns, [
      [
        paragraph(
          `${run(`${supervising}\n`, { size: 13 })}${run(`${issuer}\n`, { size: 13, bold: true })}${run("_______", { size: 13 })}`,
          centre,
        ),
        paragraph(
          `${run(`${nation}\n`, { size: 13, bold: true })}${run(`${motto}\n`, { size: 14, bold: true })}${run("_".repeat(25), { size: 14 })}`,
          centre,
        ),
      ],
      [
        paragraph(
          `${run("Số:", { size: 13 })}${run(" ", { size: 13 })}${run("05", { size: 13 })}${run("/KH-SCT", { size: 13 })}`,
          centre,
        ),
        paragraph(date.replaceAll(" ", "\u00A0"), { ...centre, size: 14, italic: true }),
      ],
    ]),
  anchored: (): string => {
    const shape = (mm: number): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="${mm * 36_000}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="10pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const own = paragraph(`${shape(18)}${run(issuer, { size: 13, bold: true })}`, centre);
    const nationLines =
      paragraph(nation, { ...centre, size: 13, bold: true }) +
      paragraph(`${shape(60)}${run(motto, { size: 14, bold: true })}`, centre);
    return table(columns, [
      [paragraph(supervising, { ...centre, size: 13 }) + own, nationLines],
      [codeLine, dateLine],
    ]);
  },
  draft: (rule: Rule): string =>
    paragraph("DỰ THẢO", { ...right, size: 13, bold: true }) +
    table(columns, [
      [left(rule), nationCell(rule)],
      [
        paragraph("Số:         /KH-SCT", { ...centre, size: 13 }),
        paragraph("Lào Cai, ngày       tháng 02 năm 2023", { ...centre, size: 14, italic: true }),
      ],
    ]),
};
