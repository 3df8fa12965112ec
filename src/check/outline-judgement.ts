/** Judgements of an outline, item by item; units of a batch share most items, which are not judged again. */
import { type ContentGroup, levelFields, type OutlineContent, outlineLevels } from "../model/outline.ts";
import type { PlanDocument } from "../model/plan.ts";

type Holder = ContentGroup & OutlineContent;

/** Whether what holds content is right, under an item of the level with this rank; -1 above the highest level. */
export type JudgeHolder = (holder: Holder, above: number) => boolean;

/** Gives the function that tells whether all that holds content is right, in the body and in each annex. */
export function prepareJudgement(isRight: JudgeHolder): (plan: PlanDocument) => boolean {
  let last: PlanDocument | undefined;
  return (plan) => {
    const annexes = plan.annexes ?? [];
    const found =
      isRightBelow(plan.body, -1, last?.body, isRight) &&
      annexes.every((annex, index) => isRightBelow(annex, -1, last?.annexes?.[index], isRight));
    if (found) last = plan;
    return found;
  };
}

/** `before` stood at the same place, and all of it was right. */
function isRightBelow(holder: Holder, above: number, before: Holder | undefined, isRight: JudgeHolder): boolean {
  if (holder === before) return true;
  if (!isRight(holder, above)) return false;
  for (let rank = 0; rank < outlineLevels.length; rank += 1) {
    const level = outlineLevels[rank];
    const entries = level === undefined ? undefined : holder[levelFields[level]];
    if (level !== undefined && entries !== undefined && !areRight(entries, rank, before?.[levelFields[level]], isRight))
      return false;
  }
  return holder.content === undefined || areRight(holder.content, above, before?.content, isRight);
}

function areRight(
  entries: readonly (string | Holder)[],
  above: number,
  before: readonly (string | Holder)[] | undefined,
  isRight: JudgeHolder,
): boolean {
  if (entries === before) return true;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry === undefined || typeof entry === "string") continue;
    const known = before?.[index];
    if (!isRightBelow(entry, above, typeof known === "string" ? undefined : known, isRight)) return false;
  }
  return true;
}
