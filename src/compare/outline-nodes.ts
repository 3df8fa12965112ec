/** The outline of a body or an annex as nodes, each with the number and the place that are printed. */
import { levelItemName } from "../model/item-names.ts";
import { bareOrdinal, countOfOrdinal } from "../model/kept-ordinals.ts";
import {
  contentNodes,
  type ListedItem,
  type OutlineContent,
  type OutlineItem,
  type OutlineLevel,
  type OutlineNode,
  outlineLevels,
} from "../model/outline.ts";
import { addNode, type PlanNode } from "./plan-node.ts";
import { addTable } from "./table-nodes.ts";

/** Where items stand: the words after an item's own name, and how a clause in it is called. */
export interface HolderPlace {
  /** "khoản 2 mục I", "Phụ lục I"; empty for the body. */
  readonly words: string;
  /** "III" in section III, so that its clause 4 is "mục III.4". */
  readonly dotted?: string | undefined;
  /** What stands in `words` beside the section itself: " Phụ lục I". */
  readonly beyond: string;
}

export interface ContentSetting {
  /** Whether the conditions of a master plan are compared. */
  readonly withConditions: boolean;
  /** Whether bold and italic words are compared: of a page that was read off they may be the look of a title. */
  readonly withEmphasis: boolean;
}

/** Adds everything under a body, an item or an annex. */
export function addContent(
  parent: PlanNode,
  holder: OutlineContent,
  place: HolderPlace,
  setting: ContentSetting,
): void {
  const counts = new Map<string, number>();
  const within = place.words === "" ? "phần nội dung" : place.words;
  for (const node of contentNodes(holder, parent.path)) {
    if (node.type === "list")
      for (const listed of node.items) addItem(parent, listed, node.level, place, counts, setting);
    else addText(parent, node, within, counts, setting);
  }
}

function addText(
  parent: PlanNode,
  node: Exclude<OutlineNode, { readonly type: "list" }>,
  within: string,
  counts: Map<string, number>,
  { withEmphasis }: ContentSetting,
): void {
  const count = (counts.get(node.type) ?? 0) + 1;
  counts.set(node.type, count);
  const place = `${textNames[node.type]} ${count} ${within}`;
  if (node.type === "table") addTable(parent, node.table, place, node.path);
  else {
    const { type: kind, text: words, path } = node;
    addNode(parent, { kind, part: parent.part, words, marked: withEmphasis ? words : undefined, place, path });
  }
}

const textNames = { paragraph: "đoạn", note: "ghi chú", table: "bảng" } as const;

function addItem(
  parent: PlanNode,
  { item, path }: ListedItem,
  level: OutlineLevel,
  place: HolderPlace,
  counts: Map<string, number>,
  setting: ContentSetting,
): void {
  if (!hasWords(item)) {
    // Without words of its own it takes no number: only a holder of what is in it.
    const holder = addNode(parent, { kind: "holder", part: parent.part, words: "", place: place.words, path });
    addContent(holder, item, place, setting);
    return;
  }
  const { number, name } = numberItem(item, level, counts);
  const words = [item.heading, runIn(item), item.text].filter((text) => text !== undefined).join(" ");
  const { label } = item;
  const condition = setting.withConditions && item.when !== undefined ? ([["điều kiện", item.when]] as const) : [];
  const node = addNode(parent, {
    kind: "item",
    part: parent.part,
    id: item.id,
    label,
    heading: item.heading ?? item.runInHeading,
    words,
    marked: setting.withEmphasis ? words : undefined,
    text: label === undefined ? words : `${label}: ${words}`,
    place: itemPlace(level, name, number, place),
    number: isNumbered(level) ? number : undefined,
    traits: new Map([["cấp", level], ...condition]),
    path,
  });
  addContent(node, item, placeWithin(level, name, number, place), setting);
}

/** The number that is printed before an item, and what a clerk calls the item. */
function numberItem({ ordinal }: OutlineItem, level: OutlineLevel, counts: Map<string, number>) {
  const kept = ordinal === undefined ? undefined : bareOrdinal(ordinal);
  const following = (counts.get(level) ?? 0) + 1;
  const count = kept === undefined ? following : (countOfOrdinal(level, kept) ?? following);
  counts.set(level, count);
  const name = levelItemName(level, count, kept);
  return { name, number: name.slice(name.lastIndexOf(" ") + 1) };
}

function hasWords({ label, heading, runInHeading, text, ordinal }: OutlineItem): boolean {
  return [label, heading, runInHeading, text, ordinal].some((words) => words !== undefined);
}

function runIn({ runInHeading, text }: OutlineItem): string | undefined {
  return runInHeading === undefined || text === undefined ? runInHeading : `${runInHeading}:`;
}

function isNumbered(level: OutlineLevel): boolean {
  return level !== "dashItem" && level !== "plusItem";
}

/** "mục III.4" for a clause of a section; else its own name and where it stands: "điểm b khoản 2 mục I". */
function itemPlace(level: OutlineLevel, name: string, number: string, { words, dotted, beyond }: HolderPlace): string {
  if (dotted !== undefined && level === "clause") return `mục ${dotted}.${number}${beyond}`;
  return words === "" ? name : `${name} ${words}`;
}

function placeWithin(level: OutlineLevel, name: string, number: string, { words, beyond }: HolderPlace): HolderPlace {
  const inner = words === "" ? name : `${name} ${words}`;
  if (level === "section") return { words: inner, dotted: number, beyond: words === "" ? "" : ` ${words}` };
  return { words: inner, beyond };
}

/** Vietnamese name of one item of a level: "khoản". */
export function levelWord(level: string): string {
  const known = outlineLevels.find((one) => one === level);
  return known === undefined ? level : levelItemName(known, 1).replace(/ (?:thứ )?\S+$/, "");
}
