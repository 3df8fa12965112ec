/** Text of a .yaml or .json file → data of a schema, with everything that is wrong in it, each thing at its place. */
import type { z } from "zod";
import type { Outcome } from "../diagnostic.ts";
import { cleanTree } from "./clean-tree.ts";
import { translateKeys } from "./english-keys.ts";
import { plainValue, type RawNode } from "./raw-tree.ts";
import { describeIssue, placeIssues } from "./read-issues.ts";
import { coverage } from "./stand-ins/plain-values.ts";
import { readTree } from "./syntax/read-syntax.ts";

/** The data where it is sound, and the tree that knows the place of each part of it. */
export interface TypedData<Data> {
  readonly data: Data | undefined;
  readonly root: RawNode;
}

/** Reads a text; there is no value where it is not even YAML or JSON, and no data where the schema finds a fault. */
export function readTyped<Data>(file: string, text: string, schema: z.ZodType<Data>): Outcome<TypedData<Data>> {
  const syntax = readTree(file, text);
  if (syntax.value === undefined) return { diagnostics: syntax.diagnostics };
  const translated = translateKeys(syntax.value, schema);
  const { root, diagnostics } = cleanTree(translated.root, schema);
  const parsed = schema.safeParse(plainValue(root));
  const isKnown = coverage(translated.refused);
  const issues = placeIssues(parsed.error?.issues ?? [])
    .filter(({ path }) => !isKnown(path))
    .map((issue) => describeIssue(root, issue, schema));
  const found = [...syntax.diagnostics, ...translated.diagnostics, ...diagnostics, ...issues];
  return { value: { data: parsed.data, root }, diagnostics: found };
}
