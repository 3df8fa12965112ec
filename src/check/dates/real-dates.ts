import type { PlanDocument } from "../../model/plan.ts";
import { dateExists } from "../../vietnamese/dates.ts";
import { fieldTitles } from "../field-titles.ts";
import type { Finding, PlanRule } from "../rule.ts";
import { type TypedDate, typedDates } from "./typed-dates.ts";

/** A leap year stands for an unknown one, so that 29 tháng 02 passes. */
const anyYear = 2024;

/** ND30-DD04: every date exists in the calendar and its year has four digits. */
export const realDates: PlanRule = {
  id: "ND30-DD04",
  severity: "error",
  *find({ plan, texts }) {
    yield* issuedOnFault(plan);
    for (const { text, path, place } of texts) {
      for (const date of typedDates(text)) {
        const fault = dateFault(date);
        if (fault !== undefined) yield { path, message: `${place}: “${date.typed}” — ${fault}.`, hint: hintFor(date) };
      }
    }
  },
};

function* issuedOnFault({ issuedOn }: PlanDocument): Iterable<Finding> {
  const { day = 1, month = 1, year = anyYear } = issuedOn;
  if (dateExists({ day, month, year })) return;
  const parts = [issuedOn.day, issuedOn.month, issuedOn.year].filter((part) => part !== undefined);
  yield {
    path: ["issuedOn"],
    message: `${fieldTitles.issuedOn} ${parts.join("/")} không có trong lịch.`,
    hint: "Ghi ngày có thật, theo thứ tự ngày/tháng/năm, như 28/02/2019.",
  };
}

function dateFault({ day, month, year }: TypedDate): string | undefined {
  if (year !== undefined && year.length < 4) return "năm phải ghi đủ bốn chữ số";
  const exists = dateExists({
    day: Number(day),
    month: Number(month),
    year: year === undefined ? anyYear : Number(year),
  });
  return exists ? undefined : "không có ngày này trong lịch";
}

function hintFor({ typed, year }: TypedDate): string {
  if (year !== undefined && year.length === 2) return `Ghi: ${typed.replace(/\d{2}$/u, `20${year}`)}`;
  return "Ghi ngày có thật, theo thứ tự ngày, tháng, năm.";
}
