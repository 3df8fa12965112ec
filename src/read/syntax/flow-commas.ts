/**
 * A comma inside { } and [ ] parts values: «{ n2026: 1250,5 }» is 1250 and a name "5" to YAML, and half of the figure
 * would be lost without a word. Such values are put together again, to be judged as they were meant, and reported.
 */
import { isScalar, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Diagnostic, Place } from "../../diagnostic.ts";

/** Offsets of a value that YAML has parted at its comma. */
export interface PartedValue {
  readonly start: number;
  readonly end: number;
}

/** An item of a map or list; `parted` covers it together with the items that are only its continuation. */
export interface JoinedItem<Item> {
  readonly item: Item;
  readonly parted?: PartedValue;
}

/** Gives the pairs of a map; one without "name:" continues the value before it. An empty "name:" stays a pair. */
export function joinPairs(map: YAMLMap): readonly JoinedItem<Pair>[] {
  if (map.flow !== true) return map.items.map((item) => ({ item }));
  const joined: JoinedItem<Pair>[] = [];
  for (const item of map.items) {
    const key = extentOf(item.key);
    const last = joined[joined.length - 1];
    if (item.value !== null || key === undefined) joined.push({ item });
    else if (last === undefined) joined.push({ item, parted: key });
    else joined[joined.length - 1] = { item: last.item, parted: { ...startOf(last, key), end: key.end } };
  }
  return joined;
}

function startOf({ item, parted }: JoinedItem<Pair>, fallback: PartedValue): { readonly start: number } {
  return parted ?? extentOf(item.value) ?? fallback;
}

/** Gives the items of a list; a digit, a comma and a digit without a space between are one figure, as «92,5». */
export function joinItems(list: YAMLSeq): readonly JoinedItem<unknown>[] {
  const joined: JoinedItem<unknown>[] = [];
  for (const [index, item] of list.items.entries()) {
    const last = joined[joined.length - 1];
    const before = digitsAt(list.items[index - 1], /\d$/);
    const own = digitsAt(item, /^\d/);
    if (list.flow !== true || last === undefined || before === undefined || own?.start !== before.end + 1)
      joined.push({ item });
    else
      joined[joined.length - 1] = { item: last.item, parted: { start: (last.parted ?? before).start, end: own.end } };
  }
  return joined;
}

function digitsAt(node: unknown, where: RegExp): PartedValue | undefined {
  return isScalar(node) && node.type === "PLAIN" && where.test(String(node.value)) ? extentOf(node) : undefined;
}

function extentOf(node: unknown): PartedValue | undefined {
  if (!isScalar(node) || !Array.isArray(node.range)) return undefined;
  return { start: node.range[0], end: node.range[1] };
}

/** Gives the finding for a parted value: how it is to be written. */
export function describeParted(typed: string, brackets: "{ }" | "[ ]", place: Place): Diagnostic {
  return { rule: "PLAN-YAML", severity: "error", path: [], place, ...wordsFor(typed, brackets) };
}

function wordsFor(typed: string, brackets: "{ }" | "[ ]"): { readonly message: string; readonly hint: string } {
  const quoted = `"${typed.replaceAll('"', "")}"`;
  if (!typed.includes(",")) {
    const hint = "Trong { } mỗi phần ghi «tên: giá trị»; đoạn chữ bắt đầu bằng «{» thì đặt cả đoạn trong dấu nháy kép.";
    return { message: `«${typed}» trong { } không có giá trị.`, hint };
  }
  const what = /\d,\s*\d/.test(typed) ? "Số" : "Đoạn chữ";
  return {
    message: `${what} có dấu phẩy trong ${brackets} phải đặt trong dấu nháy kép: ${quoted}.`,
    hint: `Trong ${brackets} dấu phẩy ngăn cách các giá trị; nếu đúng là nhiều giá trị thì ${brackets === "{ }" ? "ghi «tên: giá trị» cho từng giá trị" : "để một dấu cách sau dấu phẩy"}.`,
  };
}
