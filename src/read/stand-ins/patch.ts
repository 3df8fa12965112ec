/** A plan's data with stand-ins put where the schema found faults. */
import type { DataPath } from "../../diagnostic.ts";
import { schemaAt } from "../schema-shape.ts";
import { hasPlainValue, isWithin, withPlainValue } from "./plain-values.ts";
import { mayBeAbsent, type StandInKind, standInValue } from "./stand-in-values.ts";

/** The data as patched so far; a stand-in that does not help gives way to one for its holder. */
export class Patch {
  #data: unknown;
  #paths: readonly DataPath[] = [];
  readonly #kind: StandInKind;

  constructor(data: unknown, kind: StandInKind) {
    this.#data = data;
    this.#kind = kind;
  }

  get data(): unknown {
    return this.#data;
  }

  /** Where stand-ins are; none lies under another. */
  get paths(): readonly DataPath[] {
    return this.#paths;
  }

  /** Tells whether a path is a stand-in's or lies under one. */
  covers(path: DataPath): boolean {
    return this.#paths.some((known) => isWithin(path, known));
  }

  /** Puts a stand-in at each path; one that is there already was of no use, and is taken out or goes on to its holder. */
  standInAt(paths: readonly DataPath[]): void {
    const useless = this.#paths.filter((known) => paths.some((path) => isWithin(path, known)));
    const fresh = paths.filter((path) => !this.covers(path));
    for (const path of useless) this.#giveUp(path);
    for (const path of fresh) if (!this.covers(path)) this.#replace(path);
  }

  #giveUp(path: DataPath): void {
    if (path.length === 0) return;
    if (isNamed(path) && hasPlainValue(this.#data, path)) this.#set(path, undefined);
    else this.#replace(path.slice(0, -1));
  }

  #replace(path: DataPath): void {
    const schema = schemaAt(path);
    // What may be left out is left out first: then it can only cause findings about its absence.
    const isLeftOut = schema === undefined || (this.#kind === 0 && isNamed(path) && mayBeAbsent(schema));
    this.#set(path, isLeftOut ? undefined : standInValue(schema, this.#kind));
  }

  #set(path: DataPath, value: unknown): void {
    this.#paths = [...this.#paths.filter((known) => !isWithin(known, path)), path];
    this.#data = withPlainValue(this.#data, path, value);
  }
}

/** An item of a list keeps its place, so that the paths of the others stay true. */
function isNamed(path: DataPath): boolean {
  return typeof path[path.length - 1] === "string";
}
