/** Every text of a plan in reading order, each with its path and its place in a clerk's words. */
import { levelItemName } from "../model/item-names.ts";
import {
  type ContentGroup,
  levelFields,
  type OutlineContent,
  type OutlineEntry,
  type OutlineItem,
  type OutlineLevel,
  outlineLevels,
} from "../model/outline.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { TextTable } from "../model/text-table.ts";
import { romanNumeral } from "../vietnamese/letters.ts";
import { fieldTitles } from "./field-titles.ts";
import {
  addListTexts,
  fieldPosition,
  innerPosition,
  type ListGatherer,
  type PlanText,
  type TextPosition,
  type TextRole,
  type TextZone,
  textAt,
} from "./text-positions.ts";

export type { PlanText, TextRole, TextZone } from "./text-positions.ts";

/** Several rounds of checks ask for the texts of one plan. */
const known = new WeakMap<PlanDocument, readonly PlanText[]>();

/** Gathers the texts of a plan in reading order; names in the head and signature that are not prose are left out. */
export function planTexts(plan: PlanDocument): readonly PlanText[] {
  const remembered = known.get(plan);
  if (remembered !== undefined) return remembered;
  const texts = gatherTexts(plan);
  known.set(plan, texts);
  return texts;
}

function gatherTexts(plan: PlanDocument): readonly PlanText[] {
  const { issuer, subject, legalBases = [], opening, body, closing = [], fileCopy } = plan;
  const nameInText = innerPosition(fieldPosition("issuer", "issuer", fieldTitles.nameInText), "nameInText");
  const texts = [
    textAt(issuer.nameInText, "field", nameInText),
    textAt(subject, "field", fieldPosition("subject", "subject", fieldTitles.subject)),
  ];
  addListTexts(texts, legalBases, 1, fieldPosition("legalBasis", "legalBases", fieldTitles.legalBases), basisGatherer);
  addParagraphs(texts, opening, fieldPosition("opening", "opening", fieldTitles.opening));
  addContent(texts, body, fieldPosition("body", "body", fieldTitles.body));
  addParagraphs(texts, closing, fieldPosition("closing", "closing", fieldTitles.closing));
  addListTexts(
    texts,
    plan.recipients,
    1,
    fieldPosition("recipient", "recipients", fieldTitles.recipients),
    recipientGatherer,
  );
  texts.push(textAt(fileCopy, "field", fieldPosition("fileCopy", "fileCopy", fieldTitles.fileCopy)));
  addAnnexes(texts, plan);
  return texts;
}

/** "Căn cứ thứ 2". */
function countedPosition(zone: TextZone, field: string, title: string, index: number): TextPosition {
  return innerPosition(fieldPosition(zone, field, `${title} thứ ${index + 1}`), index);
}

const noKeptName = (): undefined => undefined;

const basisGatherer: ListGatherer<string> = {
  keptName: noKeptName,
  positionOf: (_list, _basis, index) => countedPosition("legalBasis", "legalBases", fieldTitles.legalBases, index),
  gather: (basis, position) => [textAt(basis, "field", position)],
};

const recipientGatherer: ListGatherer<PlanDocument["recipients"][number]> = {
  keptName: noKeptName,
  positionOf: (_list, _recipient, index) => countedPosition("recipient", "recipients", fieldTitles.recipients, index),
  gather: ({ name, duty }, position) => {
    const first = textAt(name, "field", innerPosition(position, "name"));
    return duty === undefined ? [first] : [first, textAt(duty, "field", innerPosition(position, "duty"))];
  },
};

function addParagraphs(texts: PlanText[], paragraphs: readonly string[], position: TextPosition): void {
  for (const [index, paragraph] of paragraphs.entries()) {
    const name = paragraphs.length === 1 ? undefined : `đoạn ${index + 1}`;
    texts.push(textAt(paragraph, "paragraph", innerPosition(position, index, name)));
  }
}

function addAnnexes(texts: PlanText[], { annexes = [] }: PlanDocument): void {
  for (const [index, annex] of annexes.entries()) {
    const place = annexPlace(annexes.length, index);
    const position = innerPosition(fieldPosition("annexTitle", "annexes", place), index);
    addListTexts(texts, annex.title, 1, innerPosition(position, "title", "tên phụ lục"), titleGatherer);
    addContent(texts, annex, innerPosition(fieldPosition("annex", "annexes", place), index));
  }
}

const titleGatherer: ListGatherer<string> = {
  keptName: noKeptName,
  positionOf: (list, _line, index) => innerPosition(list, index),
  gather: (line, position) => [textAt(line, "heading", position)],
};

/** "Phụ lục" for the only one, else "Phụ lục II". */
export function annexPlace(count: number, index: number): string {
  return count === 1 ? "Phụ lục" : `Phụ lục ${romanNumeral(index + 1)}`;
}

/** How many there are so far in a holder of each kind. */
type Counts = Partial<Record<OutlineLevel | "paragraph" | "table", number>>;

