/** Which paragraph each finding goes to, and the number of its comment. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import type { ParagraphPlace } from "./paragraph-places.ts";

export interface NumberedFinding {
  readonly id: string;
  readonly finding: Diagnostic;
}

/** Findings by index of paragraph, both in reading order; numbers are the first that are not in use. */
export function placeFindings(
  findings: readonly Diagnostic[],
  paragraphs: readonly ParagraphPlace[],
  usedIds: ReadonlySet<string>,
): ReadonlyMap<number, readonly NumberedFinding[]> {
  const freeIds = numbersNotIn(usedIds);
  const aimed = findings.map((finding) => ({ finding, index: paragraphIndex(finding.path, paragraphs) }));
  const placed = new Map<number, NumberedFinding[]>();
  for (const { finding, index } of aimed.toSorted((a, b) => a.index - b.index)) {
    const numbered = { id: String(freeIds.next().value), finding };
    const here = placed.get(index);
    if (here === undefined) placed.set(index, [numbered]);
    else here.push(numbered);
  }
  return placed;
}

function* numbersNotIn(used: ReadonlySet<string>): Generator<number, never> {
  for (let number = 0; ; number += 1) if (!used.has(String(number))) yield number;
}

/** What names no paragraph is about a section or the whole file and goes where that begins. */
function paragraphIndex([kind, number]: DataPath, paragraphs: readonly ParagraphPlace[]): number {
  if (typeof number !== "number") return 0;
  if (kind === "paragraphs") return number in paragraphs ? number : 0;
  return kind === "sections"
    ? Math.max(
        0,
        paragraphs.findIndex(({ section }) => section === number),
      )
    : 0;
}
