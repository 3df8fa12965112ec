/** What a batch prints: a line for each unit, the findings with the unit they are about, and the counts. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { SavedUnit, UnitStatus } from "../../io/saved-unit.ts";
import { reportStatuses } from "../../model/batch-report.ts";

/** What the statuses of units are called, on the screen as on the page of the report. */
export const statusWords: Readonly<Record<UnitStatus, string>> = reportStatuses;

/** What plan calls them: nothing has happened yet. */
export const planWords: Readonly<Record<UnitStatus, string>> = {
  ...statusWords,
  created: "sẽ tạo",
  replaced: "sẽ thay",
  blocked: "bị chặn",
};

/** The order in which counts are told: what needs work last, so that it is read last. */
const countOrder: readonly UnitStatus[] = [
  "created",
  "replaced",
  "unchanged",
  "blocked",
  "pending",
  "skipped",
  "error",
];

/** "đã tạo     thị xã Bến Cát (721)  thi-xa-ben-cat/812-KH-UBND.docx, 812-KH-UBND.xlsx". */
export function unitLine(
  label: string,
  { status, files }: { readonly status: UnitStatus; readonly files: readonly { readonly path: string }[] },
  words = statusWords,
): string {
  const [first, ...others] = files.map(({ path }) => path);
  const paths = first === undefined ? "" : `  ${[first, ...others.map(lastPart)].join(", ")}`;
  return `${words[status].padEnd(9)}  ${label}${paths}`;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A finding of a unit names the unit, unless its message does already. */
export function ofUnit(label: string, finding: Diagnostic): Diagnostic {
  const isNamed = finding.message.includes(label.replace(/ \([^()]*\)$/, ""));
  return isNamed ? finding : { ...finding, message: `${label}: ${finding.message}` };
}

/** «9 đơn vị: 8 đã tạo, 1 lỗi.» */
export function countLine(units: readonly Pick<SavedUnit, "status">[], words = statusWords): string {
  const counts = countOrder.flatMap((status) => {
    const count = units.filter((unit) => unit.status === status).length;
    return count === 0 ? [] : [`${count} ${words[status]}`];
  });
  return `${units.length} đơn vị: ${counts.join(", ")}.`;
}

/** What went wrong with files says nothing of the data: a disk that was full then may have room now. */
export function isAboutData({ rule }: Diagnostic): boolean {
  return !rule.startsWith("FILE-");
}
