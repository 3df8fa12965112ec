/** The data of a plan before the schema has seen it: texts, lists and maps, each with its place. */
import type { DataPath, Place } from "../diagnostic.ts";

export interface RawText {
  readonly kind: "text";
  readonly text: string;
  readonly place: Place;
  /** The value stands in its file exactly as here, on one line, so that a place inside it can be pointed at. */
  readonly isVerbatim?: boolean;
  /** Nothing was written after the key. */
  readonly isBlank?: boolean;
  /** A number without quotes in JSON, whose point marks decimals. */
  readonly isJsonNumber?: boolean;
}

export interface RawList {
  readonly kind: "list";
  readonly items: readonly RawNode[];
  readonly place: Place;
}

export interface RawMap {
  readonly kind: "map";
  readonly entries: readonly RawEntry[];
  readonly place: Place;
  /** Begins with "{": a place to fill typed without quotes looks like this. */
  readonly isFlow?: boolean;
}

export interface RawEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: RawNode;
}

export type RawNode = RawText | RawList | RawMap;

/** Gives the value under a key of a map, or undefined. */
export function rawValue(node: RawNode | undefined, key: string): RawNode | undefined {
  return rawEntry(node, key)?.value;
}

/** Gives the entry of a key of a map, or undefined. */
function rawEntry(node: RawNode | undefined, key: string): RawEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** Gives a map with a key set to a new value; other entries stay the same objects. */
export function withRawEntry(map: RawMap, entry: RawEntry): RawMap {
  const others = map.entries.filter(({ key }) => key !== entry.key);
  return { ...map, entries: [...others, entry] };
}

/** Gives the node at a path exactly, or undefined. */
export function rawNodeAt(root: RawNode, path: DataPath): RawNode | undefined {
  let node: RawNode | undefined = root;
  for (const part of path) node = childOf(node, part);
  return node;
}

function childOf(node: RawNode | undefined, part: string | number): RawNode | undefined {
  if (typeof part === "number") return node?.kind === "list" ? node.items[part] : undefined;
  return rawValue(node, part);
}

/** Gives the place of the value at a path, or of its nearest holder; a map or list under a key lies at its key. */
export function placeAt(root: RawNode, path: DataPath): Place {
  let node: RawNode = root;
  let place = root.place;
  for (const part of path) {
    const child = childOf(node, part);
    if (child === undefined) return place;
    const entry = typeof part === "string" ? rawEntry(node, part) : undefined;
    place = entry !== undefined && child.kind !== "text" ? entry.keyPlace : child.place;
    node = child;
  }
  return place;
}

/** Gives the data as plain values for the schema; a field left blank is as if it were not there. */
export function plainValue(node: RawNode): unknown {
  switch (node.kind) {
    case "text":
      return node.text;
    case "list":
      return node.items.map(plainValue);
    case "map":
      return Object.fromEntries(
        node.entries.filter(({ value }) => !isBlank(value)).map(({ key, value }) => [key, plainValue(value)]),
      );
  }
}

/** Tells whether nothing was written for a value. */
export function isBlank(node: RawNode): boolean {
  return node.kind === "text" && node.isBlank === true;
}
