/** What changed between two texts, word by word. */
import { commonIndexes } from "./shared-sequence.ts";

/** A stretch that both texts have, or only the first (dropped), or only the second (added). */
export interface WordChange {
  readonly kind: "same" | "dropped" | "added";
  readonly text: string;
}

/** Spaces, places to fill, numbers with their percent sign, words, and single signs. */
const token = /\s+|\{\{[^{}]*\}\}|\d[\d.,:/]*\d%?|\d%?|[A-Za-zÀ-ỹ]+|./gsu;

/** The stretches in order; those that are dropped and added at one place stand next to each other, the dropped one first. */
export function wordChanges(a: string, b: string): readonly WordChange[] {
  if (a === b) return a === "" ? [] : [{ kind: "same", text: a }];
  // In one order for both directions, so that the way back shows the same words.
  return a < b ? changesBetween(a, b) : changesBetween(b, a).map(swapped).reduce(inOrder, []);
}

function swapped({ kind, text }: WordChange): WordChange {
  return { kind: kind === "same" ? kind : kind === "added" ? "dropped" : "added", text };
}

/** Puts a dropped stretch before the added one that takes its place. */
function inOrder(changes: readonly WordChange[], change: WordChange): readonly WordChange[] {
  const last = changes.at(-1);
  const isLate = change.kind === "dropped" && last?.kind === "added";
  return isLate ? [...changes.slice(0, -1), change, last] : [...changes, change];
}

function changesBetween(a: string, b: string): readonly WordChange[] {
  const inA = a.match(token) ?? [];
  const inB = b.match(token) ?? [];
  const changes: WordChange[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of withoutLoneSpaces(commonIndexes(inA, inB), inA, inB)) {
    addStretch(changes, "dropped", inA.slice(nextA, atA).join(""));
    addStretch(changes, "added", inB.slice(nextB, atB).join(""));
    addStretch(changes, "same", inA[atA] ?? "");
    [nextA, nextB] = [atA + 1, atB + 1];
  }
  addStretch(changes, "dropped", inA.slice(nextA).join(""));
  addStretch(changes, "added", inB.slice(nextB).join(""));
  return changes;
}

/** A space between two changed words belongs to the change: «hai lớp» → «ba buổi», not word by word. */
function withoutLoneSpaces(
  pairs: ReturnType<typeof commonIndexes>,
  inA: readonly string[],
  inB: readonly string[],
): ReturnType<typeof commonIndexes> {
  return pairs.filter(([atA, atB], index) => {
    if (!/^\s+$/u.test(inA[atA] ?? "")) return true;
    const [beforeA, beforeB] = pairs[index - 1] ?? [-1, -1];
    const [afterA, afterB] = pairs[index + 1] ?? [inA.length, inB.length];
    const isBefore = beforeA === atA - 1 && beforeB === atB - 1;
    const isAfter = afterA === atA + 1 && afterB === atB + 1;
    return isBefore || isAfter;
  });
}

function addStretch(changes: WordChange[], kind: WordChange["kind"], text: string): void {
  const last = changes.at(-1);
  if (text === "") return;
  if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
  else changes.push({ kind, text });
}
