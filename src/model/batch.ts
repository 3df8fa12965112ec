/** What makes a plan the master of a batch: which units it is for, and what of its budget is theirs. */
import { z } from "zod";
import { unitLevels } from "./admin-unit.ts";
import { choice, fieldMeta, text } from "./fields.ts";

const unitBudgetSchema = z
  .strictObject({
    annex: text("Mã phụ lục", "Phụ lục có bảng kinh phí được chia; bỏ trống khi chỉ có một.").optional(),
    from: choice(
      "Lấy từ",
      { matrix: "cột của bảng", units: "bảng đơn vị" },
      "cột của bảng: bảng kinh phí của kế hoạch mẫu có một cột cho mỗi đơn vị; bảng đơn vị: số nằm cùng bảng đơn vị.",
    ),
    file: text("Tệp số liệu", "Khi số của các đơn vị nằm ở tệp khác bảng đơn vị.").optional(),
    sheet: text("Trang tính", "Khi số của các đơn vị nằm ở trang tính khác.").optional(),
    columnTitle: text("Tên cột", "Tên cột số tiền trong phụ lục của đơn vị, khi lấy từ cột của bảng.").optional(),
  })
  .meta(fieldMeta("Kinh phí theo đơn vị"));

export type UnitBudgetSettings = z.output<typeof unitBudgetSchema>;

export const batchSchema = z
  .strictObject({
    level: choice("Cấp đơn vị", unitLevels),
    unitsFile: text("Tệp đơn vị", "Tệp .xlsx, .csv, .yaml hoặc .json cạnh kế hoạch mẫu.").optional(),
    unitsSheet: text("Trang tính đơn vị", "Bỏ trống là trang đầu.").optional(),
    province: text("Thuộc tỉnh", "Như «tỉnh Bình Dương»; để so bảng đơn vị với danh mục hành chính.").optional(),
    budget: unitBudgetSchema.optional(),
    namesAllowedIn: z
      .array(z.string().trim().min(1))
      .min(1)
      .meta(
        fieldMeta("Được nêu đơn vị khác ở", "Mã ý, mã phụ lục, hoặc tên trường (như «Nơi nhận») nêu tên các đơn vị."),
      )
      .optional(),
  })
  .meta(fieldMeta("Tạo theo đơn vị", "Có phần này thì đây là kế hoạch mẫu cho nhiều đơn vị."));

export type Batch = z.output<typeof batchSchema>;
