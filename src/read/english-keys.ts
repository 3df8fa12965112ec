/** Turns the keys of a raw tree (English, or Vietnamese titles) into English ones, and tells what does not fit the schema. */
import type { DataPath, Diagnostic, Place } from "../diagnostic.ts";
import { planSchema } from "../model/plan.ts";
import { foldKey, nearestWords } from "../vietnamese/nearest-words.ts";
import { describeJsonPoint } from "./json-point.ts";
import { isBlank, type RawEntry, type RawList, type RawMap, type RawNode } from "./raw-tree.ts";
import { type Schema, type SchemaShape, shapeOf, wordsOf } from "./schema-shape.ts";
import { typeFault } from "./type-faults.ts";

/** A tree with English keys; what was refused is left out. */
export interface TranslatedTree {
  readonly root: RawNode;
  readonly diagnostics: readonly Diagnostic[];
  /** Fields whose values were left out: nothing more is to be said about them. */
  readonly refused: readonly DataPath[];
}

/** What takes the findings: the schema of the whole file names the fields in them. */
interface Reporter {
  /** Takes a finding, and the path of the field that is left out with it. */
  (diagnostic: Diagnostic, refused?: DataPath): void;
  readonly root: Schema;
}

/** Gives the tree of a plan (or of another schema's file) with English keys; unknown, doubled and misplaced fields are reported and left out. */
export function translateKeys(root: RawNode, schema: Schema = planSchema): TranslatedTree {
  const diagnostics: Diagnostic[] = [];
  const refused: DataPath[] = [];
  const take = (diagnostic: Diagnostic, path?: DataPath): void => {
    diagnostics.push(diagnostic);
    if (path !== undefined) refused.push(path);
  };
  const translated = translate(root, schema, [], root.place, Object.assign(take, { root: schema }));
  return { root: translated ?? { kind: "map", entries: [], place: root.place }, diagnostics, refused };
}

function translate(node: RawNode, schema: Schema, path: DataPath, place: Place, report: Reporter): RawNode | undefined {
  const shape = shapeOf(schema);
  if (node.kind === "text" && (shape.takesText || node.isBlank === true)) return node;
  if (node.kind === "list" && shape.element !== undefined) return translateList(node, shape.element, path, report);
  if (node.kind === "map" && shape.fields !== undefined) return translateFields(node, shape, path, report);
  if (node.kind === "map" && shape.anyValue !== undefined) return translateNames(node, shape.anyValue, path, report);
  report(typeFault(node, shape, path, place, report.root), path);
  return undefined;
}

function translateList(list: RawList, element: Schema, path: DataPath, report: Reporter): RawList {
  const items = list.items.map(
    // A refused item keeps its place in the list, so that the paths of the others stay true.
    (item, index): RawNode => translate(item, element, [...path, index], item.place, report) ?? blankAt(item.place),
  );
  return { ...list, items };
}

function blankAt(place: Place): RawNode {
  return { kind: "text", text: "", place, isBlank: true };
}

function translateFields(map: RawMap, shape: SchemaShape, path: DataPath, report: Reporter): RawMap {
  const fields = shape.fields ?? new Map<string, Schema>();
  const names = namesOfFields(fields);
  const keys = map.entries.map(({ key }) => (fields.has(key) ? key : names.get(foldKey(key))));
  const given = new Set(keys);
  const seen = new Map<string, RawEntry>();
  const entries: RawEntry[] = [];
  let unknown = 0;
  for (const [index, entry] of map.entries.entries()) {
    const key = keys[index];
    const schema = key === undefined ? undefined : fields.get(key);
    if (key === undefined || schema === undefined) {
      unknown += 1;
      if (unknown > maxUnknownKeys) continue;
      const guess = guessField(entry.key, map, shape);
      report(unknownKey(entry, shape, path, guess), lostField(guess, given, path));
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
function namesOfFields(fields: ReadonlyMap<string, Schema>): ReadonlyMap<string, string> {
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

function translateNames(map: RawMap, anyValue: Schema, path: DataPath, report: Reporter): RawMap {
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
      if (pointFault !== undefined) report(pointFault, pointFault.path);
      if (value !== undefined) entries.push({ key, keyPlace: entry.keyPlace, value });
    }
  }
  return { ...map, entries };
}

/** A map with more unknown keys than this is no misspelt plan; nobody reads on, and guessing at each would take long. */
const maxUnknownKeys = 100;

/** What an unknown key may have been. */
interface Guess {
  readonly likely: readonly TitledField[];
  /** Keys of whole sentences come from a text with a colon that lacks its quotes. */
  readonly isSentence: boolean;
}

function guessField(key: string, map: RawMap, shape: SchemaShape): Guess {
  return { likely: likelyFields(key, shape), isSentence: shape.takesText && map.entries.length === 1 };
}

/** The field that is lost with a misspelt key; of a sentence that was taken for a key, it is the whole value. */
function lostField({ likely, isSentence }: Guess, given: ReadonlySet<unknown>, path: DataPath): DataPath | undefined {
  const lost = likely.find(({ name }) => !given.has(name));
  if (lost !== undefined) return [...path, lost.name];
  return likely.length === 0 && isSentence ? path : undefined;
}

function unknownKey(entry: RawEntry, shape: SchemaShape, path: DataPath, guess: Guess): Diagnostic {
  const { key, keyPlace: place } = entry;
  return {
    rule: "PLAN-UNKNOWN-KEY",
    severity: "error",
    message: `Không có trường nào tên «${shorten(key)}» ở đây.`,
    path,
    place,
    hint: suggestField(entry, shape, guess),
  };
}

interface TitledField {
  readonly name: string;
  readonly title: string;
}

/** The fields that a misspelt key may stand for. */
function likelyFields(key: string, shape: SchemaShape): readonly TitledField[] {
  const titled = titledFields(shape);
  const near = nearestWords(
    key,
    titled.flatMap(({ name, title }) => [name, title]),
  );
  return titled.filter(({ name, title }) => near.includes(name) || near.includes(title));
}

function titledFields(shape: SchemaShape): readonly TitledField[] {
  return [...(shape.fields ?? [])].map(([name, schema]) => ({ name, title: wordsOf(schema).title ?? name }));
}

function suggestField({ key, value }: RawEntry, shape: SchemaShape, { likely, isSentence }: Guess): string {
  const written = ({ name, title }: TitledField): string => `«${title}» (${name})`;
  if (likely.length > 0) return `Có phải là ${likely.map(written).join(" hoặc ")}?`;
  if (isSentence) {
    const sentence = isBlank(value) ? `${shorten(key)}:` : `${shorten(key)}: …`;
    return `Nếu đây là một câu có dấu hai chấm thì đặt cả câu trong dấu nháy kép: "${sentence}".`;
  }
  const titles = titledFields(shape).map(({ title }) => `«${title}»`);
  return `Ở đây có các trường: ${titles.join(", ")}.`;
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
