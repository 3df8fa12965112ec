/** Finds the annexes after the signature: label, title and the line "(Kèm theo …)". */

import type { AnnexParts } from "../model/document-parts.ts";
import type { DocxFacts } from "../model/docx-facts.ts";
import type { PrintedLine } from "../model/printed-lines.ts";

const labelForm = /^phụ lục(?:\s+(?:số\s+)?([IVXLC]+|\d+))?\s*[.:]?$/iu;

/** Tells whether a line is nothing but the label of an annex. */
export function isAnnexLabel(text: string): boolean {
  return labelForm.test(text);
}

/** The annexes among the lines after the foot. */
export function findAnnexes(facts: DocxFacts, lines: readonly PrintedLine[]): readonly AnnexParts[] {
  const starts = lines.flatMap((line, at) => (isAnnexLabel(line.text) ? [at] : []));
  return starts.flatMap((start, at): readonly AnnexParts[] => {
    const own = lines.slice(start, starts[at + 1]);
    const [label] = own;
    if (label === undefined) return [];
    const next = lines[starts[at + 1] ?? -1]?.paragraph.index ?? Infinity;
    const reference = own.slice(0, 10).find(({ text }) => /^\(?\s*kèm theo/iu.test(text));
    return [
      {
        label,
        ordinal: labelForm.exec(label.text)?.[1],
        title: titleLines(own.slice(1), reference),
        reference,
        paragraphs: facts.paragraphs.filter(({ index }) => index >= label.paragraph.index && index < next),
      },
    ];
  });
}

/** Up to the reference; without one, the centred lines under the label. */
function titleLines(lines: readonly PrintedLine[], reference: PrintedLine | undefined): readonly PrintedLine[] {
  if (reference !== undefined) return lines.slice(0, lines.indexOf(reference));
  const end = lines.findIndex(
    ({ paragraph, text }) => paragraph.cell !== undefined || paragraph.align !== "center" || /^đơn vị/iu.test(text),
  );
  return lines.slice(0, end === -1 ? 6 : end);
}
