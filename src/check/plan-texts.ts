/** Every text of a plan in reading order, each with its path and its place in a clerk's words. */
import { levelItemName } from "../model/item-names.ts";
import type { ListedItem, OutlineContent, OutlineItem, OutlineLevel, OutlineNode } from "../model/outline.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { TextTable } from "../model/text-table.ts";
import { romanNumeral } from "../vietnamese/letters.ts";
import { fieldTitles } from "./field-titles.ts";
import { nodesOf } from "./outline-nodes.ts";
import {
  fieldPosition,
  innerPosition,
  type PlanText,
  positionAt,
  type TextPosition,
  textAt,
  textsOf,
} from "./text-positions.ts";

export type { PlanText, TextRole, TextZone } from "./text-positions.ts";

/** Gathers the texts of a plan in reading order; names in the head and signature that are not prose are left out. */
export function planTexts(plan: PlanDocument): readonly PlanText[] {
  const { issuer, subject, legalBases = [], opening, body, closing = [], fileCopy } = plan;
  const nameInText = innerPosition(fieldPosition("issuer", "issuer", fieldTitles.nameInText), "nameInText");
  return [
    textAt(issuer.nameInText, "field", nameInText),
    textAt(subject, "field", fieldPosition("subject", "subject", fieldTitles.subject)),
    ...basisTexts(legalBases),
    ...paragraphTexts(opening, fieldPosition("opening", "opening", fieldTitles.opening)),
    ...textsOf(body, fieldPosition("body", "body", fieldTitles.body), gatherContent),
    ...paragraphTexts(closing, fieldPosition("closing", "closing", fieldTitles.closing)),
    ...recipientTexts(plan.recipients),
    textAt(fileCopy, "field", fieldPosition("fileCopy", "fileCopy", fieldTitles.fileCopy)),
    ...annexTexts(plan),
  ];
}

/** Lists that variants share are gathered once; the texts of a list depend on nothing beside it. */
function perList<List extends object>(gather: (list: List) => readonly PlanText[]): typeof gather {
  const known = new WeakMap<List, readonly PlanText[]>();
  return (list) => {
    const parts = known.get(list) ?? gather(list);
    known.set(list, parts);
    return parts;
  };
}

const basisTexts = perList((legalBases: readonly string[]) =>
  legalBases.map((basis, index) =>
    textAt(basis, "field", countedPosition("legalBasis", "legalBases", fieldTitles.legalBases, index)),
  ),
);

/** "Căn cứ thứ 2". */
function countedPosition(zone: PlanText["zone"], field: string, title: string, index: number): TextPosition {
  return innerPosition(fieldPosition(zone, field, `${title} thứ ${index + 1}`), index);
}

function paragraphTexts(paragraphs: readonly string[], position: TextPosition): readonly PlanText[] {
  return paragraphs.map((paragraph, index) => {
    const name = paragraphs.length === 1 ? undefined : `đoạn ${index + 1}`;
    return textAt(paragraph, "paragraph", innerPosition(position, index, name));
  });
}

const recipientTexts = perList((recipients: PlanDocument["recipients"]) =>
  recipients.flatMap(({ name, duty }, index) => {
    const position = countedPosition("recipient", "recipients", fieldTitles.recipients, index);
    const first = textAt(name, "field", innerPosition(position, "name"));
    return duty === undefined ? [first] : [first, textAt(duty, "field", innerPosition(position, "duty"))];
  }),
);

function annexTexts({ annexes = [] }: PlanDocument): readonly PlanText[] {
  return annexes.flatMap((annex, index) => {
    const place = annexPlace(annexes.length, index);
    const titles = innerPosition(
      innerPosition(fieldPosition("annexTitle", "annexes", place), index),
      "title",
      "tên phụ lục",
    );
    const title = annex.title.map((line, at) => textAt(line, "heading", innerPosition(titles, at)));
    const position = innerPosition(fieldPosition("annex", "annexes", place), index);
    return [...title, ...textsOf(annex, position, gatherContent)];
  });
}

/** "Phụ lục" for the only one, else "Phụ lục II". */
export function annexPlace(count: number, index: number): string {
  return count === 1 ? "Phụ lục" : `Phụ lục ${romanNumeral(index + 1)}`;
}

/** Counts the nodes of a holder by kind, from 1. */
type Count = (kind: OutlineLevel | "paragraph" | "table") => number;

function gatherContent(holder: OutlineContent, position: TextPosition): readonly PlanText[] {
  const counts = new Map<Parameters<Count>[0], number>();
  const next: Count = (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count;
  };
  return nodesOf(holder, position.path).flatMap((node) => nodeTexts(node, position, next));
}

function nodeTexts(node: OutlineNode, outer: TextPosition, next: Count): readonly PlanText[] {
  const last = node.path.at(-1) ?? "";
  const group = positionAt(outer, node.path.slice(0, -1));
  switch (node.type) {
    case "paragraph":
      return [textAt(node.text, "paragraph", innerPosition(group, last, `đoạn ${next("paragraph")}`))];
    case "list":
      return node.items.flatMap((listed, index) => {
        const name = itemName(listed, node.level, next(node.level));
        return itemTexts(
          listed.item,
          innerPosition(innerPosition(group, last), index, name),
          listed.path !== listed.textPath,
        );
      });
    case "table":
      return tableTexts(node.table, innerPosition(group, last, `bảng ${next("table")}`));
    case "note":
      return [textAt(node.text, "note", innerPosition(group, last, "ghi chú"))];
  }
}

/** An item that is nothing but its text may be plain text, whose place is that of the item. */
function itemTexts(item: OutlineItem, position: TextPosition, hasFields: boolean): readonly PlanText[] {
  const { heading, runInHeading, text } = item;
  if (!hasFields) return text === undefined ? [] : [textAt(text, "text", position)];
  return [
    ...(heading === undefined ? [] : [textAt(heading, "heading", innerPosition(position, "heading"))]),
    ...(runInHeading === undefined
      ? []
      : [textAt(runInHeading, "runInHeading", innerPosition(position, "runInHeading"))]),
    ...(text === undefined ? [] : [textAt(text, "text", innerPosition(position, "text"))]),
    ...textsOf(item, position, gatherContent),
  ];
}

/** "mục II", "điểm đ", or the label kept from a parent plan; `count` is from 1 among the items of the level. */
export function itemName({ item }: ListedItem, level: OutlineLevel, count: number): string {
  return item.label ?? levelItemName(level, count, item.ordinal);
}

function tableTexts(table: TextTable, position: TextPosition): readonly PlanText[] {
  const rows = innerPosition(position, "rows");
  const cells = table.rows.flatMap((row, rowAt) => {
    const rowPosition = innerPosition(rows, rowAt, `dòng ${rowAt + 1}`);
    return row.flatMap((cell, cellAt): readonly PlanText[] =>
      cell === "" ? [] : [textAt(cell, "cell", innerPosition(rowPosition, cellAt, `ô ${cellAt + 1}`))],
    );
  });
  if (table.title === undefined) return cells;
  return [textAt(table.title, "heading", innerPosition(position, "title", "tên bảng")), ...cells];
}
