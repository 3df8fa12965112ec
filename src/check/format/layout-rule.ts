/** A rule about a Word document, and what it is given. */

import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxFacts, DocxParagraph } from "../../model/docx-facts.ts";
import type { ElementName } from "../../model/element-names.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { PlanText } from "../plan-texts.ts";
import type { Finding, Rule } from "../rule.ts";

export interface CheckedDocument {
  readonly facts: DocxFacts;
  readonly parts: DocumentParts;
  readonly spec: FormatSpec;
  /** Its prose, for the rules that plans have too. */
  readonly texts: readonly PlanText[];
}

export interface LayoutRule extends Rule {
  /** The part of the page it is about, where it is one: what it calls missing is found nowhere. */
  readonly element?: ElementName;
  /** How a clerk mends it in Word; it follows what a finding itself says to write. */
  readonly cure: string;
  readonly find: (document: CheckedDocument) => Iterable<Finding>;
}

/** Paths in a Word file count paragraphs in document order from 0. */
export function pathOf(paragraph: DocxParagraph | undefined): Finding["path"] {
  return paragraph === undefined ? [] : ["paragraphs", paragraph.index];
}

/** The same for a paragraph that may stand in the top or bottom margin, whose paragraphs are counted anew. */
export function pathIn({ paragraphs }: DocxFacts, paragraph: DocxParagraph): Finding["path"] {
  return paragraphs[paragraph.index] === paragraph ? pathOf(paragraph) : ["sections", paragraph.section, "margins"];
}

/** "20 - 25", or "13" where the law gives one value only; decimals with a comma. */
export function rangeText([low, high]: readonly [number, number]): string {
  return low === high ? decimalText(low) : `${decimalText(low)} - ${decimalText(high)}`;
}

/** At most two decimals, with a comma. */
export function decimalText(value: number): string {
  return String(Math.round(value * 100) / 100).replace(".", ",");
}

/** Half a millimetre: what rounding to twips and to centimetres in Word's dialogs may cost. */
export const pageToleranceMm = 0.5;
