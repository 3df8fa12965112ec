/** The text of a document on the page: element, words and findings of each paragraph; tables as tables. */
import { reportSeverities } from "../../model/batch-report.ts";
import type { ReportedParagraph } from "../../model/document-report.ts";
import {
  type DocumentBlock,
  documentBlocks,
  isTable,
  type ReportedTable,
  type ReportedTableCell,
} from "./document-blocks.ts";
import { escapeHtml } from "./escape-html.ts";
import { findingContent } from "./findings.ts";
import type { NumberedFinding, PlacedFindings } from "./numbered-findings.ts";

/** One piece for each paragraph or table that stands in the text. */
export function* documentLines(
  paragraphs: readonly ReportedParagraph[],
  { byParagraph }: PlacedFindings,
): Generator<string> {
  const findingsAt = (paragraph: ReportedParagraph) => byParagraph.get(paragraph.index) ?? [];
  for (const block of documentBlocks(paragraphs)) {
    const beside = paragraphsIn(block).flatMap(findingsAt);
    const element = isTable(block) ? "" : escapeHtml(block.element ?? "");
    const words = isTable(block) ? tableHtml(block, findingsAt) : wordsHtml(block, findingsAt(block));
    yield `<div class="line"><p class="element">${element}</p><div class="words">${words}</div>${numberedList(beside)}</div>\n`;
  }
}

/** Findings with the numbers that lead to them; each can be gone to. */
export function numberedList(findings: readonly NumberedFinding[]): string {
  if (findings.length === 0) return "";
  const items = findings.map(({ number, finding }) => {
    const { place: _file, ...told } = finding;
    const { severity, rule } = finding;
    return `<li id="f${number}" class="${severity}" tabindex="-1" data-severity="${severity}" data-rule="${escapeHtml(rule)}"><span class="mark ${severity}">${number}</span>${findingContent(told)}</li>`;
  });
  return `<ul class="findings">${items.join("")}</ul>`;
}

type FindingsAt = (paragraph: ReportedParagraph) => readonly NumberedFinding[];

function paragraphsIn(block: DocumentBlock): readonly ReportedParagraph[] {
  return isTable(block) ? block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(paragraphsIn)) : [block];
}

function wordsHtml({ text }: ReportedParagraph, findings: readonly NumberedFinding[]): string {
  const marks = findings.map(
    ({ number, finding: { severity } }) =>
      ` <a class="mark ${severity}" href="#f${number}" title="${reportSeverities[severity]}">${number}</a>`,
  );
  return `<p>${escapeHtml(text)}${marks.join("")}</p>`;
}

function tableHtml({ rows }: ReportedTable, findingsAt: FindingsAt): string {
  return `<table>${rows.map((row) => `<tr>${rowHtml(row, findingsAt)}</tr>`).join("")}</table>`;
}

/** Cells with what is left out between them. */
function rowHtml(cells: readonly ReportedTableCell[], findingsAt: FindingsAt): string {
  let column = 0;
  return cells
    .map(({ place, blocks }) => {
      const gap = place.column > column ? `<td class="gap"${spanHtml(place.column - column)}></td>` : "";
      column = place.column + place.columnSpan;
      const look = place.continued ? ' class="continued"' : "";
      return `${gap}<td${look}${spanHtml(place.columnSpan)}>${blocks.map((block) => cellBlockHtml(block, findingsAt)).join("")}</td>`;
    })
    .join("");
}

function cellBlockHtml(block: DocumentBlock, findingsAt: FindingsAt): string {
  if (isTable(block)) return tableHtml(block, findingsAt);
  const element = block.element === undefined ? "" : `<span class="element">${escapeHtml(block.element)}</span>`;
  return `${element}${wordsHtml(block, findingsAt(block))}`;
}

/** HTML itself knows no wider cell. */
const widestSpan = 1000;

function spanHtml(columns: number): string {
  return columns > 1 ? ` colspan="${Math.min(Math.round(columns), widestSpan)}"` : "";
}
