import { dateExists } from "../../vietnamese/dates.ts";
import { perText } from "../per-text.ts";
import type { Finding, TextRule } from "../rule.ts";
import { dateSign, type TypedDate, typedDates } from "./typed-dates.ts";

/** A leap year stands for an unknown one, so that 29 tháng 02 passes. */
const anyYear = 2024;

/** ND30-DD04: every date in a text exists in the calendar and its year has four digits. */
export const realDates: TextRule = {
  id: "ND30-DD04",
  title: "Ngày có thật",
  severity: "error",
  signs: { words: ["tháng"], characters: "/" },
  sign: dateSign,
  reach: [32, 32],
  findInText({ text, path, place }) {
    return typedDates(text).flatMap((date): readonly Finding[] => {
      const fault = dateFault(date);
      if (fault === undefined) return [];
      return [{ path, message: `${place}: “${date.typed}” — ${fault}.`, hint: hintFor(date) }];
    });
  },
};

function dateFault({ day, month, year }: TypedDate): string | undefined {
  if (year !== undefined && year.length < 4) return "năm phải ghi đủ bốn chữ số";
  return isInCalendar(`${day}/${month}/${year ?? anyYear}`) ? undefined : "không có ngày này trong lịch";
}

/** All units of a batch cite the same dates. */
const isInCalendar = perText((date) => {
  const [day, month, year] = date.split("/").map(Number);
  return dateExists({ day: day ?? 0, month: month ?? 0, year: year ?? 0 });
});

function hintFor({ typed, year }: TypedDate): string {
  if (year !== undefined && year.length === 2) return `Ghi: ${typed.replace(/\d{2}$/u, `20${year}`)}`;
  return "Ghi ngày có thật, theo thứ tự ngày, tháng, năm.";
}
