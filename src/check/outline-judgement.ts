/**
 * Whether an outline is sound: lists in the order of their levels, and no row of a table longer than the table. It is
 * looked at without paths and names, for most are; units of a batch share most items, which are not looked at again.
 */
import { type ContentGroup, levelFields, type OutlineContent, outlineLevels } from "../model/outline.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { TextTable, TextTableColumn } from "../model/text-table.ts";
import { latest } from "./latest.ts";

type Holder = ContentGroup & OutlineContent;

const fields = outlineLevels.map((level) => levelFields[level]);

let lastSound: PlanDocument | undefined;

/** Whether the body and each annex are sound. */
export const hasSoundOutline = latest((plan: PlanDocument): boolean => {
  const before = lastSound;
  const isSound =
    isSoundBelow(plan.body, -1, before?.body) &&
    (plan.annexes ?? []).every((annex, index) => isSoundBelow(annex, -1, before?.annexes?.[index]));
  if (isSound) lastSound = plan;
  return isSound;
});

/** Under an item of the level with the rank `above`, -1 for none; `before` stood at the same place, and was sound. */
function isSoundBelow(holder: Holder, above: number, before: Holder | undefined): boolean {
  if (holder === before) return true;
  if (holder.table !== undefined && hasLongRow(holder.table)) return false;
  for (let rank = 0; rank < fields.length; rank += 1) {
    const field = fields[rank];
    const entries = field === undefined ? undefined : holder[field];
    if (field === undefined || entries === undefined) continue;
    if (rank <= above || !areSound(entries, rank, before?.[field])) return false;
  }
  return holder.content === undefined || areSound(holder.content, above, before?.content);
}

function areSound(
  entries: readonly (string | Holder)[],
  above: number,
  before: readonly (string | Holder)[] | undefined,
): boolean {
  if (entries === before) return true;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry === undefined || typeof entry === "string") continue;
    const known = before?.[index];
    if (!isSoundBelow(entry, above, typeof known === "string" ? undefined : known)) return false;
  }
  return true;
}

function hasLongRow({ columns, rows }: TextTable): boolean {
  const most = countColumns(columns);
  return rows.some((row) => row.length > most);
}

/** How many cells a row has that fills all columns. */
export function countColumns(columns: readonly TextTableColumn[]): number {
  return columns.reduce((sum, column) => sum + (column.columns === undefined ? 1 : countColumns(column.columns)), 0);
}
