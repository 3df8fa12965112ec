/** A budget as the author gives it: columns, rows in groups, amounts; never a sum that a program can work out. */
import { z } from "zod";
import { choice, fieldMeta, text, yesNo } from "./fields.ts";

/** Printed money units; inside, an amount is always a whole number of đồng. */
export const moneyUnits = ["đồng", "ngàn đồng", "nghìn đồng", "triệu đồng"] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

/** How many đồng one printed unit is. */
export function moneyUnitFactor(unit: MoneyUnit): number {
  switch (unit) {
    case "đồng":
      return 1;
    case "ngàn đồng":
    case "nghìn đồng":
      return 1_000;
    case "triệu đồng":
      return 1_000_000;
  }
}

const moneyUnitSchema = choice("Đơn vị tính", {
  đồng: "dong",
  "nghìn đồng": "thousandDong",
  "ngàn đồng": "ngàn đồng",
  "triệu đồng": "millionDong",
});

/** What the cells of a column hold. */
export const columnKinds = {
  amount: "số tiền",
  unitOfMeasure: "đơn vị tính",
  quantity: "số lượng",
  unitPrice: "đơn giá",
  text: "chữ",
  note: "ghi chú",
} as const;
export type ColumnKind = keyof typeof columnKinds;

/** A leaf column, or a group of columns under a common title. */
export interface BudgetColumn {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly kind?: ColumnKind | undefined;
  /** Ids of the columns or groups whose sum this column is. */
  readonly sumOf?: readonly string[] | undefined;
  readonly columns?: readonly BudgetColumn[] | undefined;
}

/** One row, or a group of rows with a subtotal. Values are keyed by column id (or title, when the column has no id). */
export interface BudgetRow {
  readonly id?: string | undefined;
  /** A number kept as given ("1.2"); by default A / I / 1 by depth. */
  readonly ordinal?: string | undefined;
  readonly title: string;
  /** As typed: money in the printed unit, quantities, texts. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly rows?: readonly BudgetRow[] | undefined;
}

const columnSchema: z.ZodType<BudgetColumn> = z
  .strictObject({
    id: text("Mã cột", "Tên ngắn không dấu để các dòng trỏ tới; bỏ trống thì dùng tên cột.").optional(),
    title: text("Tên cột").optional(),
    kind: choice("Loại cột", columnKinds, "Bỏ trống là cột số tiền.").optional(),
    sumOf: z
      .array(z.string().trim().min(1))
      .min(1)
      .meta(fieldMeta("Là tổng của", "Mã các cột, hoặc nhóm cột, được cộng vào cột này."))
      .optional(),
    columns: z
      .array(z.lazy(() => columnSchema))
      .min(1)
      .meta(fieldMeta("Các cột con"))
      .optional(),
  })
  .meta(fieldMeta("Cột"));

const valueSchema = z.union([z.string(), z.number()]).transform(String);
const valuesSchema = z
  .record(z.string(), valueSchema)
  .meta(fieldMeta("Giá trị", "Mỗi cột một giá trị, viết theo tên hoặc mã cột. Tiền ghi theo đơn vị tính của bảng."));

const rowSchema: z.ZodType<BudgetRow> = z
  .strictObject({
    id: text("Mã dòng").optional(),
    ordinal: text("Số thứ tự", "Bỏ trống thì đánh A, I, 1 theo nhóm.").optional(),
    title: text("Nội dung chi"),
    values: valuesSchema.optional(),
    rows: z
      .array(z.lazy(() => rowSchema))
      .min(1)
      .meta(fieldMeta("Các dòng con", "Dòng có dòng con là nhóm; số tiền của nhóm được cộng tự động."))
      .optional(),
  })
  .meta(fieldMeta("Dòng"));

export const budgetFieldsSchema = z.strictObject({
  file: text("Tệp số liệu", "Tệp .xlsx hoặc .csv nằm cạnh tệp kế hoạch.").optional(),
  sheet: text("Trang tính", "Tên trang tính trong tệp Excel; bỏ trống là trang đầu.").optional(),
  moneyUnit: moneyUnitSchema,
  ordinalTitle: text("Tên cột số thứ tự").optional(),
  contentTitle: text("Tên cột nội dung").optional(),
  columns: z
    .array(columnSchema)
    .min(1)
    .meta(fieldMeta("Các cột", "Bỏ trống là bảng mục chi: ĐVT, số lượng, đơn giá, thành tiền, ghi chú."))
    .optional(),
  rows: z.array(rowSchema).min(1).meta(fieldMeta("Các dòng")),
  total: z
    .strictObject({
      title: text("Tên dòng tổng").optional(),
      position: choice("Vị trí dòng tổng", { first: "đầu bảng", last: "cuối bảng" }).optional(),
      values: valuesSchema.optional(),
    })
    .meta(fieldMeta("Dòng tổng", "Số ghi ở đây chỉ để so với tổng máy tính."))
    .optional(),
  period: z
    .strictObject({
      from: text("Từ năm"),
      to: text("Đến năm"),
    })
    .meta(fieldMeta("Giai đoạn", "Bảng theo năm: phải đủ và không trùng năm nào."))
    .optional(),
  amountInWords: text("Bằng chữ", "Bỏ trống thì máy viết; ghi sẵn thì được so với tổng.").optional(),
  hideAmountInWords: yesNo("Không in số tiền bằng chữ").optional(),
});

/** The author's fields of a budget, before they are worked out. */
export type BudgetFields = z.output<typeof budgetFieldsSchema>;

/** The columns of an item table, used when a budget names none. */
export const itemTableColumns: readonly BudgetColumn[] = [
  { id: "unitOfMeasure", kind: "unitOfMeasure" },
  { id: "quantity", kind: "quantity" },
  { id: "unitPrice", kind: "unitPrice" },
  { id: "amount", kind: "amount" },
  { id: "note", kind: "note" },
];
