/** Changes plain data at a path; what does not change stays the same object. */
import type { DataPath } from "../../diagnostic.ts";

/** Gives the data with a value set at a path, or taken out when it is undefined; a path that leads nowhere changes nothing. */
export function withPlainValue(data: unknown, path: DataPath, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(data))
    return data.map((item: unknown, index) => (index === part ? withPlainValue(item, rest, value) : item));
  if (typeof data !== "object" || data === null || typeof part !== "string") return data;
  const entries = Object.entries(data).filter(([key]) => key !== part);
  const child = rest.length === 0 ? value : withPlainValue(Reflect.get(data, part), rest, value);
  return Object.fromEntries(child === undefined ? entries : [...entries, [part, child]]);
}

/** Tells whether there is a value at a path. */
export function hasPlainValue(data: unknown, path: DataPath): boolean {
  let value = data;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return false;
    value = Reflect.get(value, part);
  }
  return true;
}

/** Tells whether a path is another one or lies under it. */
export function isWithin(path: DataPath, holder: DataPath): boolean {
  return holder.every((part, index) => path[index] === part);
}

/** Gives a test for paths that are one of some paths or lie under one; it takes no longer when they are many. */
export function coverage(holders: readonly DataPath[]): (path: DataPath) => boolean {
  const known = new Set(holders.map(pathKey));
  return (path) =>
    known.size > 0 && [...path.keys(), path.length].some((length) => known.has(pathKey(path.slice(0, length))));
}

/** Gives a text that differs for different paths. */
export function pathKey(path: DataPath): string {
  return JSON.stringify(path);
}
