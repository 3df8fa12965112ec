/** One row for an item that was split in two, or for two that were joined. */
import type { ChangeSide, ComparedRow } from "../model/plan-change.ts";
import { type WordChange, wordChanges } from "../vietnamese/word-changes.ts";
import { describeHunks } from "./change-words.ts";
import { placePair } from "./place-words.ts";
import type { PlanNode } from "./plan-node.ts";
import { sideOf } from "./rows.ts";

/** One node of one plan and the two of the other that have its words, in their order. */
export interface Parting {
  readonly whole: PlanNode;
  readonly parts: readonly [PlanNode, PlanNode];
}

/** One item of A whose words are in two of B. */
export function splitRow({ whole, parts }: Parting): ComparedRow {
  const after = joinedSide(parts);
  const words = wordChanges(whole.text, after.text);
  const message = `Tách ${whole.place} thành ${after.place}${besides(words)}.`;
  return { kind: "changed", part: parts[0].part, a: sideOf(whole), b: after, words, message };
}

/** Two items of A whose words are in one of B. */
export function joinedRow({ whole, parts }: Parting): ComparedRow {
  const before = joinedSide(parts);
  const words = wordChanges(before.text, whole.text);
  const message = `Gộp ${before.place} thành ${whole.place}${besides(words)}.`;
  return { kind: "changed", part: whole.part, a: before, b: sideOf(whole), words, message };
}

function joinedSide([first, second]: Parting["parts"]): ChangeSide {
  return { place: placePair(first.place, second.place), path: first.path, text: `${first.text}\n${second.text}` };
}

/** What else was changed in splitting and joining than signs and capitals. */
function besides(words: readonly WordChange[]): string {
  const told = describeHunks(words);
  return told === "" ? "" : `; ${told}`;
}
