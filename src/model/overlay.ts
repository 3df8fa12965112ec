/** What one unit changes in its variant: items of the master replaced, added or removed by their stable ids. */
import { z } from "zod";
import { fieldMeta, text } from "./fields.ts";
import { outlineEntrySchema } from "./outline.ts";

const replacementSchema = z
  .strictObject({ id: text("Mã ý", "Mã của ý được thay."), item: outlineEntrySchema.meta(fieldMeta("Ý")) })
  .meta(fieldMeta("Ý thay"));

const additionSchema = z
  .strictObject({
    after: text("Sau", "Mã của ý đứng ngay trước.").optional(),
    before: text("Trước", "Mã của ý đứng ngay sau.").optional(),
    item: outlineEntrySchema.meta(fieldMeta("Ý")),
  })
  .meta(fieldMeta("Ý thêm"));

export const overlaySchema = z
  .strictObject({
    replace: z.array(replacementSchema).min(1).meta(fieldMeta("Thay")).optional(),
    add: z.array(additionSchema).min(1).meta(fieldMeta("Thêm")).optional(),
    remove: z.array(z.string().trim().min(1)).min(1).meta(fieldMeta("Bỏ", "Mã các ý được bỏ.")).optional(),
  })
  .meta({ title: "Sửa đổi của đơn vị", description: "Chỉ sửa được ý mà kế hoạch mẫu ghi «Cho đơn vị sửa: có»." });

export type Overlay = z.output<typeof overlaySchema>;
