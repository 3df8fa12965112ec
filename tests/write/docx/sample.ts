/** A document with every kind of block, and the format of templates/nd30. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type {
  Block,
  DocumentSection,
  DocumentTree,
  Letterhead,
  TableBlock,
  TextBlock,
  TextElement,
} from "../../../src/model/document-tree.ts";
import { type Format, formatSpecSchema, type WordingName, wordingNames } from "../../../src/model/format.ts";
import { prepareDocxWriter } from "../../../src/write/docx/index.ts";
import { openPackage, type Parts } from "./opened-package.ts";

export function readTestFormat(id: "nd30" | "tt01"): Format {
  const file = new URL(`../../../templates/${id}/format.yaml`, import.meta.url);
  const spec = formatSpecSchema.parse(parse(readFileSync(file, "utf8")));
  const wordings = Object.fromEntries(wordingNames.map((name) => [name, ""])) as Record<WordingName, string>;
  return { spec, wordings };
}

export const nd30 = readTestFormat("nd30");

export async function writeParts(tree: DocumentTree, format: Format = nd30): Promise<Parts> {
  return openPackage(await prepareDocxWriter(format)(tree));
}

export function text(element: TextElement, content: string, marker?: string): TextBlock {
  return { type: "text", element, runs: [{ text: content }], ...(marker === undefined ? {} : { marker }) };
}

export const letterhead: Letterhead = {
  type: "letterhead",
  supervisingAgency: [],
  issuerName: ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH DƯƠNG"],
  nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  nationalMotto: "Độc lập - Tự do - Hạnh phúc",
  documentCode: "Số: 824/KH-UBND",
  placeAndDate: "Bình Dương, ngày 28 tháng 02 năm 2019",
};

/** Three header rows with spans, as in the budget annex of plan 824/KH-UBND. */
export function budgetTable(units: readonly string[]): TableBlock {
  const amount = (value: number) => ({
    type: "number" as const,
    value,
    text: String(value).replace(/\B(?=(\d{3})+$)/g, "."),
  });
  const figures = (base: number) => Array.from({ length: units.length + 3 }, (_v, index) => amount(base * (index + 1)));
  const row = (role: "item" | "group" | "total", ordinal: string, title: string, base: number) => ({
    role,
    cells: [
      { type: "text" as const, runs: [{ text: ordinal }] },
      { type: "text" as const, runs: [{ text: title }] },
      ...figures(base),
    ],
  });
  return {
    type: "table",
    columns: [
      { align: "center", widthShare: 2 },
      { align: "left", widthShare: 12 },
      ...figures(1).map(() => ({ align: "right" as const, widthShare: 4 })),
    ],
    header: [
      [
        { text: "STT", columnSpan: 1, rowSpan: 3 },
        { text: "Nội dung", columnSpan: 1, rowSpan: 3 },
        { text: "Tổng kinh phí", columnSpan: 1, rowSpan: 3 },
        { text: "Tỉnh", columnSpan: 1, rowSpan: 3 },
        { text: "Huyện, thị xã, thành phố", columnSpan: units.length + 1, rowSpan: 1 },
      ],
      [
        { text: "Tổng cộng", columnSpan: 1, rowSpan: 2 },
        { text: "Trong đó", columnSpan: units.length, rowSpan: 1 },
      ],
      units.map((unit) => ({ text: unit, columnSpan: 1, rowSpan: 1 })),
    ],
    rows: [
      row("group", "I", "Công tác truyền thông", 108_000),
      ...Array.from({ length: 7 }, (_v, index) => row("item", String(index + 1), "Tập huấn cán bộ xã", 12_500)),
      row("total", "", "Tổng cộng", 210_447),
    ],
  };
}

const body =
  "Nâng cao nhận thức của các cấp, các ngành, gia đình và cộng đồng về bảo vệ, chăm sóc, giáo dục trẻ em; " +
  "bảo đảm mọi trẻ em được sống trong môi trường an toàn, lành mạnh.";