/** Gives the number of the first of so many more. */
function count(counts: Counts | undefined, kind: keyof Counts, added: number): number {
  if (counts === undefined) return 1;
  const before = counts[kind] ?? 0;
  counts[kind] = before + added;
  return before + 1;
}

/** Adds what stands under a body, an item or an annex, in the order of contentNodes. */
function addContent(texts: PlanText[], holder: OutlineContent, position: TextPosition): void {
  // Without further content there is one list of each kind.
  const counts: Counts | undefined = holder.content === undefined ? undefined : {};
  addGroup(texts, holder, position, counts);
  if (holder.content === undefined) return;
  const content = innerPosition(position, "content");
  for (const [index, entry] of holder.content.entries()) {
    if (typeof entry !== "string") addGroup(texts, entry, innerPosition(content, index), counts);
    else {
      const name = `đoạn ${count(counts, "paragraph", 1)}`;
      texts.push(textAt(entry, "paragraph", innerPosition(content, index, name)));
    }
  }
}

function addGroup(texts: PlanText[], group: ContentGroup, position: TextPosition, counts: Counts | undefined): void {
  const { paragraphs, table, note } = group;
  if (paragraphs !== undefined) {
    const first = count(counts, "paragraph", paragraphs.length);
    addListTexts(texts, paragraphs, first, innerPosition(position, "paragraphs"), paragraphGatherer);
  }
  for (let index = 0; index < lists.length; index += 1) {
    const list = lists[index];
    const entries = list === undefined ? undefined : group[list.field];
    if (list === undefined || entries === undefined) continue;
    const first = count(counts, list.level, entries.length);
    addListTexts(texts, entries, first, innerPosition(position, list.field), list.gatherer);
  }
  if (table !== undefined) addListTexts(texts, [table], count(counts, "table", 1), position, tableGatherer);
  if (note !== undefined) texts.push(textAt(note, "note", innerPosition(position, "note", "ghi chú")));
}

const paragraphGatherer: ListGatherer<string> = {
  keptName: noKeptName,
  positionOf: (list, _paragraph, index, number) => innerPosition(list, index, `đoạn ${number}`),
  gather: (paragraph, position) => [textAt(paragraph, "paragraph", position)],
};

/** The lists that a group may have, in the order in which they are printed. */
const lists = outlineLevels.map((level) => ({ level, field: levelFields[level], gatherer: itemGatherer(level) }));

function itemGatherer(level: OutlineLevel): ListGatherer<OutlineEntry> {
  return {
    keptName: keptItemName,
    positionOf: (list, entry, index, number) =>
      innerPosition(list, index, itemName({ item: typeof entry === "string" ? {} : entry }, level, number)),
    gather: itemTexts,
  };
}

/** A label is told from a number by a line break, which no field holds. */
function keptItemName(entry: OutlineEntry): string | undefined {
  if (typeof entry === "string") return undefined;
  return entry.label === undefined ? entry.ordinal : `\n${entry.label}`;
}

/** An item that is nothing but its text may be plain text, whose place is that of the item. */
function itemTexts(item: OutlineEntry, position: TextPosition): readonly PlanText[] {
  if (typeof item === "string") return [textAt(item, "text", position)];
  const texts: PlanText[] = [];
  addField(texts, item.heading, "heading", position);
  addField(texts, item.runInHeading, "runInHeading", position);
  addField(texts, item.text, "text", position);
  addContent(texts, item, position);
  return texts;
}

function addField(texts: PlanText[], typed: string | undefined, field: TextRole, position: TextPosition): void {
  if (typed !== undefined) texts.push(textAt(typed, field, innerPosition(position, field)));
}

/** "mục II", "điểm đ", or the label kept from a parent plan; `count` is from 1 among the items of the level. */
export function itemName({ item }: { readonly item: OutlineItem }, level: OutlineLevel, count: number): string {
  return item.label ?? levelItemName(level, count, item.ordinal);
}

/** A group has one table at most, so that it is remembered as the list of the group itself. */
const tableGatherer: ListGatherer<TextTable> = {
  keptName: noKeptName,
  positionOf: (group, _table, _index, number) => innerPosition(group, "table", `bảng ${number}`),
  gather: tableTexts,
};

function tableTexts(table: TextTable, position: TextPosition): readonly PlanText[] {
  const texts: PlanText[] = [];
  if (table.title !== undefined)
    texts.push(textAt(table.title, "heading", innerPosition(position, "title", "tên bảng")));
  const rows = innerPosition(position, "rows");
  for (const [rowAt, row] of table.rows.entries()) {
    const rowPosition = innerPosition(rows, rowAt, `dòng ${rowAt + 1}`);
    for (const [cellAt, cell] of row.entries())
      if (cell !== "") texts.push(textAt(cell, "cell", innerPosition(rowPosition, cellAt, `ô ${cellAt + 1}`)));
  }
  return texts;
}
