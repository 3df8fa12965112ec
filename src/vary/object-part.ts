/** An object of the master of which some fields, or the names of some, change with the unit. */
import { createMemory } from "./memory.ts";
import type { Part } from "./parts.ts";

export interface Field {
  readonly key: string;
  /** What the field is in the master. */
  readonly value: unknown;
  readonly part: Part | undefined;
  /** Of a key that holds a place. */
  readonly name: Part | undefined;
}

/** Fields of an item that print nothing by themselves. */
const bareKeys: ReadonlySet<string> = new Set(["id", "ordinal", "label"]);

/** Whether nothing is left of an item or group but what it is called. */
export function isBare(value: object): boolean {
  return Object.keys(value).every((key) => bareKeys.has(key));
}

/** Gives the part; `isEntry`: an entry of a list goes when nothing is left of it. */
export function objectPart(fields: readonly Field[], isEntry: boolean): Part {
  const memory = createMemory();
  const changing = fields.flatMap(({ key, part }) => (part === undefined ? [] : [{ key, part }]));
  const names = fields.flatMap(({ name }) => name ?? []);
  // Copied and overwritten: to build it key by key takes longer than all else here.
  const frame: Readonly<Record<string, unknown>> = Object.fromEntries(fields.map(({ key, value }) => [key, value]));
  const build = (values: readonly unknown[]): unknown => {
    if (names.length > 0 || values.includes(undefined)) {
      const result = assemble(fields, values);
      return isEntry && values.includes(undefined) && isBare(result) ? undefined : result;
    }
    const result = { ...frame };
    for (let index = 0; index < changing.length; index += 1) result[changing[index]?.key ?? ""] = values[index];
    return result;
  };
  return {
    fill: (run) => {
      const values: unknown[] = [];
      for (const { key, part } of changing) {
        run.path.push(key);
        values.push(part.fill(run));
        run.path.pop();
      }
      for (const part of names) values.push(part.fill(run));
      return memory.recall(values, build);
    },
    step: (_run, wanted) => ({ key: wanted, part: fields.find(({ key }) => key === wanted)?.part }),
    values: () => fields.flatMap(({ part }) => part?.values() ?? []),
  };
}

/** `values` are those of the parts, then those of the names; a part that comes to nothing leaves no key behind. */
function assemble(fields: readonly Field[], values: readonly unknown[]): Readonly<Record<string, unknown>> {
  let next = 0;
  let nextName = fields.filter(({ part }) => part !== undefined).length;
  return Object.fromEntries(
    fields.flatMap(({ key, value, part, name }): [string, unknown][] => {
      const made = part === undefined ? value : values[next++];
      const madeKey = name === undefined ? key : String(values[nextName++]);
      return made === undefined && part !== undefined ? [] : [[madeKey, made]];
    }),
  );
}
