/** Pages that show the shapes of paragraphs, tables and packages that plans may have; their texts do not matter. */
import {
  type Block,
  type DocumentSection,
  type DocumentTree,
  type TableBlock,
  type TextBlock,
  type TextRun,
  textElements,
} from "../../src/model/document-tree.ts";

/** A table with more columns is written by the library. */
const mostColumns = 24;

const plain: TextRun = { text: "Văn bản" };
const runs: readonly (readonly TextRun[])[] = [
  [plain],
  [plain, { text: "đậm", bold: true }, { text: "nghiêng", italic: true }, { text: "cả hai", bold: true, italic: true }],
  [{ text: "a & b\tc\nd" }, plain],
];

/** One document with every shape, and small ones of one and more sections. */
export function usualTrees(): readonly DocumentTree[] {
  const all = [...fixedBlocks(), ...textBlocks(), ...tables()];
  const main = { kind: "main", orientation: "portrait", blocks: textBlocks().slice(0, 1) } as const;
  const contact = { ...main, contactLine: ["Địa chỉ", "Điện thoại"] };
  return [
    treeOf([{ ...main, blocks: all }]),
    ...[main, contact].flatMap((first) => annexes().map((others) => treeOf([first, ...others]))),
  ];
}

function treeOf(sections: readonly DocumentSection[]): DocumentTree {
  return { properties: { title: "Kế hoạch", subject: "", author: "" }, sections };
}

/** Up to two annexes, each on either paper. */
function annexes(): readonly (readonly DocumentSection[])[] {
  const blocks: readonly Block[] = [
    { type: "annexHeading", label: "Phụ lục I", title: ["Tiêu đề"], reference: "(Kèm theo)" },
    ...tables().slice(0, 1),
  ];
  const portrait: DocumentSection = { kind: "annex", orientation: "portrait", blocks };
  const landscape: DocumentSection = { kind: "annex", orientation: "landscape", blocks };
  const one = [[portrait], [landscape]];
  return [[], ...one, ...one.flatMap((first) => one.map((second) => [...first, ...second]))];
}

/** From one word to lines that no column holds. */
const lengths = [2, 5, 7, 9, 12, 25].map((words) => "CHỮ HOA ".repeat(words).trim());

/** Heads, titles, feet and headings of annexes whose lines are short and long. */
function fixedBlocks(): readonly Block[] {
  const heads = lengths.flatMap((above) =>
    lengths.flatMap((issuer) => [[], [above], [above, above]].flatMap((agency) => letterheads(agency, issuer))),
  );
  const titles = lengths.flatMap((words): Block[] => [
    { type: "documentTitle", documentType: "KẾ HOẠCH", subject: [{ text: words }] },
    { type: "annexHeading", label: "Phụ lục I", title: [words], reference: words },
    { type: "annexHeading", label: "Phụ lục", title: [words, words], reference: words },
  ]);
  return [...heads, ...titles, ...lengths.flatMap(feet)];
}

function letterheads(supervisingAgency: readonly string[], issuer: string): readonly Block[] {
  const head = {
    type: "letterhead",
    supervisingAgency,
    issuerName: [issuer],
    nationalName: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    nationalMotto: "Độc lập - Tự do - Hạnh phúc",
    documentCode: "Số: 01/KH-UBND",
    placeAndDate: "Hà Nội, ngày 01 tháng 01 năm 2025",
  } as const;
  const marked = { ...head, urgency: "HỎA TỐC", circulation: "LƯU HÀNH NỘI BỘ", draftMark: "DỰ THẢO" };
  const others = { ...marked, documentCode: `Số: ${issuer}`, placeAndDate: issuer };
  return [head, { ...head, issuerName: [issuer, issuer] }, marked, others];
}

function feet(words: string): readonly Block[] {
  const foot = {
    type: "foot",
    recipientsHeading: "Nơi nhận:",
    recipients: ["- Như trên;", `- ${words}`],
    authority: ["TM. ỦY BAN NHÂN DÂN", words],
    signerName: words,
  } as const;
  return [foot, { ...foot, recipients: ["- Lưu."], drafterMark: "VT", actualPost: words, authority: [words] }];
}

function textBlocks(): readonly TextBlock[] {
  return textElements.flatMap((element) =>
    runs.flatMap((some): TextBlock[] => [
      { type: "text", element, runs: some },
      { type: "text", element, runs: some, marker: "1." },
      { type: "text", element, runs: some, keepWithNext: true },
      { type: "text", element, runs: some, marker: "1.", keepWithNext: true },
    ]),
  );
}

/** Tables of every number of columns, under titles that span some of them. */
function tables(): readonly TableBlock[] {
  return Array.from({ length: mostColumns }, (_column, index) => table(index + 1));
}

function table(columnCount: number): TableBlock {
  const single = { text: "Cột", columnSpan: 1, rowSpan: 1 };
  const header =
    columnCount < 3
      ? [Array.from({ length: columnCount }, () => single)]
      : [
          [
            { ...single, rowSpan: 2 },
            { ...single, columnSpan: columnCount - 1 },
          ],
          Array.from({ length: columnCount - 1 }, () => single),
        ];
  const aligns = ["left", "center", "right"] as const;
  const cells = Array.from({ length: columnCount }, (_column, at) =>
    at % 2 === 0 ? ({ type: "text", runs: [plain] } as const) : ({ type: "number", value: 1, text: "1" } as const),
  );
  const columns = aligns.map((align) => Array.from({ length: columnCount }, () => ({ align, widthShare: 1 })));
  return {
    type: "table",
    columns: Array.from(
      { length: columnCount },
      (_column, at) => columns[at % 3]?.[at] ?? { align: "left", widthShare: 1 },
    ),
    header,
    rows: (["total", "group", "item"] as const).map((role) => ({ role, cells })),
  };
}
