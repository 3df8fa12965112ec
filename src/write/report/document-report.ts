/** DocumentReport → bao-cao.html: what is wrong with Word files, beside their text. */
import type { Diagnostic, Severity } from "../../diagnostic.ts";
import { reportSeverities } from "../../model/batch-report.ts";
import { type DocumentReport, documentReportWords, type ReportedDocument } from "../../model/document-report.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { documentLines, numberedList } from "./document-lines.ts";
import { documentScript } from "./document-script.ts";
import { documentStyle } from "./document-style.ts";
import { escapeHtml } from "./escape-html.ts";
import { countFindings, severityOrder } from "./findings.ts";
import { placeFindings } from "./numbered-findings.ts";
import { pageHead } from "./page-head.ts";

const words = documentReportWords;

/** The whole page in pieces, so that a long document never stands in one string; the same report gives the same text. */
export function* documentReportPage({ documents }: DocumentReport): Generator<string> {
  const findings = documents.flatMap((document) => document.findings);
  yield `${pageHead({ title: words.heading, style: documentStyle, hasScript: true })}<body>
<header><h1>${words.heading}</h1><p class="counts">${countFindings(findings)}</p></header>
${documents.length > 1 ? contents(documents) : ""}
${toolbar(findings)}
<main>
`;
  let first = 1;
  for (const [at, document] of documents.entries()) {
    yield* documentSection(document, at, first);
    first += document.findings.length;
  }
  yield `</main>
<script>${documentScript}</script>
</body>
</html>
`;
}

function contents(documents: readonly ReportedDocument[]): string {
  const items = documents.map(
    ({ path, findings }, at) =>
      `<li><a href="#d${at + 1}">${escapeHtml(path)}</a> <span class="counts">${verdict(findings)}</span></li>`,
  );
  return `<nav><h2>${words.documents}</h2><ol>${items.join("")}</ol></nav>`;
}

function verdict(findings: readonly Diagnostic[]): string {
  return findings.length === 0 ? words.clean : countFindings(findings);
}

/** Filters and steps; of use only with the script, which shows them. */
function toolbar(findings: readonly Diagnostic[]): string {
  const chips = severityOrder.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [chip(severity, reportSeverities[severity], count)];
  });
  const shown = `${words.shown} # ${words.of} ${formatVietnameseNumber(findings.length)} ${words.findings}.`;
  return `<div class="bar" hidden>
<fieldset class="chips"><legend>${words.severityFilter}</legend>${chip("", words.all, findings.length)}${chips.join("")}</fieldset>
<label class="rules">${words.ruleFilter} <select><option value="">${words.everyRule}</option>${ruleOptions(findings)}</select></label>
<button type="button" class="only-found" aria-pressed="false">${words.onlyFound}</button>
<button type="button" class="previous">← ${words.previous}</button>
<button type="button" class="next">${words.next} →</button>
<p class="shown" role="status" data-words="${shown}">${shown.replace("#", formatVietnameseNumber(findings.length))}</p>
</div>`;
}

function chip(severity: Severity | "", word: string, count: number): string {
  return `<button type="button" data-severity="${severity}" aria-pressed="${severity === ""}">${word}<b>${formatVietnameseNumber(count)}</b></button>`;
}

function ruleOptions(findings: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => `<option value="${escapeHtml(rule)}">${escapeHtml(rule)} (${count})</option>`)
    .join("");
}

function* documentSection(document: ReportedDocument, at: number, first: number): Generator<string> {
  const { path, formatName, paragraphs, findings } = document;
  const placed = placeFindings(document, first);
  const judgedBy = formatName === undefined ? words.unread : `${words.judgedBy} ${escapeHtml(formatName)}.`;
  yield `<section id="d${at + 1}"><h2>${escapeHtml(path)}</h2>
<p class="subject">${judgedBy} <span class="counts">${verdict(findings)}</span></p>
${placed.general.length === 0 ? "" : `<div class="general"><h3>${words.wholeFile}</h3>${numberedList(placed.general)}</div>`}
<div class="text">
`;
  yield* documentLines(paragraphs, placed);
  yield "</div></section>\n";
}
