/** Where a text of a plan stands, in a clerk's words: "Nội dung kế hoạch, mục II, khoản 1". */
import { z } from "zod";
import type { DataPath } from "../diagnostic.ts";
import { levelItemName } from "../model/item-names.ts";
import { levelFields, type OutlineLevel, outlineLevels } from "../model/outline.ts";
import { planSchema } from "../model/plan.ts";
import { romanNumeral } from "../vietnamese/letters.ts";

/** The level of the items that each field lists. */
const levels: ReadonlyMap<string | number, OutlineLevel> = new Map(
  outlineLevels.map((level) => [levelFields[level], level]),
);

/** Fields of an outline or a budget that hold a list of something else, or one thing. */
const otherNames: ReadonlyMap<string | number, string> = new Map([
  ["paragraphs", "đoạn"],
  ["content", "phần xen kẽ thứ"],
  ["rows", "dòng"],
  ["columns", "cột"],
  ["budget", "bảng kinh phí"],
  ["table", "bảng"],
  ["note", "ghi chú"],
]);

/** Gives the place of a text: the field's Vietnamese title, then the items that lead to it. */
export function placeWords(path: DataPath): string {
  const [field = "", ...inside] = path;
  const words = [titleOf(String(field))];
  let index = 0;
  const first = inside[0];
  if (typeof first === "number") {
    words[0] = firstWords(String(field), first);
    index = 1;
  }
  while (index < inside.length) {
    const { word, length } = stepWords(inside.slice(index));
    if (word !== undefined) words.push(word);
    index += length;
  }
  return words.join(", ");
}

function firstWords(field: string, index: number): string {
  if (field === "annexes") return `Phụ lục ${romanNumeral(index + 1)}`;
  const isText = field === "opening" || field === "closing";
  return `${titleOf(field)}${isText ? ", đoạn" : " thứ"} ${index + 1}`;
}

function stepWords([part = "", next]: DataPath): { readonly word: string | undefined; readonly length: number } {
  const counted = typeof next === "number";
  const level = levels.get(part);
  if (counted && level !== undefined) return { word: levelItemName(level, next + 1), length: 2 };
  if (typeof part === "number") return { word: `ô ${part + 1}`, length: 1 };
  const name = otherNames.get(part);
  if (counted && name !== undefined) return { word: `${name} ${next + 1}`, length: 2 };
  return { word: name, length: 1 };
}

function titleOf(field: string): string {
  const schema = new Map<string, z.ZodType>(Object.entries(planSchema.shape)).get(field);
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : undefined;
  return schema?.meta()?.title ?? (inner instanceof z.ZodType ? inner.meta()?.title : undefined) ?? field;
}
