/** Findings on the page: how grave, what, what to do, where, which rule. */
import type { Diagnostic, Place, Severity } from "../../diagnostic.ts";
import { reportSeverities, reportWords } from "../../model/batch-report.ts";
import { escapeHtml } from "./escape-html.ts";

/** The gravest first. */
export const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** A list of findings, the gravest first. */
export function findingsList(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return "";
  const items = severityOrder
    .flatMap((severity) => findings.filter((one) => one.severity === severity))
    .map(findingItem);
  return `<ul class="findings">${items.join("")}</ul>`;
}

function findingItem(finding: Diagnostic): string {
  return `<li class="${finding.severity}">${findingContent(finding)}</li>`;
}

/** What an item of a list says of a finding. */
export function findingContent({ severity, message, hint, place, rule, source }: Diagnostic): string {
  const cure = hint === undefined ? "" : `<p class="cure">${escapeHtml(hint)}</p>`;
  const where = place === undefined ? "" : `<span>${escapeHtml(placeWords(place))}</span>`;
  const law = source === undefined ? "" : `<span>${reportWords.source}: ${escapeHtml(source)}</span>`;
  return `<p><b class="badge">${reportSeverities[severity]}</b> ${escapeHtml(message)}</p>${cure}<p class="where">${where}<span>${escapeHtml(rule)}</span>${law}</p>`;
}

function placeWords({ file, line, column, sheet, cell }: Place): string {
  const inSheet = [sheet, cell].filter((part) => part !== undefined).join("!");
  if (inSheet !== "") return `${file} [${inSheet}]`;
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** "2 lỗi, 1 cảnh báo"; nothing when there is nothing. */
export function countFindings(findings: readonly Diagnostic[]): string {
  return severityOrder
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `<span class="${severity}">${count} ${reportSeverities[severity]}</span>`)
    .join(" ");
}
