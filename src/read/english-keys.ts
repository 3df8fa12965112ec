/** Turns the keys of a raw tree (English, or Vietnamese titles) into English ones, and tells what does not fit the schema. */
import type { DataPath, Diagnostic, Place } from "../diagnostic.ts";
import { planSchema } from "../model/plan.ts";
import { foldKey, nearestWords } from "../vietnamese/nearest-words.ts";
import { describeJsonPoint } from "./json-point.ts";
import type { RawEntry, RawList, RawMap, RawNode } from "./raw-tree.ts";
import { type Schema, type SchemaShape, shapeOf, wordsOf } from "./schema-shape.ts";
import { typeFault } from "./type-faults.ts";

/** A tree with English keys; what was refused is left out. */
export interface TranslatedTree {
  readonly root: RawNode;
  readonly diagnostics: readonly Diagnostic[];
}

type Report = (diagnostic: Diagnostic) => void;

/** Gives the tree of a plan with English keys; unknown, doubled and misplaced fields are reported and left out. */
export function translateKeys(root: RawNode): TranslatedTree {
  const diagnostics: Diagnostic[] = [];
  const translated = translate(root, planSchema, [], root.place, (diagnostic) => diagnostics.push(diagnostic));
  return { root: translated ?? { kind: "map", entries: [], place: root.place }, diagnostics };
}

function translate(node: RawNode, schema: Schema, path: DataPath, place: Place, report: Report): RawNode | undefined {
  const shape = shapeOf(schema);
  if (node.kind === "text" && (shape.takesText || node.isBlank === true)) return node;
  if (node.kind === "list" && shape.element !== undefined) return translateList(node, shape.element, path, report);
  if (node.kind === "map" && shape.fields !== undefined) return translateFields(node, shape, path, report);
  if (node.kind === "map" && shape.anyValue !== undefined) return translateNames(node, shape.anyValue, path, report);
  report(typeFault(node, shape, path, place));
  return undefined;
}

function translateList(list: RawList, element: Schema, path: DataPath, report: Report): RawList {
  const items = list.items.map(
    // A refused item keeps its place in the list, so that the paths of the others stay true.
    (item, index): RawNode => translate(item, element, [...path, index], item.place, report) ?? blankAt(item.place),
  );
  return { ...list, items };
}

function blankAt(place: Place): RawNode {
  return { kind: "text", text: "", place, isBlank: true };
}

function translateFields(map: RawMap, shape: SchemaShape, path: DataPath, report: Report): RawMap {
  const fields = shape.fields ?? new Map<string, Schema>();
  const names = namesOfFields(fields);
  const seen = new Map<string, RawEntry>();
  const entries: RawEntry[] = [];
  for (const entry of map.entries) {
    const key = fields.has(entry.key) ? entry.key : names.get(foldKey(entry.key));
    const schema = key === undefined ? undefined : fields.get(key);
    if (key === undefined || schema === undefined) {
      report(unknownKey(entry, map, shape, path));
      continue;
    }
    const first = seen.get(key);
    if (first !== undefined) {
      report(doubledField(entry, first, schema, [...path, key]));
      continue;
    }
    seen.set(key, entry);
    const value = translate(entry.value, schema, [...path, key], entry.keyPlace, report);
    if (value !== undefined) entries.push({ key, keyPlace: entry.keyPlace, value });
  }
  return { ...map, entries };
}

/** Every folded name of a field: its English key and its Vietnamese title. */
export function namesOfFields(fields: ReadonlyMap<string, Schema>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [key, schema] of fields) {
    names.set(foldKey(key), key);
    const { title } = wordsOf(schema);
    if (title !== undefined) names.set(foldKey(title), key);
  }
  return names;
}

/** Names that mean something to JavaScript itself are never data. */
const reservedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function translateNames(map: RawMap, anyValue: Schema, path: DataPath, report: Report): RawMap {
  const seen = new Map<string, RawEntry>();
  const entries: RawEntry[] = [];
  for (const entry of map.entries) {
    const key = entry.key.normalize("NFC").trim();
    const first = seen.get(foldKey(key) || key);
    if (reservedNames.has(key)) report(reservedName(entry, path));
    else if (first !== undefined) report(doubledName(entry, first, path));
    else {
      seen.set(foldKey(key) || key, entry);
      const value = translate(entry.value, anyValue, [...path, key], entry.keyPlace, report);
      const pointFault = describeJsonPoint(entry, [...path, key]);
      if (pointFault !== undefined) report(pointFault);
      if (value !== undefined) entries.push({ key, keyPlace: entry.keyPlace, value });
    }
  }
  return { ...map, entries };
}

function unknownKey(entry: RawEntry, map: RawMap, shape: SchemaShape, path: DataPath): Diagnostic {
  const { key, keyPlace: place } = entry;
  return {
    rule: "PLAN-UNKNOWN-KEY",
    severity: "error",
    message: `Không có trường nào tên «${shorten(key)}» ở đây.`,
    path,
    place,
    hint: suggestField(key, shape, map),
  };
}

/** Keys of whole sentences come from a text with a colon that lacks its quotes. */
function suggestField(key: string, shape: SchemaShape, map: RawMap): string {
  const fields = [...(shape.fields ?? [])];
  const titled = fields.map(([name, schema]) => ({ name, title: wordsOf(schema).title ?? name }));
  const near = nearestWords(
    key,
    titled.flatMap(({ name, title }) => [name, title]),
  );
  const found = titled.filter(({ name, title }) => near.includes(name) || near.includes(title));
  const written = ({ name, title }: { name: string; title: string }): string => `«${title}» (${name})`;
  if (found.length > 0) return `Có phải là ${found.map(written).join(" hoặc ")}?`;
  if (shape.takesText && map.entries.length === 1) {
    return `Nếu đây là một câu có dấu hai chấm thì đặt cả câu trong dấu nháy kép: "${shorten(key)}: …".`;
  }
  return `Ở đây có các trường: ${titled.map(({ title }) => `«${title}»`).join(", ")}.`;
}

function shorten(key: string): string {
  return key.length > 60 ? `${key.slice(0, 57)}…` : key;
}

function doubledField(entry: RawEntry, first: RawEntry, schema: Schema, path: DataPath): Diagnostic {
  const title = wordsOf(schema).title ?? entry.key;
  return {
    rule: "PLAN-DUPLICATE-KEY",
    severity: "error",
    message: `«${title}» được ghi hai lần: «${first.key}» ở dòng ${first.keyPlace.line ?? 1} và «${entry.key}» ở đây.`,
    path,
    place: entry.keyPlace,
    hint: "Tên tiếng Anh và tên tiếng Việt là cùng một trường; giữ một lần ghi, xóa lần kia.",
  };
}

function doubledName(entry: RawEntry, first: RawEntry, path: DataPath): Diagnostic {
  return {
    rule: "PLAN-DUPLICATE-KEY",
    severity: "error",
    message: `Cột «${entry.key}» được ghi hai lần trong một dòng; lần đầu ở dòng ${first.keyPlace.line ?? 1}.`,
    path,
    place: entry.keyPlace,
    hint: "Mỗi cột chỉ ghi một giá trị; xóa lần ghi thừa.",
  };
}

function reservedName(entry: RawEntry, path: DataPath): Diagnostic {
  return {
    rule: "PLAN-UNKNOWN-KEY",
    severity: "error",
    message: `«${entry.key}» không dùng làm tên cột được.`,
    path,
    place: entry.keyPlace,
    hint: "Dùng tên cột hoặc mã cột đã khai ở «Các cột».",
  };
}
