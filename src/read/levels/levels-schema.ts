/** What the files of templates/levels/ hold: names of agencies by level and day, and what units are divided into. */
import { z } from "zod";
import { adminUnitSchema, unitLevels } from "../../model/admin-unit.ts";
import { choice, fieldMeta, text } from "../../model/fields.ts";
import { isWholeDate } from "../../model/issue-date.ts";
import { dateExists, type FullDate, parseVietnameseDate } from "../../vietnamese/dates.ts";

function day(title: string) {
  return z
    .string()
    .transform((typed, context): FullDate => {
      const date = parseVietnameseDate(typed);
      if (date !== undefined && isWholeDate(date) && dateExists(date)) return date;
      context.issues.push({ code: "custom", input: typed, message: "not a date", params: { kind: "date" } });
      return z.NEVER;
    })
    .meta(fieldMeta(title, "Như 2025-02-28; bỏ trống là không giới hạn."))
    .optional();
}

const agencyNameSchema = z
  .strictObject({
    level: choice("Cấp", unitLevels),
    types: z.array(adminUnitSchema.shape.type).min(1).meta(fieldMeta("Loại đơn vị")).optional(),
    from: day("Từ ngày"),
    until: day("Đến ngày"),
    name: text("Tên"),
    short: text("Tên viết tắt").optional(),
    source: text("Căn cứ"),
  })
  .meta(fieldMeta("Tên cơ quan"));

const agencySchema = z
  .strictObject({
    key: text("Mã cơ quan", "Tên ngắn đặt trong {{agency.…}}.").regex(/^[A-Za-z][A-Za-z0-9]*$/),
    title: text("Cơ quan", "Tên chung, dùng trong thông báo."),
    names: z.array(agencyNameSchema).min(1).meta(fieldMeta("Các tên")),
  })
  .meta(fieldMeta("Cơ quan"));

export const agenciesSchema = z.array(agencySchema).min(1).meta({ title: "Tên cơ quan theo cấp và ngày" });

const unitDivisionSchema = z
  .strictObject({
    type: adminUnitSchema.shape.type,
    subunits: text("Đơn vị cấp dưới"),
    source: text("Căn cứ"),
  })
  .meta(fieldMeta("Loại đơn vị"));

export const unitDivisionsSchema = z.array(unitDivisionSchema).min(1).meta({ title: "Đơn vị cấp dưới theo loại" });

export type AgencyEntry = z.output<typeof agencySchema>;
