/** Items whose number changed only because others came or went before them: one row for all that shifted together. */
import type { ComparedRow } from "../model/plan-change.ts";
import type { SiblingPair } from "./kept-order.ts";
import { sideOf } from "./rows.ts";

/** Rows for the pairs of one list that kept their order, given in that order. */
export function renumberings(pairs: readonly SiblingPair[]): readonly ComparedRow[] {
  const groups: SiblingPair[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1);
    if (!isRenumbered(pair)) groups.push([]);
    else if (last?.[0] !== undefined && isAlike(last[0], pair)) last.push(pair);
    else groups.push([pair]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first === undefined || last === undefined ? [] : [renumberedRow(first, last)];
  });
}

function isRenumbered({ a, b }: SiblingPair): boolean {
  return a.number !== undefined && b.number !== undefined && a.number !== b.number;
}

function isAlike(one: SiblingPair, other: SiblingPair): boolean {
  return one.a.traits.get("cấp") === other.a.traits.get("cấp") && one.b.traits.get("cấp") === other.b.traits.get("cấp");
}

function renumberedRow(first: SiblingPair, last: SiblingPair): ComparedRow {
  const from = first === last ? first.a.place : `từ ${first.a.place} đến ${last.a.place}`;
  const to = first === last ? first.b.place : `từ ${first.b.place} đến ${last.b.place}`;
  return {
    kind: "renumbered",
    part: first.b.part,
    a: sideOf(first.a),
    b: sideOf(first.b),
    message: `Đánh số lại: ${from} nay là ${to}.`,
  };
}
