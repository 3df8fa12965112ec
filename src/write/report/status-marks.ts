/** Where the report says what became of units: the filters above the table, and each unit's line in it. */
import { type ReportStatus, reportStatuses, reportWords } from "../../model/batch-report.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";

/** One filter for each status that a unit has, with how many have it, and one for all. */
export function statusChips(counts: ReadonlyMap<ReportStatus, number>, total: number): string {
  const words = reportWords;
  const chips = statusKeys.flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [chip(status, reportStatuses[status], count, false)];
  });
  return `<fieldset class="chips"><legend>${words.statusFilter}</legend>${chip("", words.all, total, true)}${chips.join("")}</fieldset>`;
}

const statusKeys = Object.keys(reportStatuses) as ReportStatus[];

function chip(status: string, word: string, count: number, isPressed: boolean): string {
  return `<button type="button" data-status="${status}" aria-pressed="${isPressed}">${word}<b>${formatVietnameseNumber(count)}</b></button>`;
}

/** What opens the lines of a unit. */
export function unitOpening(index: number | string, status: ReportStatus): string {
  return `<tbody data-n="${index}" data-status="${status}" role="rowgroup">`;
}

/** The status as it stands in the line. */
export function statusMark(status: ReportStatus): string {
  return `<span class="status ${status}">${reportStatuses[status]}</span>`;
}
