/** Annexes as compose would hand them over: the annex of plan 824/KH-UBND, an item table, and trees around them. */
import { type Budget, budgetSchema } from "../../../src/model/budget.ts";
import { type BudgetColumn, itemTableColumns, moneyUnitFactor } from "../../../src/model/budget-fields.ts";
import type {
  AnnexHeading,
  Block,
  DocumentSection,
  DocumentTree,
  HeaderCell,
  TableBlock,
  TableCell,
  TextBlock,
} from "../../../src/model/document-tree.ts";
import { formatVietnameseNumber } from "../../../src/vietnamese/number-format.ts";

const districts = [
  ["tdm", "Thủ Dầu Một"],
  ["ta", "Thuận An"],
  ["da", "Dĩ An"],
  ["tu", "Tân Uyên"],
  ["btu", "Bắc Tân Uyên"],
  ["pg", "Phú Giáo"],
  ["bc", "Bến Cát"],
  ["bb", "Bàu Bàng"],
  ["dt", "Dầu Tiếng"],
] as const;

/** Năm, Tỉnh, then the nine districts, in ngàn đồng. */
const years = [
  ["Năm 2019", "108.000 0 0 0 0 0 0 0 0 0"],
  ["Năm 2020", "121.000 13.930 9.115 7.790 11.630 10.860 11.980 9.255 8.975 13.375"],
  ["Năm 2021", "109.000 40.600 40.000 39.550 0 40.000 0 0 0 0"],
  ["Năm 2022", "109.000 27.000 27.000 27.000 27.000 27.000 27.000 27.000 27.000 27.000"],
  ["Năm 2023", "123.700 13.930 9.115 7.790 11.630 10.860 11.980 9.255 8.975 13.375"],
  ["Năm 2024", "109.000 40.600 40.000 39.550 40.000 40.300 40.300 39.700 39.550 40.300"],
  ["Năm 2025", "224.500 27.000 27.000 27.000 27.000 27.000 27.000 27.000 27.000 27.000"],
] as const;

export const yearBudget = budgetSchema.parse({
  moneyUnit: "ngàn đồng",
  columns: [
    { id: "tong", title: "Tổng kinh phí", sumOf: ["tinh", "huyen"] },
    { id: "tinh", title: "Tỉnh" },
    {
      id: "cap-huyen",
      title: "Huyện, thị xã, thành phố",
      columns: [
        { id: "huyen", title: "Tổng cộng", sumOf: ["trong-do"] },
        { id: "trong-do", title: "Trong đó", columns: districts.map(([id, title]) => ({ id, title })) },
      ],
    },
  ],
  rows: years.map(([title, figures]) => ({
    title,
    values: Object.fromEntries(
      figures.split(" ").map((figure, index) => [index === 0 ? "tinh" : (districts[index - 1]?.[0] ?? ""), figure]),
    ),
  })),
  total: { title: "Tổng dự toán giai đoạn 2019-2025", position: "first" },
});

const itemBudget = budgetSchema.parse({
  moneyUnit: "nghìn đồng",
  rows: [
    {
      title: "Công tác truyền thông, tập huấn nâng cao nhận thức cho cán bộ, cộng tác viên và cha mẹ trẻ em",
      rows: [
        {
          title: "Tập huấn",
          rows: [
            { title: "Thuê hội trường", values: { unitOfMeasure: "ngày", quantity: "2", unitPrice: "3.500" } },
            {
              title: "- Nước uống, tài liệu cho học viên tham dự lớp tập huấn (hai ngày, mỗi ngày hai buổi)",
              values: { unitOfMeasure: "người", quantity: "120,55", unitPrice: "40,25", note: "Theo thực tế" },
            },
          ],
        },
        {
          title: "In ấn",
          rows: [{ title: "Tờ rơi", values: { unitOfMeasure: "tờ", quantity: "5.000", unitPrice: "1,2" } }],
        },
      ],
    },
    { title: "Giám sát", rows: [{ title: "Công tác phí", rows: [{ title: "Đi lại", values: { amount: "12.000" } }] }] },
  ],
});

