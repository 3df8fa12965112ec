/** One plan set in the ways that real files use: what must not be scolded however it is made. */
import { paragraph, run, section, table } from "./foreign-document.ts";
import { centre, heads, type Rule, rules } from "./foreign-heads.ts";

export const body = { align: "both", before: 6, firstLine: 720 } as const;

export const title = (rule: Rule, subject = "Phát triển chợ nông thôn trên địa bàn tỉnh năm 2023"): string =>
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
export const foots = {
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
  tabs:
    paragraph(`${run("Nơi nhận:", { size: 12, bold: true, italic: true })}${run("\tKT. GIÁM ĐỐC", post)}`) +
    paragraph(`${run("- UBND tỉnh;", { size: 11 })}${run("\tPHÓ GIÁM ĐỐC", post)}`) +
    ["- Các phòng thuộc Sở;", "- Lưu: VT, QLTM."].map((line) => paragraph(line, { size: 11 })).join("") +
    paragraph(run("\tNguyễn Văn An", { size: 14, bold: true })),
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
    "recipients and signature set with tabs",
    whole(heads.twoRows(rules.border), title(rules.border), bases.lines, usual, outlines.typed, foots.tabs),
  ],
  [
    "four rows of three cells, borders of paragraphs",
    whole(heads.fourRowsOfThree(rules.border), title(rules.border), bases.lines, usual, outlines.typed, foots.table),
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
