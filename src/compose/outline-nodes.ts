/** What stands under a holder in reading order, without the paths that only findings need. */
import {
  type ContentGroup,
  levelFields,
  type OutlineContent,
  type OutlineEntry,
  type OutlineLevel,
  outlineLevels,
} from "../model/outline.ts";
import type { TextTable } from "../model/text-table.ts";

export type HolderNode =
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "list"; readonly level: OutlineLevel; readonly entries: readonly OutlineEntry[] }
  | { readonly type: "table"; readonly table: TextTable }
  | { readonly type: "note"; readonly text: string };

const lists = outlineLevels.map((level) => ({ level, field: levelFields[level] }));

/** The children of a body, item or annex, as contentNodes of the model orders them. */
export function holderNodes(holder: OutlineContent): readonly HolderNode[] {
  const nodes: HolderNode[] = [];
  addGroup(holder, nodes);
  for (const entry of holder.content ?? []) {
    if (typeof entry === "string") nodes.push({ type: "paragraph", text: entry });
    else addGroup(entry, nodes);
  }
  return nodes;
}

function addGroup(group: ContentGroup, nodes: HolderNode[]): void {
  if (group.paragraphs !== undefined) for (const text of group.paragraphs) nodes.push({ type: "paragraph", text });
  for (let at = 0; at < lists.length; at += 1) {
    const list = lists[at];
    const entries = list === undefined ? undefined : group[list.field];
    if (list !== undefined && entries !== undefined) nodes.push({ type: "list", level: list.level, entries });
  }
  if (group.table !== undefined) nodes.push({ type: "table", table: group.table });
  if (group.note !== undefined) nodes.push({ type: "note", text: group.note });
}
