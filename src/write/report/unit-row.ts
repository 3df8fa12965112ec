/** One unit of the report: its line in the table, and beneath it what is to be mended and what is its own. */
import { type ReportFact, type ReportUnit, reportChanges, reportWords } from "../../model/batch-report.ts";
import { escapeHtml, relativeLink } from "./escape-html.ts";
import { countFindings, findingsList } from "./findings.ts";
import { statusMark, unitOpening } from "./status-marks.ts";

export function unitRow(unit: ReportUnit, index: number): string {
  const { code, name, status, findings } = unit;
  const found = findingsList(findings);
  const line = [
    `<td role="cell" class="code">${escapeHtml(code)}</td>`,
    `<th scope="row" role="rowheader">${escapeHtml(name)}</th>`,
    `<td role="cell">${statusMark(status)}</td>`,
    `<td role="cell">${fileLinks(unit.files)}</td>`,
    `<td role="cell" class="counts">${countFindings(findings)}</td>`,
    `<td role="cell">${differences(unit)}</td>`,
  ].join("");
  const below =
    found === ""
      ? ""
      : `<tr role="row" class="below"><td role="cell"></td><td role="cell" colspan="5">${found}</td></tr>`;
  return `${unitOpening(index, status)}<tr role="row">${line}</tr>${below}</tbody>`;
}

function fileLinks(files: readonly string[]): string {
  if (files.length === 0) return `<span class="none">${reportWords.noFile}</span>`;
  return files
    .map((path) => `<a href="${escapeHtml(relativeLink(path))}">${escapeHtml(path.split("/").at(-1) ?? path)}</a>`)
    .join("<br>");
}

/** What the unit changed by its overlay, and the values of its row; folded until asked for. */
function differences({ changes, values }: ReportUnit): string {
  if (changes.length === 0 && values.length === 0) return "";
  const changeWords = changes.length === 0 ? "" : `${changes.length} ${reportWords.changes}`;
  const summary = [changeWords, values.length === 0 ? "" : reportWords.values]
    .filter((part) => part !== "")
    .join(" · ");
  const items = changes.map(
    ({ kind, id, place }) => `<li>${reportChanges[kind]} <code>${escapeHtml(id)}</code>: ${escapeHtml(place)}</li>`,
  );
  const list = items.length === 0 ? "" : `<ul>${items.join("")}</ul>`;
  return `<details><summary>${summary}</summary>${list}${factsList(values)}</details>`;
}

/** Titles and values one under another. */
export function factsList(facts: readonly ReportFact[]): string {
  if (facts.length === 0) return "";
  const pairs = facts.map(factPair);
  return `<dl>${pairs.join("")}</dl>`;
}

/** One title and its value. */
export function factPair({ title, value }: ReportFact): string {
  return `<dt>${escapeHtml(title)}</dt><dd>${escapeHtml(value)}</dd>`;
}
