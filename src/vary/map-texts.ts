/** Changes texts anywhere in a plan's data; whatever holds no changed text stays the same object. */
import type { DataPath } from "../diagnostic.ts";

export type MapText = (text: string, path: DataPath) => string;

/** Gives the data with each text replaced by what `map` makes of it. */
export function mapTexts<Value>(value: Value, map: MapText): Value {
  // Texts become texts and everything else keeps its shape, which the type system cannot follow.
  return mapValue(value, map, []) as Value;
}

function mapValue(value: unknown, map: MapText, path: DataPath): unknown {
  if (typeof value === "string") return map(value, path);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => mapValue(item, map, [...path, index]));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const mapped = entries.map(([key, entry]) => [key, mapValue(entry, map, [...path, key])] as const);
  return mapped.every(([, entry], index) => entry === entries[index]?.[1]) ? value : Object.fromEntries(mapped);
}
