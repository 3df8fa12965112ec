/** The lines of a document that someone else wrote → a plan: every line is in it, told as dropped, or kept as unplaced. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { RecognisedElement, RecognisedPlan } from "../../model/recognised-plan.ts";
import type { SourceLine, SourceLines } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { readAnnex } from "./annexes.ts";
import { contentOf } from "./content.ts";
import { draftOf } from "./draft.ts";
import { withoutEndMark } from "./end-mark.ts";
import { readFoot } from "./foot.ts";
import type { FoundParts } from "./found-parts.ts";
import { readHead } from "./head.ts";
import { plainHeadings } from "./plain-headings.ts";
import { lostTables, planContradictions } from "./plan-contradictions.ts";
import { draftElements } from "./plan-elements.ts";
import { planZones } from "./zones.ts";

/** What stands around the lines: names of document types in capitals, and the address at the bottom of the first page. */
export interface Surroundings {
  readonly types: readonly string[];
  readonly contactLine: readonly string[];
}

/** The plan that the lines make. */
export function recognisePlan(
  { lines, notes = [] }: SourceLines,
  { types, contactLine }: Surroundings,
): RecognisedPlan {
  const zones = planZones(lines, types);
  const styled = tellsTitlesByLook(lines);
  const body = withoutEndMark(zones.body, zones.closing.length === 0);
  const parts: FoundParts = {
    zones,
    head: readHead(zones.head),
    foot: readFoot(zones.foot),
    body: contentOf(body, ["body"], styled, plainHeadings(body, styled)),
    annexes: zones.annexes.map((annex, at) => readAnnex(annex, ["annexes", at], styled)),
  };
  const plan = draftOf(parts, contactLine, notes);
  const elements: readonly RecognisedElement[] = [
    ...draftElements(plan, parts),
    ...parts.body.elements,
    ...parts.annexes.flatMap((annex) => annex.elements),
  ];
  const contradictions: readonly Diagnostic[] = [
    ...planContradictions(plan, parts),
    ...lostTables(lines),
    ...parts.body.contradictions,
    ...parts.annexes.flatMap((annex) => annex.contradictions),
  ];
  return { plan, elements, dropped: [...parts.head.dropped, ...parts.foot.dropped], contradictions };
}

/** Bold letters tell titles only where some of the running text is bold and some is not. */
function tellsTitlesByLook(lines: readonly SourceLine[]): boolean {
  const running = lines.filter(({ look, cell, text }) => look !== undefined && cell === undefined && text.length > 3);
  const titles = running.filter(
    ({ look, text }) => (look?.bold === true || (look?.boldStart ?? 0) > 0) && !isUpperCaseText(text),
  );
  return titles.length >= 2 && titles.length < running.length * 0.8;
}
