/** Every text of a plan in reading order, each with its path and its place in a clerk's words. */
import type { DataPath } from "../diagnostic.ts";
import { contentNodes, type ListedItem, type OutlineContent, type OutlineLevel } from "../model/outline.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { TextTable } from "../model/text-table.ts";
import { pointLetter, romanNumeral } from "../vietnamese/letters.ts";
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

type Add = (text: string, role: TextRole, path: DataPath, place: string) => void;

/** Gathers the texts of a plan in reading order; names in the head and signature that are not prose are left out. */
export function planTexts(plan: PlanDocument): readonly PlanText[] {
  const texts: PlanText[] = [];
  const adder =
    (zone: TextZone): Add =>
    (text, role, path, place) =>
      texts.push({ text: plainText(text), zone, role, path, place });
  adder("issuer")(plan.issuer.nameInText, "field", ["issuer", "nameInText"], fieldTitles.nameInText);
  adder("subject")(plan.subject, "field", ["subject"], fieldTitles.subject);
  plan.legalBases?.forEach((basis, index) => {
    adder("legalBasis")(basis, "field", ["legalBases", index], `${fieldTitles.legalBases} thứ ${index + 1}`);
  });
  addParagraphs(adder("opening"), plan.opening, ["opening"], fieldTitles.opening);
  addContent(adder("body"), plan.body, ["body"], fieldTitles.body);
  addParagraphs(adder("closing"), plan.closing ?? [], ["closing"], fieldTitles.closing);
  plan.recipients.forEach((recipient, index) => {
    const place = `${fieldTitles.recipients} thứ ${index + 1}`;
    adder("recipient")(recipient.name, "field", ["recipients", index, "name"], place);
    if (recipient.duty !== undefined) adder("recipient")(recipient.duty, "field", ["recipients", index, "duty"], place);
  });
  adder("fileCopy")(plan.fileCopy, "field", ["fileCopy"], fieldTitles.fileCopy);
  addAnnexes(plan, adder);
  return texts;
}

function addAnnexes(plan: PlanDocument, adder: (zone: TextZone) => Add): void {
  const annexes = plan.annexes ?? [];
  annexes.forEach((annex, index) => {
    const place = annexPlace(annexes.length, index);
    annex.title.forEach((line, at) => {
      adder("annexTitle")(line, "heading", ["annexes", index, "title", at], `${place}, tên phụ lục`);
    });
    addContent(adder("annex"), annex, ["annexes", index], place);
  });
}

/** "Phụ lục" for the only one, else "Phụ lục II". */
export function annexPlace(count: number, index: number): string {
  return count === 1 ? "Phụ lục" : `Phụ lục ${romanNumeral(index + 1)}`;
}

function addParagraphs(add: Add, paragraphs: readonly string[], path: DataPath, title: string): void {
  paragraphs.forEach((paragraph, index) => {
    const place = paragraphs.length === 1 ? title : `${title}, đoạn ${index + 1}`;
    add(paragraph, "paragraph", [...path, index], place);
  });
}

function addContent(add: Add, holder: OutlineContent, path: DataPath, place: string): void {
  const counts = new Map<OutlineLevel | "paragraph" | "table", number>();
  const next = (kind: OutlineLevel | "paragraph" | "table"): number => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count;
  };
  for (const node of contentNodes(holder, path)) {
    switch (node.type) {
      case "paragraph":
        add(node.text, "paragraph", node.path, `${place}, đoạn ${next("paragraph")}`);
        break;
      case "list":
        for (const listed of node.items)
          addItem(add, listed, `${place}, ${itemName(listed, node.level, next(node.level))}`);
        break;
      case "table":
        addTable(add, node.table, node.path, `${place}, bảng ${next("table")}`);
        break;
      case "note":
        add(node.text, "note", node.path, `${place}, ghi chú`);
        break;
      default:
        node satisfies never;
    }
  }
}

function addItem(add: Add, { item, path, textPath }: ListedItem, place: string): void {
  if (item.heading !== undefined) add(item.heading, "heading", [...path, "heading"], place);
  if (item.runInHeading !== undefined) add(item.runInHeading, "runInHeading", [...path, "runInHeading"], place);
  if (item.text !== undefined) add(item.text, "text", textPath, place);
  addContent(add, item, path, place);
}

/** "mục II", "điểm đ"; `count` is the number of the item among those of its level, from 1. */
export function itemName({ item }: ListedItem, level: OutlineLevel, count: number): string {
  if (item.label !== undefined) return item.label;
  const kept = item.ordinal;
  switch (level) {
    case "part":
      return `phần ${kept ?? romanNumeral(count)}`;
    case "section":
      return `mục ${kept ?? romanNumeral(count)}`;
    case "clause":
      return `khoản ${kept ?? count}`;
    case "subclause":
      return `tiểu khoản ${kept ?? `thứ ${count}`}`;
    case "point":
      return `điểm ${kept ?? pointLetter(count - 1)}`;
    case "dashItem":
      return `gạch đầu dòng thứ ${count}`;
    case "plusItem":
      return `dấu cộng thứ ${count}`;
  }
}

function addTable(add: Add, table: TextTable, path: DataPath, place: string): void {
  if (table.title !== undefined) add(table.title, "heading", [...path, "title"], `${place}, tên bảng`);
  table.rows.forEach((row, rowAt) => {
    row.forEach((cell, cellAt) => {
      if (cell !== "")
        add(cell, "cell", [...path, "rows", rowAt, cellAt], `${place}, dòng ${rowAt + 1}, ô ${cellAt + 1}`);
    });
  });
}
