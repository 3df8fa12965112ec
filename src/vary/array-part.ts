/** A list of the master: entries that only some units have, and entries that stand for a list of the unit's. */

import type { Condition } from "./conditions.ts";
import { prepareLength } from "./list-length.ts";
import { createMemory, type Memory } from "./memory.ts";
import type { Compiled, Part, Step } from "./parts.ts";
import type { Run, UnitValue } from "./run.ts";

export interface Entry {
  /** Of a recipient that stands for a list: what it is besides its name. */
  readonly compiled: Compiled;
  readonly condition?: Condition;
  /** The entry becomes as many as the unit has values. */
  readonly list?: UnitValue;
}

/** Gives the part for a list under `key`. */
export function arrayPart(entries: readonly Entry[], key: string | number): Part {
  const isEach = entries.some(({ condition, list }) => condition !== undefined || list !== undefined);
  const wraps = entries.map(() => createMemory());
  const fillInto = (run: Run, entry: Entry, index: number, into: unknown[]): void => {
    fillEntry(run, entry, into, wraps[index]);
  };
  return {
    fill: (isEach ? fillEach : fillChanging)(entries, key, fillInto),
    step: (run, wanted): Step => {
      let next = 0;
      for (const [index, entry] of entries.entries()) {
        const filled: unknown[] = [];
        fillInto(run, entry, index, filled);
        next += filled.length;
        if (typeof wanted === "number" && wanted < next) return { key: index, part: partOf(entry) };
      }
      return { key: wanted, part: undefined };
    },
    values: () => entries.flatMap((entry) => partOf(entry)?.values() ?? []),
  };
}

type Fill = Part["fill"];
type FillInto = (run: Run, entry: Entry, index: number, into: unknown[]) => void;

function asFilled(filled: readonly unknown[]): unknown {
  return filled;
}

/** Entries may be there or not, or become several. */
function fillEach(entries: readonly Entry[], key: string | number, fillInto: FillInto): Fill {
  const memory = createMemory();
  const mayStand = prepareLength(entries, key);
  return (run) => {
    const filled: unknown[] = [];
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index];
      if (entry === undefined) continue;
      run.path.push(filled.length);
      fillInto(run, entry, index, filled);
      run.path.pop();
    }
    return mayStand(run, filled.length) ? memory.recall(filled, asFilled) : undefined;
  };
}

/** Every variant has the entries, so only those that change with the unit are filled. */
function fillChanging(entries: readonly Entry[], key: string | number): Fill {
  const memory = createMemory();
  const mayStand = prepareLength(entries, key);
  const changing = entries.flatMap(({ compiled: { part } }, index) => (part === undefined ? [] : [{ index, part }]));
  const frame = entries.map(({ compiled }) => compiled.value);
  const build = (values: readonly unknown[]): unknown => {
    const filled = [...frame];
    for (let at = 0; at < changing.length; at += 1) filled[changing[at]?.index ?? 0] = values[at];
    return values.includes(undefined) ? filled.filter((value) => value !== undefined) : filled;
  };
  return (run) => {
    const values: unknown[] = [];
    let length = entries.length;
    for (const { index, part } of changing) {
      run.path.push(index - entries.length + length);
      const value = part.fill(run);
      run.path.pop();
      // An item of which nothing is left.
      if (value === undefined) length -= 1;
      values.push(value);
    }
    return mayStand(run, length) ? memory.recall(values, build) : undefined;
  };
}

function fillEntry(run: Run, entry: Entry, into: unknown[], wrap: Memory | undefined): void {
  if (entry.condition !== undefined && !entry.condition(run)) return;
  if (entry.list === undefined) {
    const value = entry.compiled.part === undefined ? entry.compiled.value : entry.compiled.part.fill(run);
    if (value !== undefined) into.push(value);
    return;
  }
  for (const text of entry.list.list?.(run) ?? []) into.push(wrapped(run, entry.compiled, text, wrap));
}

/** One of the unit's values as an entry: a text, or a recipient of that name. */
function wrapped(run: Run, { value, part }: Compiled, text: string, memory: Memory | undefined): unknown {
  if (typeof value === "string") return text;
  const rest = part === undefined ? value : part.fill(run);
  const make = (): unknown => ({ ...(typeof rest === "object" ? rest : {}), name: text });
  return memory === undefined ? make() : memory.recall([text, rest], make);
}

function partOf({ compiled, list }: Entry): Part | undefined {
  if (list === undefined) return compiled.part;
  const inner = compiled.part;
  const leaf: Part = {
    fill: () => undefined,
    step: (_run, key) => ({ key, part: undefined }),
    values: () => [list],
  };
  if (typeof compiled.value === "string") return leaf;
  return {
    fill: () => undefined,
    step: (run, key) => (key === "name" || inner === undefined ? { key, part: leaf } : inner.step(run, key)),
    values: () => [list, ...(inner?.values() ?? [])],
  };
}
