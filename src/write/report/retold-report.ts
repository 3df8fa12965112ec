/** bao-cao.html of a run told again for a later run that left every unit as it is: the same page at another time. */
import type { ReportFact, ReportStatus } from "../../model/batch-report.ts";
import { statusChips, statusMark, unitOpening } from "./status-marks.ts";
import { factPair } from "./unit-row.ts";

/** The statuses of units that are just as they were to be made. */
const made: readonly ReportStatus[] = ["created", "replaced"];

/**
 * The page that `writeBatchReport` would write of the later run, byte for byte; `page` is what it wrote of the earlier
 * one, in which each of the `total` units was made or left as it is, and `time` takes the place of the fact of that title.
 * Undefined where the page is another.
 */
export function retellBatchReport(page: string, total: number, time: ReportFact): string | undefined {
  const headEnd = page.indexOf("</header>");
  const head = replaceFirst(page.slice(0, Math.max(headEnd, 0)), timeOf(time.title), factPair(time));
  const body = replaceFirst(page.slice(headEnd), chips, statusChips(new Map([["unchanged", total]]), total));
  if (head === undefined || body === undefined) return undefined;
  return head + made.reduce(allUnchanged, body);
}

const chips = /<fieldset class="chips">.*?<\/fieldset>/s;

/** No text of a page holds a tag, so these are the tags of the page itself. */
function timeOf(title: string): RegExp {
  const [before = "", after = ""] = factPair({ title, value: "*" }).split("*");
  return new RegExp(`${before}[^<]*${after}`);
}

function allUnchanged(page: string, status: ReportStatus): string {
  const [before = "", after = ""] = unitOpening("*", status).split("*");
  return page
    .replaceAll(new RegExp(`${before}(\\d+)${after}`, "g"), (_opening, index: string) =>
      unitOpening(index, "unchanged"),
    )
    .replaceAll(statusMark(status), statusMark("unchanged"));
}

function replaceFirst(page: string, old: RegExp, text: string): string | undefined {
  return old.test(page) ? page.replace(old, () => text) : undefined;
}
