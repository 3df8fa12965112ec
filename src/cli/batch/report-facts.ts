/** What bao-cao.html is called, and what it says of the run itself. */
import type { ReportFact } from "../../model/batch-report.ts";
import { slashDate } from "../../vietnamese/dates.ts";

export const reportName = "bao-cao.html";

/** "Thời điểm: 9:05 ngày 04/03/2019". */
export function timeOfRun(now: Date): ReportFact {
  const day = slashDate({ day: now.getDate(), month: now.getMonth() + 1, year: now.getFullYear() });
  const time = `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
  return { title: "Thời điểm", value: `${time} ngày ${day}` };
}
