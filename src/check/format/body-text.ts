/** Paragraphs of the body as the rules about running text see them. */

import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedText } from "../../model/printed-lines.ts";
import { textWidthPt } from "../../model/text-width.ts";
import { quote } from "../plain-text.ts";
import type { Finding } from "../rule.ts";
import { addressees } from "./addressees.ts";
import { pathOf } from "./layout-rule.ts";

/** Legal bases and body in order; centred and right-aligned lines are titles, units and sums, not running text. */
export function runningText(parts: DocumentParts): readonly DocxParagraph[] {
  const { legalBases, body } = parts;
  const addressed = new Set(addressees(parts));
  return [...legalBases, ...body].filter((paragraph) => {
    const { align, text, runs } = paragraph;
    const isTitle = align === "center" && (text.length < 120 || runs.every(({ bold }) => bold));
    const isNote = /^\(.*\)\s*\.?$/su.test(text.trim()) && align === "center";
    return align !== "right" && !isTitle && !isNote && !addressed.has(paragraph);
  });
}

/** Tells whether a paragraph takes more than one line. */
export function isLong(paragraph: DocxParagraph): boolean {
  const { sizePt = 14, bold = false } = paragraph.runs[0] ?? {};
  const room = paragraph.availableWidthMm - paragraph.indentLeftMm - paragraph.indentRightMm - paragraph.firstLineMm;
  return (textWidthPt(printedText(paragraph), { sizePt, bold }) * 25.4) / 72 > room * 1.05;
}

/** One finding for each different fault, at its first paragraph, with the number of paragraphs that have it. */
export function* groupedFindings(
  paragraphs: readonly DocxParagraph[],
  faultOf: (paragraph: DocxParagraph) => string | undefined,
  finish: (fault: string, where: string) => Omit<Finding, "path">,
  pathTo: (paragraph: DocxParagraph) => Finding["path"] = pathOf,
): Iterable<Finding> {
  const groups = new Map<string, { readonly first: DocxParagraph; count: number }>();
  for (const paragraph of paragraphs) {
    const fault = faultOf(paragraph);
    const group = fault === undefined ? undefined : groups.get(fault);
    if (group !== undefined) group.count += 1;
    else if (fault !== undefined) groups.set(fault, { first: paragraph, count: 1 });
  }
  for (const [fault, { first, count }] of groups) {
    const more = count === 1 ? "" : ` và ${count - 1} đoạn khác`;
    yield { path: pathTo(first), ...finish(fault, `Đoạn ${quote(printedText(first))}${more}`) };
  }
}