/** A table's block the way compose words it: STT and Nội dung, then the budget's own columns. */
export function budgetTableBlock(budget: Budget): TableBlock {
  const factor = moneyUnitFactor(budget.moneyUnit);
  const kinds = budget.table.columns.map((column) => column.kind);
  return {
    type: "table",
    columns: [
      { align: "center", widthShare: 1 },
      { align: "left", widthShare: 4 },
      ...kinds.map(
        (kind) => ({ align: kind === "note" || kind === "text" ? "left" : "center", widthShare: 2 }) as const,
      ),
    ],
    header: headerOf(budget),
    rows: budget.table.rows.map((row) => ({
      role: row.role,
      cells: [
        textCell(row.ordinal),
        textCell(row.title ?? "Tổng cộng"),
        ...row.cells.map((cell, index): TableCell => {
          if (cell.type === "empty") return textCell("");
          if (cell.type === "text") return textCell(cell.text);
          const value = kinds[index] === "quantity" ? cell.value : cell.value / factor;
          const text = formatVietnameseNumber(value);
          if (cell.formula === undefined) return { type: "number", value, text };
          const cells = cell.formula.cells.map((at) => ({ row: at.row, column: at.column + 2 }));
          return { type: "number", value, text, formula: { type: cell.formula.type, cells } };
        }),
      ],
    })),
  };
}

export function textCell(text: string): TableCell {
  return { type: "text", runs: text === "" ? [] : [{ text }] };
}

function headerOf(budget: Budget): TableBlock["header"] {
  const top: readonly BudgetColumn[] = [
    { title: "STT" },
    { title: "Nội dung" },
    ...(budget.columns ?? itemTableColumns.map((column) => ({ ...column, title: itemTitles[column.id ?? ""] }))),
  ];
  const depth = Math.max(...top.map(depthOf));
  const rows: HeaderCell[][] = Array.from({ length: depth }, () => []);
  const visit = (column: BudgetColumn, level: number): void => {
    const rowSpan = column.columns === undefined ? depth - level : 1;
    rows[level]?.push({ text: column.title ?? "", columnSpan: leavesOf(column), rowSpan });
    for (const child of column.columns ?? []) visit(child, level + 1);
  };
  for (const column of top) visit(column, 0);
  return rows;
}

const itemTitles: Readonly<Record<string, string>> = {
  unitOfMeasure: "ĐVT",
  quantity: "Số lượng",
  unitPrice: "Đơn giá",
  amount: "Thành tiền",
  note: "Ghi chú",
};

function depthOf(column: BudgetColumn): number {
  return 1 + Math.max(0, ...(column.columns ?? []).map(depthOf));
}

function leavesOf(column: BudgetColumn): number {
  return column.columns?.reduce((sum, child) => sum + leavesOf(child), 0) ?? 1;
}

/** A running paragraph of an annex. */
export function textBlock(element: TextBlock["element"], text: string): TextBlock {
  return { type: "text", element, runs: [{ text }] };
}

const heading: AnnexHeading = {
  type: "annexHeading",
  label: "",
  title: [
    "Tổng dự toán kinh phí",
    "thực hiện Đề án chăm sóc vì sự phát triển toàn diện trẻ em trong những năm đầu đời tại gia đình và cộng đồng tỉnh Bình Dương giai đoạn 2019 - 2025",
  ],
  reference: "(Kèm theo Kế hoạch số 824/KH-UBND ngày 28/02/2019 của Ủy ban nhân dân tỉnh)",
};

/** A section written to a landscape sheet. */
export function annexSection(sheetName: string, blocks: readonly Block[]): DocumentSection {
  return { kind: "annex", orientation: "landscape", sheetName, blocks };
}

/** The annex of plan 824/KH-UBND: 14 columns under three header rows, the total row first. */
export const yearAnnex = annexSection("Phụ lục", [
  heading,
  textBlock("moneyUnitLine", "Đơn vị tính: ngàn đồng"),
  budgetTableBlock(yearBudget),
  textBlock("amountInWords", "(Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng)"),
]);

/** Groups A, I, 1 with quantity × unit price; one product is not whole đồng and is rounded. */
export const itemAnnex = annexSection("Phụ lục II", [
  { ...heading, label: "Phụ lục II", title: ["Dự toán chi tiết năm 2019"] },
  textBlock("moneyUnitLine", "Đơn vị tính: nghìn đồng"),
  budgetTableBlock(itemBudget),
  textBlock(
    "paragraph",
    "Ghi chú: đơn giá theo báo giá tháng 01/2019; mức chi theo Nghị quyết của Hội đồng nhân dân tỉnh.",
  ),
]);

/** 1,005 × 100 đồng is half a đồng above 100, which binary numbers miss. */
export const tieAnnex = annexSection("Phụ lục III", [
  budgetTableBlock(
    budgetSchema.parse({
      moneyUnit: "nghìn đồng",
      rows: [{ title: "Tem", values: { quantity: "1,0050", unitPrice: "0,1" } }],
    }),
  ),
]);

/** A tree with those sections, dated 28/02/2019. */
export function treeOf(...sections: readonly DocumentSection[]): DocumentTree {
  return {
    properties: { title: "Kế hoạch", subject: "Dự toán", author: "Ủy ban nhân dân tỉnh", createdOn: "2019-02-28" },
    sections,
  };
}
