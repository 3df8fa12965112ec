/** BatchReport → bao-cao.html: one page that needs nothing beside it and works from a folder. */
import { type BatchReport, type ReportStatus, type ReportUnit, reportWords } from "../../model/batch-report.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { escapeHtml } from "./escape-html.ts";
import { findingsList } from "./findings.ts";
import { pageHead } from "./page-head.ts";
import { script } from "./script.ts";
import { statusChips } from "./status-marks.ts";
import { style } from "./style.ts";
import { factsList, unitRow } from "./unit-row.ts";

/** The whole page in parts, so that ten thousand units never stand in one string; the same report gives the same text. */
export function* writeBatchReport(report: BatchReport): Generator<string> {
  const { title, facts, findings, units } = report;
  const words = reportWords;
  const found =
    findings.length === 0 ? "" : `<section><h2>${words.findingsOfBatch}</h2>${findingsList(findings)}</section>`;
  yield `${pageHead({ title: words.heading, style, hasScript: true })}<body>
<header><h1>${words.heading}</h1><p class="subject">${escapeHtml(title)}</p>${factsList(facts)}</header>
${found}
<main><h2>${words.unitsHeading}</h2>
${toolbar(units)}
<table role="table">
<thead role="rowgroup"><tr role="row">${tableHead()}</tr></thead>
`;
  let index = 0;
  for (const unit of units) {
    yield `${unitRow(unit, index)}\n`;
    index += 1;
  }
  yield `</table>
<p class="empty" hidden>${words.nothingShown}</p>
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** Counts by status that are also filters, and the field to search in; of use only with the script, which shows it. */
function toolbar(units: Iterable<ReportUnit>): string {
  const words = reportWords;
  const counts = new Map<ReportStatus, number>();
  let total = 0;
  for (const { status } of units) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    total += 1;
  }
  const shown = `${words.shown} # ${words.of} ${formatVietnameseNumber(total)} ${words.units}.`;
  return `<div class="bar" hidden>
${statusChips(counts, total)}
<label class="find">${words.search} <input type="search" placeholder="${words.searchHint}"></label>
<button type="button" class="open-all" aria-pressed="false">${words.openAll}</button>
<p class="shown" role="status" data-words="${shown}">${shown.replace("#", formatVietnameseNumber(total))}</p>
</div>`;
}

function tableHead(): string {
  const { code, name, status, files, findings, differences, sortBy } = reportWords;
  return [code, name, status, files, findings, differences]
    .map((title, column) => {
      const isSortable = column !== 5;
      return isSortable
        ? `<th scope="col" role="columnheader"><button type="button" title="${sortBy} ${title.toLowerCase()}">${title}</button></th>`
        : `<th scope="col" role="columnheader">${title}</th>`;
    })
    .join("");
}
