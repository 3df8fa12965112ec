/** Which format is in force when: the law of the day of issue decides how a plan looks. */
import { z } from "zod";
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import { compareDates, type PartialDate, parseVietnameseDate } from "../vietnamese/dates.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";

const daySchema = z.string().transform((text, context): PartialDate => {
  const date = parseVietnameseDate(text);
  if (date !== undefined) return date;
  context.issues.push({ code: "custom", input: text, message: "not a date" });
  return z.NEVER;
});

/** First and last day of issue for which a format holds; templates/formats.yaml lists them from old to new. */
export const formatPeriodsSchema = z
  .array(z.strictObject({ id: z.string(), validFrom: daySchema.optional(), validTo: daySchema.optional() }))
  .min(1);
export type FormatPeriod = z.output<typeof formatPeriodsSchema>[number];

/** The id of the format a plan names, else of the newest that is in force on its day of issue, as far as that is known. */
export function chooseFormat(
  periods: readonly FormatPeriod[],
  named: string | undefined,
  issuedOn: PartialDate,
): Outcome<string> {
  if (named !== undefined) {
    const found = periods.find((period) => foldVietnamese(period.id) === foldVietnamese(named));
    return found === undefined
      ? { diagnostics: [unknownFormat(named, periods)] }
      : { value: found.id, diagnostics: [] };
  }
  const inForce = periods.filter(
    ({ validFrom, validTo }) =>
      (validFrom === undefined || compareDates(issuedOn, validFrom) >= 0) &&
      (validTo === undefined || compareDates(issuedOn, validTo) <= 0),
  );
  const newest = inForce.at(-1);
  if (newest === undefined) throw new Error("templates/formats.yaml leaves a gap between two formats.");
  return { value: newest.id, diagnostics: [] };
}

function unknownFormat(named: string, periods: readonly FormatPeriod[]): Diagnostic {
  return {
    rule: "PLAN-FORMAT",
    severity: "error",
    message: `Không có thể thức «${named}».`,
    path: ["format"],
    hint: `Ghi ${periods.map(({ id }) => id).join(" hoặc ")}, hoặc bỏ trống để chọn theo ngày ban hành.`,
  };
}
