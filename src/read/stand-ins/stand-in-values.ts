/** Values of the right shape for fields that are missing or cannot be used, read off the schema. */
import { z } from "zod";
import { innerOf, type Schema, shapeOf } from "../schema-shape.ts";

/** How many different values are tried in each place; the longest choices that rules ask about have three words. */
export const standInKinds = [0, 1, 2] as const;

/** Which of the values is meant; a finding that needs one of them comes from the value and not from the author. */
export type StandInKind = (typeof standInKinds)[number];

/** The last holds what other fields may rely on: a deputy's mark and a pointer to annexes. */
const texts = ["A", "B", "KT. C (kèm theo các Phụ lục)"] as const;
/** Figures whose sums and products all differ. */
const figures = [1, 2, 4] as const;

/** Gives a value that the schema accepts; undefined is given only by a schema that nothing simple satisfies. */
export function standInValue(schema: Schema, kind: StandInKind): unknown {
  const { element, fields, takesText } = shapeOf(schema);
  if (takesText) return simpleValue(schema, kind);
  if (element !== undefined) return [standInValue(element, kind)];
  const needed = [...(fields ?? [])].filter(
    ([, field]) => !mayBeAbsent(field) || (kind === 2 && shapeOf(field).takesText),
  );
  return Object.fromEntries(needed.map(([key, field]) => [key, standInValue(field, kind)]));
}

/** Tells whether a field may be left out. */
export function mayBeAbsent(schema: Schema): boolean {
  return z.safeParse(schema, undefined).success;
}

function simpleValue(schema: Schema, kind: StandInKind): unknown {
  const words = choiceWords(schema);
  if (words.length > 0) return words[kind % words.length];
  const candidates = [figures[kind], texts[kind], `${texts[kind]}/${texts[kind]}`, kind === 0];
  return candidates.find((candidate) => z.safeParse(schema, candidate).success);
}

/** One word for each thing that can be chosen; a choice lists its Vietnamese words and its English keys. */
function choiceWords(schema: Schema): readonly string[] {
  const words = z.globalRegistry.get(schema)?.enum;
  const inner = innerOf(schema);
  if (!Array.isArray(words)) return inner === undefined ? [] : choiceWords(inner);
  const byMeaning = new Map(words.map(String).map((word) => [z.safeParse(schema, word).data, word]));
  return [...byMeaning.values()];
}
