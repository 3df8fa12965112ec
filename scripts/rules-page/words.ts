/** What the page says of a rule beside the rule's own words: why it is there, something wrong, and the same put right. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const ruleWords = z.strictObject({ why: z.string(), wrong: z.string(), right: z.string() });
const schema = z.record(z.string(), ruleWords);

export type RuleWords = z.infer<typeof ruleWords>;

/** The words of each rule by its id without the part before "-"; throws unless each of the rules named has its own. */
export async function wordsByRule(ids: readonly string[]): Promise<Readonly<Record<string, RuleWords>>> {
  const path = join(dirname(fileURLToPath(import.meta.url)), "words.yaml");
  const words = schema.parse(parse(await readFile(path, "utf8")));
  const missing = ids.filter((id) => words[id] === undefined);
  const unknown = Object.keys(words).filter((id) => !ids.includes(id));
  if (missing.length + unknown.length > 0)
    throw new Error(
      `words.yaml lacks ${missing.join(", ") || "none"}, and has no rule for ${unknown.join(", ") || "none"}.`,
    );
  return words;
}
