/** A master cut into what changes with the unit and what never does; whatever never does stays the very same object. */
import type { DataPath } from "../diagnostic.ts";
import type { VariantOrigin } from "../model/variant.ts";
import { arrayPart, type Entry } from "./array-part.ts";
import type { Condition } from "./conditions.ts";
import { createMemory } from "./memory.ts";
import type { Run, UnitValue } from "./run.ts";
import { textOfValue } from "./run.ts";
import { cutText, joinText, type TextParts } from "./text-parts.ts";

/** Something of the master that differs from unit to unit. */
export interface Part {
  /** What it is in the unit's variant; undefined when the variant has none of it. */
  fill(run: Run): unknown;
  /** What stands under a key of it, with the key that this has in the master. */
  step(run: Run, key: string | number): Step;
  /** Where the rest of a path lies in the master, for a part that is not built as the master is. */
  readonly trace?: (run: Run, rest: DataPath) => Pick<VariantOrigin, "from" | "path">;
  /** What its places print, in reading order. */
  values(): readonly UnitValue[];
}

export interface Step {
  readonly key: string | number;
  /** Undefined where nothing changes any more. */
  readonly part: Part | undefined;
}

/** A value of the master: as it is in every variant, or a part that makes it. */
export interface Compiled {
  readonly value: unknown;
  readonly part?: Part;
}

/** What the names in a master stand for. */
export interface Names {
  valueNamed(name: string): UnitValue;
  conditionOf(text: string): Condition;
  /** Parts that are not made of the master's own texts. */
  readonly special: ReadonlyMap<object, Part>;
}

export type Compile = (value: unknown, key: string | number) => Compiled;

/** Fields whose texts and lists keep their shape: cells of a table do not become more cells. */
const plainFields: ReadonlySet<string | number> = new Set(["table", "budget"]);

/** Gives a compiler that makes the same part of the same object. */
export function createCompiler(names: Names): Compile {
  const known = new WeakMap<object, Compiled>();
  const compile = (value: unknown, key: string | number, isPlain: boolean): Compiled => {
    if (typeof value === "string") return compileText(names, value, key);
    if (typeof value !== "object" || value === null) return { value };
    const cached = known.get(value);
    if (cached !== undefined) return cached;
    const special = names.special.get(value);
    const made =
      special !== undefined
        ? { value, part: special }
        : Array.isArray(value)
          ? compileArray(names, value, key, isPlain, compile)
          : compileObject(value, isPlain || plainFields.has(key), typeof key === "number", compile);
    known.set(value, made);
    return made;
  };
  return (value, key) => compile(value, key, false);
}

type CompileWithin = (value: unknown, key: string | number, isPlain: boolean) => Compiled;

function compileText(names: Names, text: string, key: string | number): Compiled {
  const parts = cutText(text);
  return parts === undefined ? { value: text } : { value: text, part: textPart(names, parts, key) };
}

function textPart(names: Names, parts: TextParts, key: string | number): Part {
  const values = parts.places.map(({ name }) => names.valueNamed(name));
  // A plan without a number yet is a draft, and its number is rightly blank.
  const mayBeBlank = key === "codeNumber";
  const textAt = (run: Run, value: UnitValue | undefined): string => {
    if (value === undefined) return "";
    return mayBeBlank ? (value.read(run) ?? "") : textOfValue(run, value);
  };
  return {
    fill: (run) => joinText(parts, (index) => textAt(run, values[index])),
    step: (_run, inner) => ({ key: inner, part: undefined }),
    values: () => values,
  };
}

function compileArray(
  names: Names,
  value: readonly unknown[],
  key: string | number,
  isPlain: boolean,
  compile: CompileWithin,
): Compiled {
  const entries = value.map((entry, index): Entry => {
    const list = isPlain ? undefined : listPlaceOf(names, entry);
    const when = isPlain ? undefined : textField(entry, "when");
    const compiled =
      list !== undefined && typeof entry === "object"
        ? compile({ ...entry, name: "" }, index, isPlain)
        : list === undefined
          ? compile(entry, index, isPlain)
          : { value: entry };
    return {
      compiled,
      ...(when === undefined ? {} : { condition: names.conditionOf(when) }),
      ...(list === undefined ? {} : { list }),
    };
  });
  const isFixed = entries.every(({ compiled, condition, list }) => !(compiled.part ?? condition ?? list));
  if (!isFixed) return { value, part: arrayPart(entries, key) };
  const isSame = entries.every(({ compiled }, index) => compiled.value === value[index]);
  return { value: isSame ? value : entries.map(({ compiled }) => compiled.value) };
}

