/** The rule under a line, however it is drawn: border of a paragraph or cell, drawing, or underscores. */
import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxParagraph } from "../../model/docx-facts.ts";
import type { ElementFormat } from "../../model/format.ts";
import { hasWords, type PrintedLine } from "../../model/printed-lines.ts";
import { longestLinePt, textWidthPt, wrapText } from "../../model/text-width.ts";
import { isSetInColumns } from "./element-look.ts";
import type { CheckedDocument } from "./layout-rule.ts";

const ptPerMm = 72 / 25.4;
/** How much smaller programs draw raised text. */
const raisedScale = 0.65;

/** What is wrong with the rule under some lines, or undefined. */
export function ruleFault(
  lines: readonly PrintedLine[],
  element: ElementFormat,
  document: CheckedDocument,
): string | undefined {
  const last = lines.at(-1);
  const { ruleShare } = element;
  if (last === undefined || ruleShare === undefined) return undefined;
  const lengths = ruleLengthsMm(last.paragraph, document);
  if (lengths.length === 0) return "không thấy đường kẻ";
  const printedMm = printedWidthMm(lines);
  const shares = lengths.map((length) => length / printedMm);
  // Letters, rounding and line caps differ from program to program by up to a tenth.
  const fits = shares.some((share) => share >= ruleShare[0] * 0.9 && share <= ruleShare[1] * 1.1);
  // Below two columns without a table nobody can tell whose rule it is.
  if (fits || isSetInColumns(last)) return undefined;
  return `đường kẻ dài ${Math.round((shares[0] ?? 0) * 100)}% dòng chữ`;
}

/** Width of the longest line as printed, with words carried over where the column ends. */
function printedWidthMm(lines: readonly PrintedLine[]): number {
  const widths = lines.map(({ text, runs, paragraph }) => {
    const { sizePt = 14, bold = false, italic = false } = runs[0] ?? {};
    const look = { sizePt, bold, italic };
    const room = paragraph.availableWidthMm - paragraph.indentLeftMm - paragraph.indentRightMm;
    return longestLinePt(wrapText(text, look, Math.max(20, room) * ptPerMm), look) / ptPerMm;
  });
  return Math.max(1, ...widths);
}

function ruleLengthsMm(last: DocxParagraph, { facts, parts }: CheckedDocument): readonly number[] {
  const below = blankBelow(last, facts.paragraphs);
  const near = [last, ...below].flatMap(marksIn);
  if (near.length > 0) return near;
  const inNextRow = cellBelow(last, facts.paragraphs).flatMap(marksIn);
  if (inNextRow.length > 0) return inNextRow;
  if (last.cell?.bottomBorder) return [last.cell.contentWidthMm];
  return [...anchoring(last, parts), last, ...below].flatMap(drawnLengths);
}

/** The two lines under Tiêu ngữ and the issuer. */
const linesOfHead = 2;

/** Drawn lines are anchored anywhere in the head or title they belong to; a third one in the head is that of the title. */
function anchoring(last: DocxParagraph, { head, title }: DocumentParts): readonly DocxParagraph[] {
  const isOfHead = head.paragraphs.includes(last);
  if (isOfHead || head.paragraphs.flatMap(drawnLengths).length > linesOfHead) return head.paragraphs;
  return [title.documentType, ...title.subject].flatMap((line) => line?.paragraph ?? []);
}

function drawnLengths({ drawnLines }: DocxParagraph): readonly number[] {
  return drawnLines.map(({ lengthMm }) => lengthMm);
}

/** The paragraphs under one, in the same cell, without words or with a note in brackets; and the next one, where a drawing may be anchored. */
function blankBelow(last: DocxParagraph, paragraphs: readonly DocxParagraph[]): readonly DocxParagraph[] {
  const following = paragraphs.slice(last.index + 1, last.index + 5).filter((one) => isBeside(one, last));
  const end = following.findIndex(({ text }) => hasWords(text) && !/^\s*\(/u.test(text));
  const blank = end === -1 ? following : following.slice(0, end);
  const next = end === -1 ? undefined : following[end];
  return next === undefined
    ? blank
    : [...blank, { ...next, bottomBorder: false, topBorder: next.topBorder, text: "", runs: [] }];
}

/** The paragraphs of the cell under that of a paragraph; none where it has words, for then it holds another element. */
function cellBelow({ cell }: DocxParagraph, paragraphs: readonly DocxParagraph[]): readonly DocxParagraph[] {
  if (cell === undefined) return [];
  const { table, row, column } = cell;
  const below = paragraphs.filter(({ cell: at }) => at?.table === table && at.row === row + 1 && at.column === column);
  return below.some(({ text }) => hasWords(text)) ? [] : below;
}

function isBeside(one: DocxParagraph, other: DocxParagraph): boolean {
  const { cell: a } = one;
  const { cell: b } = other;
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}

function marksIn(paragraph: DocxParagraph): readonly number[] {
  const borderMm = paragraph.availableWidthMm - paragraph.indentLeftMm - paragraph.indentRightMm;
  const hasBorder = paragraph.bottomBorder || (paragraph.topBorder && !hasWords(paragraph.text));
  return [...(hasBorder ? [borderMm] : []), ...drawnLengths(paragraph), ...typedRules(paragraph)];
}

function typedRules({ runs }: DocxParagraph): readonly number[] {
  const typed = runs.flatMap(({ text, sizePt, raised, bold }) => {
    const line = /[_–—]{3,}|-{6,}/u.exec(text)?.[0];
    return line === undefined ? [] : [textWidthPt(line, { sizePt: raised ? sizePt * raisedScale : sizePt, bold })];
  });
  const total = typed.reduce((sum, width) => sum + width, 0);
  return total === 0 ? [] : [total / ptPerMm];
}
