/** Items that changed alike only because others came or went before them: one row for all that stand together. */
import type { ComparedRow } from "../model/plan-change.ts";
import { capitalised, quoted } from "./change-words.ts";
import type { SiblingPair } from "./kept-order.ts";
import { levelWord } from "./outline-nodes.ts";
import { placeRange } from "./place-words.ts";
import type { PlanNode } from "./plan-node.ts";
import { nameOf, sideOf } from "./rows.ts";

/** Rows for the pairs of one list that kept their order and got other numbers, given in that order. */
export function renumberings(pairs: readonly SiblingPair[]): readonly ComparedRow[] {
  return groupsOf(pairs, isRenumbered, isShiftedAlike).map(([first, last]) => ({
    kind: "renumbered",
    part: first.b.part,
    a: sideOf(first.a),
    b: sideOf(first.b),
    message: `${first.b.kind === "row" ? describeRows(first, last) : describeItems(first, last)}.`,
  }));
}

/** Rows for the pairs of one list that are of another level now: dashes that became points. */
export function relevellings(pairs: readonly SiblingPair[]): readonly ComparedRow[] {
  return groupsOf(pairs, isRelevelled, isOfSameLevels).map(([first, last]) => {
    const place = first === last ? nameOf(first.b) : placeRange(first.b.place, last.b.place);
    const [before, after] = [levelOf(first.a), levelOf(first.b)].map(levelWord);
    return {
      kind: "changed",
      part: first.b.part,
      a: sideOf(first.a),
      b: sideOf(first.b),
      message: `${capitalised(place)}: đổi từ ${before} thành ${after}.`,
    };
  });
}

type PairTest = (pair: SiblingPair) => boolean;

/** The first and the last of each stretch of neighbours that pass a test and are alike. */
function groupsOf(
  pairs: readonly SiblingPair[],
  isIn: PairTest,
  areAlike: (before: SiblingPair, pair: SiblingPair) => boolean,
): readonly (readonly [SiblingPair, SiblingPair])[] {
  const groups: [SiblingPair, SiblingPair][] = [];
  let before: SiblingPair | undefined;
  for (const pair of pairs) {
    const group = groups.at(-1);
    if (isIn(pair)) {
      if (group !== undefined && group[1] === before && areAlike(before, pair)) group[1] = pair;
      else groups.push([pair, pair]);
    }
    before = pair;
  }
  return groups;
}

function isRenumbered({ a, b }: SiblingPair): boolean {
  return a.number !== undefined && b.number !== undefined && a.number !== b.number;
}

/** Typed numbers may go anywhere; those that are no figures are taken for counted ones, as all in one list are. */
function isShiftedAlike(before: SiblingPair, pair: SiblingPair): boolean {
  const [one, other] = [shiftOf(before), shiftOf(pair)];
  const isCounted = pair.b.kind !== "row" && Number.isNaN(one) && Number.isNaN(other);
  return isOfSameLevels(before, pair) && (isCounted || one === other);
}

/** How far a number went; NaN for what is no figure. */
function shiftOf({ a, b }: SiblingPair): number {
  return Number(b.number || Number.NaN) - Number(a.number || Number.NaN);
}

/** What was reworded besides is told by itself. */
function isRelevelled({ a, b }: SiblingPair): boolean {
  const isKept = a.words === b.words && a.label === b.label && a.traits.get("điều kiện") === b.traits.get("điều kiện");
  return isKept && levelOf(a) !== levelOf(b);
}

function isOfSameLevels(before: SiblingPair, pair: SiblingPair): boolean {
  return levelOf(before.a) === levelOf(pair.a) && levelOf(before.b) === levelOf(pair.b);
}

function levelOf({ traits }: PlanNode): string {
  return traits.get("cấp") ?? "";
}

function describeItems(first: SiblingPair, last: SiblingPair): string {
  return `Đánh số lại: ${placeRange(first.a.place, last.a.place)} nay là ${placeRange(first.b.place, last.b.place)}`;
}

/** «Đánh số lại bảng 1 mục III: từ «2» đến «4» nay là từ «3» đến «5»». */
function describeRows(first: SiblingPair, last: SiblingPair): string {
  const range = (from: PlanNode, to: PlanNode): string =>
    from === to ? quoted(from.number ?? "") : `từ ${quoted(from.number ?? "")} đến ${quoted(to.number ?? "")}`;
  const table = first.b.parent?.place ?? "";
  return `Đánh số lại các dòng ${table}: ${range(first.a, last.a)} nay là ${range(first.b, last.b)}`;
}
