/** The parts of the day of issue as the law prints them; blank parts are undefined. */
import { decreeDay, decreeMonth, type PartialDate } from "../vietnamese/dates.ts";

interface PrintedDate {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
}

/** Gives "28", "02" and "2019", each only where it is known. */
export function printedDate({ day, month, year }: PartialDate): PrintedDate {
  return {
    day: day === undefined ? undefined : decreeDay(day),
    month: month === undefined ? undefined : decreeMonth(month),
    year: year === undefined ? undefined : String(year),
  };
}
