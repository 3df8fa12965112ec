/** The number and day of a plan, which may still be blank before the registry fills them. */
import { z } from "zod";
import { type PartialDate, parseVietnameseDate } from "../vietnamese/dates.ts";
import { fieldMeta } from "./fields.ts";

/** "824/KH-UBND" in its two parts; the number is blank before registration ("/KH-UBND"). Parts stay as typed. */
export interface DocumentCode {
  readonly codeNumber: string;
  readonly codeNotation: string;
}

export const documentCodeSchema = z
  .string()
  .regex(/\//)
  .transform((typed): DocumentCode => {
    const slash = typed.indexOf("/");
    return { codeNumber: typed.slice(0, slash), codeNotation: typed.slice(slash + 1) };
  })
  .meta(fieldMeta("Số, ký hiệu", "Như 824/KH-UBND; chưa có số thì ghi /KH-UBND."));

export const issuedOnSchema = z
  .string()
  .transform((typed, context): PartialDate => {
    if (typed.trim() === "") return {};
    const date = parseVietnameseDate(typed);
    if (date !== undefined) return date;
    context.issues.push({ code: "custom", input: typed, message: "not a date", params: { kind: "date" } });
    return z.NEVER;
  })
  .meta(fieldMeta("Ngày ban hành", "Như 28/02/2019; chưa có ngày thì ghi 02/2020, hoặc để trống."));

/** True when day, month and year are all known. */
export function isWholeDate(date: PartialDate): date is Required<PartialDate> {
  return date.day !== undefined && date.month !== undefined && date.year !== undefined;
}
