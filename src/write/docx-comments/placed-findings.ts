/** At which place of the text each finding is told, and the number of its comment. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import type { DocxParagraph } from "../../model/docx-facts.ts";
import type { ContentPlace } from "./content-place.ts";

/** What is asked of a paragraph that findings may name. */
export type CommentedParagraph = Pick<DocxParagraph, "index" | "ordinal" | "section">;

export interface NumberedFinding {
  readonly id: string;
  readonly finding: Diagnostic;
}

/** Findings by their places in the order of the text; numbers are the first that are not in use. */
export function placeFindings(
  findings: readonly Diagnostic[],
  placeOf: (path: DataPath) => ContentPlace,
  usedIds: ReadonlySet<string>,
): ReadonlyMap<ContentPlace, readonly NumberedFinding[]> {
  const freeIds = numbersNotIn(usedIds);
  const aimed = findings.map((finding) => ({ finding, place: placeOf(finding.path) }));
  const placed = new Map<ContentPlace, NumberedFinding[]>();
  for (const { finding, place } of aimed.toSorted((a, b) => a.place.from - b.place.from)) {
    const numbered = { id: String(freeIds.next().value), finding };
    const here = placed.get(place);
    if (here === undefined) placed.set(place, [numbered]);
    else here.push(numbered);
  }
  return placed;
}

function* numbersNotIn(used: ReadonlySet<string>): Generator<number, never> {
  for (let number = 0; ; number += 1) if (!used.has(String(number))) yield number;
}

/** The ordinal of the paragraph a path leads to; what names none is about a section or the whole file, and goes to its beginning. */
export function ordinalFinder(paragraphs: readonly CommentedParagraph[]): (path: DataPath) => number {
  const byIndex = new Map(paragraphs.map((paragraph) => [paragraph.index, paragraph]));
  return ([kind, number]) => {
    const named =
      kind === "sections"
        ? paragraphs.find(({ section }) => section === number)
        : kind === "paragraphs" && typeof number === "number"
          ? byIndex.get(number)
          : undefined;
    return (named ?? paragraphs[0])?.ordinal ?? 0;
  };
}
