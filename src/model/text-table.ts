/** A table of texts inside a section or an annex. */
import { z } from "zod";
import { choice, count, fieldMeta, text } from "./fields.ts";

export const alignments = { left: "trái", center: "giữa", right: "phải", both: "đều" } as const;
export type Alignment = keyof typeof alignments;

export interface TextTableColumn {
  readonly title: string;
  readonly align?: Alignment | undefined;
  /** Share of the table's width, relative to the other columns; by default from the longest text. */
  readonly widthShare?: number | undefined;
  readonly columns?: readonly TextTableColumn[] | undefined;
}

const textTableColumnSchema: z.ZodType<TextTableColumn> = z.union([
  z
    .string()
    .trim()
    .min(1)
    .transform((title): TextTableColumn => ({ title })),
  z.strictObject({
    title: text("Tên cột"),
    align: choice("Canh lề", alignments).optional(),
    widthShare: count("Tỷ lệ bề rộng", "Số phần so với các cột khác.").optional(),
    columns: z
      .array(z.lazy(() => textTableColumnSchema))
      .min(1)
      .meta(fieldMeta("Các cột con"))
      .optional(),
  }),
]);

export const textTableSchema = z
  .strictObject({
    title: text("Tên bảng").optional(),
    columns: z.array(textTableColumnSchema).min(1).meta(fieldMeta("Các cột")),
    rows: z
      .array(z.array(z.string().trim()))
      .min(1)
      .meta(fieldMeta("Các dòng", "Mỗi dòng là danh sách ô, từ trái sang phải.")),
  })
  .meta(fieldMeta("Bảng"));

export type TextTable = z.output<typeof textTableSchema>;
