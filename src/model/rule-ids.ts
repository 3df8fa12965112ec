/** Ids of rules as people type them: "ND30-HD03", "nd30-hd03" or only "HD03". */
import { nearestWords } from "../vietnamese/nearest-words.ts";

/** The full id that is meant, or undefined when no rule is called so. */
export function findRuleId(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.trim().toUpperCase();
  return known.find((id) => id === wanted) ?? known.find((id) => shortId(id) === wanted);
}

/** Up to three rules whose ids come near, for a suggestion. */
export function nearRuleIds(typed: string, known: readonly string[]): readonly string[] {
  const byName = new Map(
    known.flatMap((id): [string, string][] => [
      [shortId(id), id],
      [id, id],
    ]),
  );
  const near = nearestWords(typed, [...byName.keys()], 6).flatMap((name) => byName.get(name) ?? []);
  return [...new Set(near)].slice(0, 3);
}

/** "HD03" of "ND30-HD03". */
function shortId(id: string): string {
  return id.slice(id.indexOf("-") + 1);
}
