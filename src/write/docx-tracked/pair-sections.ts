/** Which section of the first document belongs to which of the second. */
import type { DocumentSection } from "../../model/document-tree.ts";
import { commonIndexes } from "../../vietnamese/shared-sequence.ts";

/** A section of the second document with those of the first that are printed in it. */
export interface PairedSection {
  readonly b: DocumentSection;
  /** Its own counterpart first; none in a section that was added. */
  readonly a: readonly DocumentSection[];
}

/**
 * Annexes of one title are pairs, then those that stand in the same order between pairs. An annex that the second
 * document has no more is printed, as dropped, at the end of the section before it.
 */
export function pairSections(a: readonly DocumentSection[], b: readonly DocumentSection[]): readonly PairedSection[] {
  const hosts = b.map((section): { readonly b: DocumentSection; readonly a: DocumentSection[] } => ({
    b: section,
    a: [],
  }));
  let [nextA, nextB] = [0, 0];
  for (const [inA, inB] of [...commonIndexes(a.map(titleOf), b.map(titleOf)), [a.length, b.length] as const]) {
    for (; nextA < inA; nextA += 1) {
      const host = hosts[Math.min(nextB, inB - 1)];
      const section = a[nextA];
      if (section !== undefined) host?.a.push(section);
      if (nextB < inB) nextB += 1;
    }
    const section = a[inA];
    if (section !== undefined) hosts[inB]?.a.push(section);
    [nextA, nextB] = [inA + 1, inB + 1];
  }
  return hosts;
}

function titleOf({ kind, blocks }: DocumentSection): string {
  const heading = blocks.find((block) => block.type === "annexHeading");
  return heading?.type === "annexHeading" ? heading.title.join(" ") : kind;
}
