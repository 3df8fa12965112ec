/** The findings of a document by the paragraph they stand beside, numbered through the page. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { ReportedDocument } from "../../model/document-report.ts";
import { severityOrder } from "./findings.ts";

export interface NumberedFinding {
  /** From 1 through all documents of the page. */
  readonly number: number;
  readonly finding: Diagnostic;
}

export interface PlacedFindings {
  /** About the whole file, a section, or a paragraph that is not there. */
  readonly general: readonly NumberedFinding[];
  readonly byParagraph: ReadonlyMap<number, readonly NumberedFinding[]>;
}

/** Numbers run in reading order, the gravest first in each place; `first` is the number to begin with. */
export function placeFindings({ paragraphs, findings }: ReportedDocument, first: number): PlacedFindings {
  const known = new Set(paragraphs.map(({ index }) => index));
  const placeOf = ({ path: [kind, index] }: Diagnostic): number =>
    kind === "paragraphs" && typeof index === "number" && known.has(index) ? index : -1;
  const rank = ({ severity }: Diagnostic): number => severityOrder.indexOf(severity);
  const sorted = findings
    .map((finding) => ({ place: placeOf(finding), finding }))
    .toSorted((a, b) => a.place - b.place || rank(a.finding) - rank(b.finding));
  const byPlace = new Map<number, NumberedFinding[]>();
  sorted.forEach(({ place, finding }, at) => {
    const numbered = { number: first + at, finding };
    const here = byPlace.get(place);
    if (here === undefined) byPlace.set(place, [numbered]);
    else here.push(numbered);
  });
  return { general: byPlace.get(-1) ?? [], byParagraph: byPlace };
}
