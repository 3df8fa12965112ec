/** A list of the master: entries that only some units have, and entries that stand for a list of the unit's. */

import type { Condition } from "./conditions.ts";
import { createMemory, type Memory } from "./memory.ts";
import type { Compiled, Part, Step } from "./parts.ts";
import { placeWords } from "./place-words.ts";
import { type Run, tell, tellMissing, type UnitValue } from "./run.ts";

export interface Entry {
  /** Of a recipient that stands for a list: what it is besides its name. */
  readonly compiled: Compiled;
  readonly condition?: Condition;
  /** The entry becomes as many as the unit has values. */
  readonly list?: UnitValue;
}

/** Lists that a plan cannot be without. */
const requiredLists: ReadonlySet<string | number> = new Set(["opening", "recipients", "name", "title"]);

/** Most lines that a field can hold. */
const mostLines: ReadonlyMap<string | number, number> = new Map([
  ["name", 4],
  ["supervisingAgency", 4],
  ["title", 4],
  ["contactLine", 4],
  ["signingAuthority", 3],
]);

function asFilled(filled: readonly unknown[]): unknown {
  return filled;
}

/** Gives the part for a list under `key`. */
export function arrayPart(entries: readonly Entry[], key: string | number): Part {
  const memory = createMemory();
  const wraps = entries.map(() => createMemory());
  const fillEntry = (run: Run, entry: Entry, index: number, into: unknown[]): void => {
    if (entry.condition !== undefined && !entry.condition(run)) return;
    if (entry.list === undefined) {
      const value = entry.compiled.part === undefined ? entry.compiled.value : entry.compiled.part.fill(run);
      if (value !== undefined) into.push(value);
      return;
    }
    for (const text of entry.list.list?.(run) ?? []) into.push(wrapped(run, entry.compiled, text, wraps[index]));
  };
  return {
    fill: (run) => {
      const filled: unknown[] = [];
      for (let index = 0; index < entries.length; index += 1) {
        const entry = entries[index];
        if (entry === undefined) continue;
        run.path.push(filled.length);
        fillEntry(run, entry, index, filled);
        run.path.pop();
      }
      tellLength(run, key, filled.length, entries);
      if (filled.length === 0 && !requiredLists.has(key) && key !== "signingAuthority") return undefined;
      return memory.recall(filled, asFilled);
    },
    step: (run, wanted): Step => {
      let next = 0;
      for (const [index, entry] of entries.entries()) {
        const filled: unknown[] = [];
        fillEntry(run, entry, index, filled);
        next += filled.length;
        if (typeof wanted === "number" && wanted < next) return { key: index, part: partOf(entry) };
      }
      return { key: wanted, part: undefined };
    },
    values: () => entries.flatMap((entry) => partOf(entry)?.values() ?? []),
  };
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

function tellLength(run: Run, key: string | number, length: number, entries: readonly Entry[]): void {
  if (length === 0 && requiredLists.has(key)) tellEmpty(run, entries);
  const most = mostLines.get(key);
  if (most === undefined || length <= most) return;
  const [field] = entries.flatMap(({ list }) => list?.fields(run) ?? []);
  tell(run, entries, {
    rule: "BATCH-LINES",
    message: `${run.row.label}: ${placeWords(run.path)} có ${length} dòng, nhiều nhất là ${most}.`,
    hint: "Viết gọn lại trong bảng đơn vị.",
    ...(field === undefined ? {} : { field }),
  });
}

function tellEmpty(run: Run, entries: readonly Entry[]): void {
  const list = entries.find((entry) => entry.list !== undefined)?.list;
  if (list !== undefined) tellMissing(run, list);
  else {
    tell(run, entries, {
      rule: "BATCH-EMPTY",
      message: `${run.row.label}: ${placeWords(run.path)} không còn dòng nào.`,
      hint: "Xem lại «Chỉ khi» của các dòng này trong kế hoạch mẫu.",
    });
  }
}
