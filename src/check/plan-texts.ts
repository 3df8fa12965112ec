/** Every text of a plan in reading order, each with its path and its place in a clerk's words. */
import type { DataPath } from "../diagnostic.ts";
import { levelItemName } from "../model/item-names.ts";
import {
  contentNodes,
  type ListedItem,
  type OutlineContent,
  type OutlineLevel,
  type OutlineNode,
} from "../model/outline.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { TextTable } from "../model/text-table.ts";
import { romanNumeral } from "../vietnamese/letters.ts";
import { fieldTitles } from "./field-titles.ts";
import { plainText } from "./plain-text.ts";

/** The part of the document that a text stands in. */
export type TextZone =
  | "issuer"
  | "subject"
  | "legalBasis"
  | "opening"
  | "body"
  | "closing"
  | "recipient"
  | "fileCopy"
  | "annexTitle"
  | "annex";

/** What a text is to the outline. */
export type TextRole = "field" | "paragraph" | "heading" | "runInHeading" | "text" | "note" | "cell";

export interface PlanText {
  /** Without emphasis marks. */
  readonly text: string;
  readonly zone: TextZone;
  readonly role: TextRole;
  readonly path: DataPath;
  /** "Nội dung kế hoạch, mục II, khoản 1". */
  readonly place: string;
}

/** Where a text stands while the outline is walked. */
interface Position {
  readonly zone: TextZone;
  readonly path: DataPath;
  readonly place: string;
}

/** Gathers the texts of a plan in reading order; names in the head and signature that are not prose are left out. */
export function planTexts(plan: PlanDocument): readonly PlanText[] {
  const { issuer, subject, legalBases = [], opening, body, closing = [], fileCopy } = plan;
  return [
    field(issuer.nameInText, { zone: "issuer", path: ["issuer", "nameInText"], place: fieldTitles.nameInText }),
    field(subject, { zone: "subject", path: ["subject"], place: fieldTitles.subject }),
    ...legalBases.map((basis, index) =>
      field(basis, {
        zone: "legalBasis",
        path: ["legalBases", index],
        place: `${fieldTitles.legalBases} thứ ${index + 1}`,
      }),
    ),
    ...paragraphTexts(opening, { zone: "opening", path: ["opening"], place: fieldTitles.opening }),
    ...contentTexts(body, { zone: "body", path: ["body"], place: fieldTitles.body }),
    ...paragraphTexts(closing, { zone: "closing", path: ["closing"], place: fieldTitles.closing }),
    ...recipientTexts(plan),
    field(fileCopy, { zone: "fileCopy", path: ["fileCopy"], place: fieldTitles.fileCopy }),
    ...annexTexts(plan),
  ];
}

function textAt(text: string, role: TextRole, { zone, path, place }: Position): PlanText {
  return { text: plainText(text), zone, role, path, place };
}

function field(text: string, position: Position): PlanText {
  return textAt(text, "field", position);
}

function paragraphTexts(paragraphs: readonly string[], { zone, path, place }: Position): readonly PlanText[] {
  return paragraphs.map((paragraph, index) =>
    textAt(paragraph, "paragraph", {
      zone,
      path: [...path, index],
      place: paragraphs.length === 1 ? place : `${place}, đoạn ${index + 1}`,
    }),
  );
}

function recipientTexts({ recipients }: PlanDocument): readonly PlanText[] {
  return recipients.flatMap(({ name, duty }, index) => {
    const zone = "recipient";
    const place = `${fieldTitles.recipients} thứ ${index + 1}`;
    const first = field(name, { zone, path: ["recipients", index, "name"], place });
    return duty === undefined ? [first] : [first, field(duty, { zone, path: ["recipients", index, "duty"], place })];
  });
}

function annexTexts({ annexes = [] }: PlanDocument): readonly PlanText[] {
  return annexes.flatMap((annex, index) => {
    const path = ["annexes", index];
    const place = annexPlace(annexes.length, index);
    const title = annex.title.map((line, at) =>
      textAt(line, "heading", { zone: "annexTitle", path: [...path, "title", at], place: `${place}, tên phụ lục` }),
    );
    return [...title, ...contentTexts(annex, { zone: "annex", path, place })];
  });
}

/** "Phụ lục" for the only one, else "Phụ lục II". */
export function annexPlace(count: number, index: number): string {
  return count === 1 ? "Phụ lục" : `Phụ lục ${romanNumeral(index + 1)}`;
}

/** Plans of one run share their unchanged items by identity; what was gathered from an item in its place is kept. */
const gathered = new WeakMap<OutlineContent, { readonly key: string; readonly texts: readonly PlanText[] }>();

function contentTexts(holder: OutlineContent, position: Position): readonly PlanText[] {
  const key = `${position.zone} ${position.path.join(".")} ${position.place}`;
  const known = gathered.get(holder);
  if (known?.key === key) return known.texts;
  const texts = gatherContent(holder, position);
  gathered.set(holder, { key, texts });
  return texts;
}

/** Counts the nodes of a holder by kind, from 1. */
type Count = (kind: OutlineLevel | "paragraph" | "table") => number;

function gatherContent(holder: OutlineContent, position: Position): readonly PlanText[] {
  const counts = new Map<Parameters<Count>[0], number>();
  const next: Count = (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count;
  };
  return contentNodes(holder, position.path).flatMap((node) => nodeTexts(node, position, next));
}

function nodeTexts(node: OutlineNode, { zone, place }: Position, next: Count): readonly PlanText[] {
  const { path } = node;
  switch (node.type) {
    case "paragraph":
      return [textAt(node.text, "paragraph", { zone, path, place: `${place}, đoạn ${next("paragraph")}` })];
    case "list":
      return node.items.flatMap((listed) =>
        itemTexts(listed, zone, `${place}, ${itemName(listed, node.level, next(node.level))}`),
      );
    case "table":
      return tableTexts(node.table, { zone, path, place: `${place}, bảng ${next("table")}` });
    case "note":
      return [textAt(node.text, "note", { zone, path, place: `${place}, ghi chú` })];
  }
}

function itemTexts({ item, path, textPath }: ListedItem, zone: TextZone, place: string): readonly PlanText[] {
  const { heading, runInHeading, text } = item;
  const at = (name: string): Position => ({ zone, path: [...path, name], place });
  return [
    ...(heading === undefined ? [] : [textAt(heading, "heading", at("heading"))]),
    ...(runInHeading === undefined ? [] : [textAt(runInHeading, "runInHeading", at("runInHeading"))]),
    ...(text === undefined ? [] : [textAt(text, "text", { zone, path: textPath, place })]),
    ...contentTexts(item, { zone, path, place }),
  ];
}

/** "mục II", "điểm đ", or the label kept from a parent plan; `count` is from 1 among the items of the level. */
export function itemName({ item }: ListedItem, level: OutlineLevel, count: number): string {
  return item.label ?? levelItemName(level, count, item.ordinal);
}

function tableTexts(table: TextTable, { zone, path, place }: Position): readonly PlanText[] {
  const title = { zone, path: [...path, "title"], place: `${place}, tên bảng` };
  const cells = table.rows.flatMap((row, rowAt) =>
    row.flatMap((cell, cellAt): readonly PlanText[] => {
      if (cell === "") return [];
      const cellPlace = `${place}, dòng ${rowAt + 1}, ô ${cellAt + 1}`;
      return [textAt(cell, "cell", { zone, path: [...path, "rows", rowAt, cellAt], place: cellPlace })];
    }),
  );
  return table.title === undefined ? cells : [textAt(table.title, "heading", title), ...cells];
}
