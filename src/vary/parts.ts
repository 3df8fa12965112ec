/** A master cut into what changes with the unit and what never does; whatever never does stays the very same object. */
import type { DataPath } from "../diagnostic.ts";
import type { VariantOrigin } from "../model/variant.ts";
import { arrayPart, type Entry } from "./array-part.ts";
import type { Condition } from "./conditions.ts";
import { type Field, objectPart } from "./object-part.ts";
import type { Run, UnitValue } from "./run.ts";
import { textOfValue } from "./run.ts";
import { cutText, type TextParts } from "./text-parts.ts";

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
  const frame = parts.literals.flatMap((literal) => [literal, ""]);
  return {
    fill: (run) => {
      const texts = frame.slice();
      for (let index = 0; index < values.length; index += 1) {
        const value = values[index];
        const text = value && (mayBeBlank ? value.read(run) : textOfValue(run, value));
        if (text !== undefined) texts[2 * index + 1] = text;
      }
      // Joined and not added up: a sum of texts stays one of many texts, whose letters take thrice as long to read.
      return texts.join("");
    },
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

function compileObject(value: object, isPlain: boolean, isEntry: boolean, compile: CompileWithin): Compiled {
  const kept = Object.entries(value).filter(([key]) => isPlain || !masterKeys.has(key));
  const fields = kept.map(([key, entry]): Field => {
    const compiled = compile(entry, key, isPlain);
    // A value of a budget may be keyed by a column's title that holds a place.
    return { key, value: compiled.value, part: compiled.part, name: isPlain ? compile(key, "", true).part : undefined };
  });
  const isFixed = fields.every(({ part, name }) => part === undefined && name === undefined);
  if (!isFixed) return { value, part: objectPart(fields, isEntry) };
  const isSame =
    kept.length === Object.keys(value).length && fields.every((one, index) => one.value === kept[index]?.[1]);
  return { value: isSame ? value : Object.fromEntries(fields.map((field) => [field.key, field.value])) };
}