/** The list that an entry (or the name of a recipient) stands for when it is one place and nothing else. */
function listPlaceOf(names: Names, entry: unknown): UnitValue | undefined {
  const text = typeof entry === "string" ? entry : textField(entry, "name");
  const parts = text === undefined ? undefined : cutText(text);
  const [place, other] = parts?.places ?? [];
  if (parts === undefined || place === undefined || other !== undefined) return undefined;
  if (parts.literals.some((literal) => literal.trim() !== "")) return undefined;
  const value = names.valueNamed(place.name);
  return value.list === undefined ? undefined : value;
}

function textField(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const field: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return typeof field === "string" ? field : undefined;
}

/** Keys of a master that no ordinary plan has. */
const masterKeys: ReadonlySet<string> = new Set(["when", "editable"]);

/** Fields of an item that print nothing by themselves. */
const bareKeys: ReadonlySet<string> = new Set(["id", "ordinal", "label"]);

/** Whether nothing is left of an item or group but what it is called. */
export function isBare(value: object): boolean {
  return Object.keys(value).every((key) => bareKeys.has(key));
}

function compileObject(value: object, isPlain: boolean, isEntry: boolean, compile: CompileWithin): Compiled {
  const kept = Object.entries(value).filter(([key]) => isPlain || !masterKeys.has(key));
  // A value of a budget may be keyed by a column's title that holds a place.
  const keys = kept.map(([key]) => compile(isPlain ? key : "", "", true));
  const inner = kept.map(([key, entry]) => compile(entry, key, isPlain));
  const isFixed = [...keys, ...inner].every(({ part }) => part === undefined);
  if (!isFixed) return { value, part: objectPart(kept, keys, inner, isEntry) };
  const isSame =
    kept.length === Object.keys(value).length && inner.every((one, index) => one.value === kept[index]?.[1]);
  return { value: isSame ? value : Object.fromEntries(kept.map(([key], index) => [key, inner[index]?.value])) };
}

interface Field {
  readonly key: string;
  /** What the field is in every variant that has the same texts in its places. */
  readonly value: unknown;
  readonly part: Part | undefined;
}

/** Object.fromEntries without its iterators, which cost more than all else here; `values` are those of the parts. */
function assemble(fields: readonly Field[], values: readonly unknown[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  let next = 0;
  for (const { key, value, part } of fields) {
    const made = part === undefined ? value : values[next++];
    // A part that comes to nothing leaves no key behind.
    if (made === undefined && part !== undefined) continue;
    // A column may be called so.
    if (key === "__proto__") Object.defineProperty(result, key, ownField(made));
    else result[key] = made;
  }
  return result;
}

function ownField(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true };
}

function objectPart(
  kept: readonly (readonly [string, unknown])[],
  keys: readonly Compiled[],
  inner: readonly Compiled[],
  isEntry: boolean,
): Part {
  const memory = createMemory();
  const fields = kept.map(([key], index): Field => ({ key, value: inner[index]?.value, part: inner[index]?.part }));
  const changing = fields.flatMap(({ key, part }) => (part === undefined ? [] : [{ key, part }]));
  const names = keys.flatMap(({ part }, index) => (part === undefined ? [] : [{ part, index }]));
  const named = (values: readonly unknown[]): readonly Field[] => {
    const own = [...fields];
    names.forEach(({ index }, at) => {
      const field = fields[index];
      if (field !== undefined) own[index] = { ...field, key: String(values[changing.length + at]) };
    });
    return own;
  };
  const build = (values: readonly unknown[]): unknown => {
    const result = assemble(names.length === 0 ? fields : named(values), values);
    const isLess = isEntry && values.includes(undefined);
    return isLess && isBare(result) ? undefined : result;
  };
  return {
    fill: (run) => {
      const values: unknown[] = [];
      for (const { key, part } of changing) {
        run.path.push(key);
        values.push(part.fill(run));
        run.path.pop();
      }
      for (const { part } of names) values.push(part.fill(run));
      return memory.recall(values, build);
    },
    step: (_run, key) => ({ key, part: inner[kept.findIndex(([name]) => name === key)]?.part }),
    values: () => inner.flatMap(({ part }) => part?.values() ?? []),
  };
}
