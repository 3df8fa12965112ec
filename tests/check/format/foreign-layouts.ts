/** One plan set in the ways that real files use: what must not be scolded however it is made. */
import { paragraph, run, section, table } from "./foreign-document.ts";

const centre = { align: "center" } as const;
const right = { align: "right" } as const;
const body = { align: "both", before: 6, firstLine: 720 } as const;

const supervising = "UBND TỈNH LÀO CAI";
const issuer = "SỞ CÔNG THƯƠNG";
const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";
const code = "Số: 05/KH-SCT";
const date = "Lào Cai, ngày 09 tháng 02 năm 2023";

/** Ways to draw a rule as long as so many millimetres, centred. */
const rules = {
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

type Rule = (mm: number, columnMm: number) => string;

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

const heads = {
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

const title = (rule: Rule, subject = "Phát triển chợ nông thôn trên địa bàn tỉnh năm 2023"): string =>
  paragraph("KẾ HOẠCH", { ...centre, size: 14, bold: true, before: 12 }) +
  paragraph(subject, { ...centre, size: 14, bold: true }) +
  rule(50, 165);

const titleInOne = (rule: Rule): string =>
  paragraph("KẾ HOẠCH\nPhát triển chợ nông thôn trên địa bàn tỉnh năm 2023", { ...centre, size: 14, bold: true }) +
  rule(50, 165);

const firstBasis =
  "Căn cứ Quyết định số 1017/QĐ-UBND ngày 19 tháng 4 năm 2021 của Ủy ban nhân dân tỉnh Lào Cai về chợ;";
const lastBasis = "Căn cứ Luật Thương mại ngày 14 tháng 6 năm 2005.";
const leadIn = "Sở Công Thương ban hành Kế hoạch phát triển chợ nông thôn trên địa bàn tỉnh năm 2023, cụ thể như sau:";
const bases = {
  lines: paragraph(firstBasis, { ...body, italic: true }) + paragraph(lastBasis, { ...body, italic: true }),
  oneParagraph: paragraph(`${firstBasis}\n${lastBasis}`, { ...body, italic: true }),
  none: "",
};

const task =
  "Chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức thực hiện Kế hoạch này; theo dõi, đôn đốc việc thực hiện.";
const end = "Trên đây là Kế hoạch phát triển chợ nông thôn năm 2023, yêu cầu các đơn vị nghiêm túc thực hiện./.";
const bold = { ...body, bold: true };
const outlines = {
  typed:
    paragraph("I. MỤC ĐÍCH, YÊU CẦU", bold) +
    paragraph("1. Mục đích", bold) +
    paragraph(`- ${task}`, body) +
    paragraph("2. Yêu cầu", bold) +
    paragraph("a) Đúng tiến độ, đúng quy định.", body) +
    paragraph("b) Tiết kiệm, hiệu quả.", body) +
    paragraph("II. TỔ CHỨC THỰC HIỆN", bold) +
    paragraph(`1. Phòng Quản lý thương mại: ${task.toLowerCase()}`, body) +
    paragraph(end, body),
  automatic:
    paragraph("MỤC ĐÍCH, YÊU CẦU", { ...bold, level: 0 }) +
    paragraph("Mục đích", { ...bold, level: 1 }) +
    paragraph(task, { ...body, level: 3 }) +
    paragraph("Yêu cầu", { ...bold, level: 1 }) +
    paragraph("Đúng tiến độ, đúng quy định.", { ...body, level: 2 }) +
    paragraph("Tiết kiệm, hiệu quả.", { ...body, level: 2 }) +
    paragraph("TỔ CHỨC THỰC HIỆN", { ...bold, level: 0 }) +
    paragraph(`Phòng Quản lý thương mại: ${task.toLowerCase()}`, { ...body, level: 1 }) +
    paragraph(end, body),
  tabbed: [
    "\tI. MỤC ĐÍCH, YÊU CẦU",
    "\t1. Mục đích",
    `\t1.1. ${task}`,
    `\t1.2. ${task.replace("Chủ trì", "Tham mưu")}`,
    "\tII. TỔ CHỨC THỰC HIỆN",
  ]
    .map((text) => paragraph(text, { align: "both", before: 6, bold: !/\d\.\d/u.test(text) }))
    .join("")
    .concat(paragraph(`\t${end}`, { align: "both", before: 6 })),
  withTables:
    paragraph("I. MỤC ĐÍCH, YÊU CẦU", bold) +
    paragraph(`1. ${task}`, body) +
    table([800, 8555], [[paragraph("2.", { size: 12 }), paragraph("Đúng tiến độ.", { size: 12 })]]) +
    paragraph(`3. ${task.replace("Chủ trì", "Tham mưu")}`, body) +
    paragraph("II. TỔ CHỨC THỰC HIỆN", bold) +
    paragraph("Các phòng thực hiện theo bảng sau:", body) +
    table([800, 8555], [[paragraph("1", { size: 12 }), paragraph("Phòng Quản lý thương mại./.", { size: 12 })]]),
  withoutSections:
    paragraph("1. Mục đích", bold) +
    paragraph(`- ${task}`, body) +
    paragraph("+ Đúng tiến độ, đúng quy định;", body) +
    paragraph("2. Tổ chức thực hiện", bold) +
    paragraph("(1) Phòng Quản lý thương mại chủ trì.", body) +
    paragraph("(2) Các phòng phối hợp.", body) +
    paragraph(end, body),
  spaced: ["I. MỤC ĐÍCH, YÊU CẦU", `- ${task}`, "II. TỔ CHỨC THỰC HIỆN", end]
    .map((text, at) => paragraph(text, { align: "both", firstLine: 567, size: 13, bold: at % 2 === 0 }))
    .join(paragraph("")),
  styled:
    paragraph("I. Mục đích, yêu cầu", { style: "Heading1", firstLine: 720 }) +
    paragraph("1. Mục đích", { style: "Heading2", firstLine: 720 }) +
    paragraph(`- ${task}`, body) +
    paragraph("II. Tổ chức thực hiện", { style: "Heading1", firstLine: 720 }) +
    paragraph(`${run("1. Phòng Quản lý thương mại: ", { bold: true })}${run(task.toLowerCase())}`, body) +
    paragraph(end, body),
};

const recipients =
  paragraph("Nơi nhận:", { size: 12, bold: true, italic: true }) +
  ["- UBND tỉnh;", "- Các phòng thuộc Sở;", "- Lưu: VT, QLTM."].map((line) => paragraph(line, { size: 11 })).join("");
const post = { ...centre, size: 14, bold: true };
const space = paragraph("", centre).repeat(3);
const foots = {
  table: table(
    [4252, 5103],
    [
      [
        recipients,
        paragraph("KT. GIÁM ĐỐC", post) + paragraph("PHÓ GIÁM ĐỐC", post) + space + paragraph("Nguyễn Văn An", post),
      ],
    ],
  ),
  brokenLines: table([4252, 5103], [[recipients, paragraph("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\nNguyễn Văn An", post)]]),
  twoRows: table(
    [4252, 5103],
    [
      [recipients, paragraph("GIÁM ĐỐC", post)],
      [paragraph(""), space + paragraph("Nguyễn Văn An", post)],
    ],
  ),
  signed: table(
    [4252, 5103],
    [
      [
        recipients,
        paragraph("GIÁM ĐỐC", post) +
          paragraph("(Đã ký)", { ...centre, italic: true }) +
          paragraph("Nguyễn Văn An", post),
      ],
    ],
  ),
  listed: table(
    [4252, 5103],
    [
      [
        paragraph("Nơi nhận:", { size: 12, bold: true, italic: true }) +
          ["UBND tỉnh;", "Các phòng thuộc Sở;", "Lưu: VT, QLTM."]
            .map((line) => paragraph(line, { size: 11, level: 3 }))
            .join(""),
        paragraph("GIÁM ĐỐC", post) + space + paragraph("Nguyễn Văn An", post),
      ],
    ],
  ),
  twoSigners: table(
    [3000, 3178, 3177],
    [
      [
        recipients,
        paragraph("GIÁM ĐỐC SỞ Y TẾ", post) + space + paragraph("Nguyễn Văn An", post),
        paragraph("GIÁM ĐỐC SỞ CÔNG THƯƠNG", post) + space + paragraph("Trần Thị Bình", post),
      ],
    ],
  ),
  chairman: table(
    [4252, 5103],
    [
      [
        recipients,
        paragraph("TM. ỦY BAN NHÂN DÂN", post) +
          paragraph("CHỦ TỊCH", post) +
          space +
          paragraph("Trịnh Xuân Trường", post),
      ],
    ],
  ),
};

const annex = (number: string): string =>
  paragraph(`Phụ lục${number}`, { ...centre, size: 14, bold: true }) +
  paragraph("DANH MỤC NHIỆM VỤ", { ...centre, size: 14, bold: true }) +
  paragraph("(Kèm theo Kế hoạch số 05/KH-SCT ngày 09 tháng 02 năm 2023 của Sở Công Thương)", {
    ...centre,
    size: 14,
    italic: true,
  }) +
  paragraph("1. Sửa chữa chợ Cốc Lếu.", body) +
  paragraph("2. Tập huấn.", body);
const breakOf = (start?: number): string => `<w:p><w:pPr>${section(start)}</w:pPr></w:p>`;

const whole = (...parts: readonly string[]): string => parts.join("") + section(1);
const usual = paragraph(leadIn, body);

/** Name and body of each document. */
export const foreignLayouts: readonly (readonly [what: string, bodyXml: string])[] = [
  [
    "one row, underscores",
    whole(heads.oneRow(rules.underscores), title(rules.underscores), bases.lines, usual, outlines.typed, foots.table),
  ],
  [
    "two rows, borders of paragraphs",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.typed, foots.table),
  ],
  [
    "three rows, drawn lines",
    whole(heads.threeRows(rules.drawing), title(rules.drawing), bases.lines, usual, outlines.typed, foots.twoRows),
  ],
  [
    "four rows of three cells, VML lines",
    whole(heads.fourRowsOfThree(rules.vml), title(rules.vml), bases.lines, usual, outlines.typed, foots.signed),
  ],
  [
    "two tables",
    whole(heads.twoTables(rules.border), title(rules.border), bases.none, usual, outlines.typed, foots.table),
  ],
  [
    "columns set with tabs",
    whole(heads.tabs(rules.drawing), title(rules.drawing), bases.none, usual, outlines.typed, foots.table),
  ],
  [
    "columns set with spaces",
    whole(heads.spaces(rules.drawing), title(rules.drawing), bases.none, usual, outlines.typed, foots.table),
  ],
  ["frames", whole(heads.frames(rules.drawing), title(rules.drawing), bases.none, usual, outlines.typed, foots.table)],
  [
    "a name of two lines and no body above",
    whole(heads.wholeCommittee(rules.border), title(rules.border), bases.lines, usual, outlines.typed, foots.chairman),
  ],
  [
    "a draft with blanks",
    whole(heads.draft(rules.border), title(rules.border), bases.lines, usual, outlines.typed, foots.table),
  ],
  [
    "legal bases in one paragraph",
    whole(heads.twoRows(rules.border), title(rules.border), bases.oneParagraph, usual, outlines.typed, foots.table),
  ],
  [
    "automatic numbers and dashes",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.automatic, foots.listed),
  ],
  [
    "styles named Heading and fonts of the theme",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.styled, foots.table),
  ],
  [
    "posts and name in one paragraph",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.typed, foots.brokenLines),
  ],
  [
    "two signers side by side",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.typed, foots.twoSigners),
  ],
  [
    "an annex without a table",
    whole(
      heads.twoRows(rules.border),
      title(rules.border),
      bases.lines,
      usual,
      outlines.typed.replace("tiến độ, đúng", "tiến độ theo Phụ lục kèm theo, đúng"),
      foots.table,
      breakOf(),
      annex(""),
    ),
  ],
  [
    "two annexes",
    whole(
      heads.twoRows(rules.border),
      title(rules.border),
      bases.lines,
      usual,
      outlines.typed.replace("tiến độ, đúng", "tiến độ theo các Phụ lục I, II kèm theo, đúng"),
      foots.table,
      breakOf(),
      annex(" I"),
      breakOf(1),
      annex(" II"),
    ),
  ],
  [
    "a head in two paragraphs with breaks",
    whole(heads.oneParagraph(), title(rules.border), bases.lines, usual, outlines.typed, foots.table),
  ],
  [
    "lines anchored in the words above them",
    whole(heads.anchored(), title(rules.border), bases.lines, usual, outlines.typed, foots.table),
  ],
  [
    "type and subject in one paragraph",
    whole(heads.twoRows(rules.border), titleInOne(rules.border), bases.lines, usual, outlines.typed, foots.table),
  ],
  [
    "first lines set with tabs",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.tabbed, foots.table),
  ],
  [
    "items and the end in tables",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.withTables, foots.table),
  ],
  [
    "no sections",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.withoutSections, foots.table),
  ],
  [
    "empty paragraphs for space, in size 13",
    whole(heads.twoRows(rules.border), title(rules.border), outlines.spaced, foots.table),
  ],
  [
    "a subject of two lines",
    whole(
      heads.twoRows(rules.border),
      title(rules.border, "Phát triển chợ nông thôn và trung tâm thương mại\ntrên địa bàn tỉnh Lào Cai năm 2023"),
      bases.lines,
      usual,
      outlines.typed,
      foots.table,
    ),
  ],
];

/** For tests about what stands in the margins. */
export const usualLayout = whole(
  heads.twoRows(rules.border),
  title(rules.border),
  bases.lines,
  usual,
  outlines.typed,
  foots.table,
);