function bodyBlocks(): readonly Block[] {
  const points = ["a", "b", "c", "d"].map((letter) => text("point", body, `${letter})`));
  return [
    text("legalBasis", "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;"),
    text("legalBasis", "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015."),
    text("opening", "Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:"),
    text("sectionHeading", "MỤC ĐÍCH, YÊU CẦU", "I."),
    text("clauseHeading", "Mục đích", "1."),
    ...points,
    text("subclauseHeading", "Mục tiêu", "1.1."),
    text("dashItem", body, "-"),
    text("plusItem", body, "+"),
    {
      type: "text",
      element: "clause",
      marker: "2.",
      runs: [
        { text: "Sở Y tế:", bold: true },
        { text: " chủ trì, " },
        { text: "phối hợp", italic: true },
        { text: "." },
      ],
    },
    text("sectionHeading", "KINH PHÍ THỰC HIỆN", "II."),
    { ...text("paragraph", "Phân kỳ kinh phí như sau:"), keepWithNext: true },
    text("moneyUnitLine", "Đơn vị tính: ngàn đồng"),
    budgetTable(["Thuận An"]),
    text("amountInWords", "(Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng)"),
    ...points,
    text("closing", "Trên đây là Kế hoạch; đề nghị các đơn vị thực hiện./."),
  ];
}

const reference = "(Kèm theo Kế hoạch số 824/KH-UBND ngày 28 tháng 02 năm 2019 của Ủy ban nhân dân tỉnh Bình Dương)";
const districts = "Thủ Dầu Một,Thuận An,Dĩ An,Bến Cát,Tân Uyên,Bàu Bàng,Bắc Tân Uyên,Phú Giáo,Dầu Tiếng".split(",");

const mainSection: DocumentSection = {
  kind: "main",
  orientation: "portrait",
  contactLine: ["Địa chỉ: Trung tâm hành chính tỉnh Bình Dương", "Điện thoại: 0274 3822 825"],
  blocks: [
    { ...letterhead, urgency: "HỎA TỐC", circulation: "LƯU HÀNH NỘI BỘ", draftMark: "DỰ THẢO LẦN 2" },
    {
      type: "documentTitle",
      documentType: "KẾ HOẠCH",
      subject: [{ text: "Thực hiện Chương trình bảo vệ trẻ em trên địa bàn tỉnh Bình Dương giai đoạn 2019 - 2025" }],
    },
    ...bodyBlocks(),
    {
      type: "foot",
      recipientsHeading: "Nơi nhận:",
      recipients: ["- Bộ Lao động - Thương binh và Xã hội;", "- Các sở, ban, ngành;", "- Lưu: VT, VX (2)."],
      drafterMark: "PL.(300)",
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      actualPost: "PHÓ CHỦ TỊCH UBND TỈNH",
      signerName: "Đặng Minh Hưng",
    },
  ],
};

export const sampleTree: DocumentTree = {
  properties: {
    title: "Kế hoạch số 824/KH-UBND",
    subject: "Thực hiện Chương trình bảo vệ trẻ em",
    author: "Ủy ban nhân dân tỉnh Bình Dương",
    createdOn: "2019-02-28",
  },
  sections: [
    mainSection,
    {
      kind: "annex",
      orientation: "landscape",
      sheetName: "Phụ lục I",
      blocks: [
        { type: "annexHeading", label: "Phụ lục I", title: ["TỔNG DỰ TOÁN KINH PHÍ"], reference },
        text("moneyUnitLine", "Đơn vị tính: ngàn đồng"),
        budgetTable(districts),
      ],
    },
    {
      kind: "annex",
      orientation: "portrait",
      blocks: [
        { type: "annexHeading", label: "Phụ lục II", title: ["DANH MỤC", "CÁC XÃ THỰC HIỆN"], reference },
        text("paragraph", body),
        budgetTable(["Dĩ An"]),
      ],
    },
  ],
};

/** The sample with other blocks in a single portrait section. */
export function documentOf(...blocks: readonly Block[]): DocumentTree {
  return { properties: sampleTree.properties, sections: [{ kind: "main", orientation: "portrait", blocks }] };
}
