/** The parts of the day of issue as the law prints them; blank parts are absent. */
import { decreeDay, decreeMonth, type PartialDate } from "../vietnamese/dates.ts";

/** Gives "28", "02" and "2019", each only where it is known. */
export function printedDate({ day, month, year }: PartialDate): { day?: string; month?: string; year?: string } {
  return {
    ...(day === undefined ? {} : { day: decreeDay(day) }),
    ...(month === undefined ? {} : { month: decreeMonth(month) }),
    ...(year === undefined ? {} : { year: String(year) }),
  };
}
