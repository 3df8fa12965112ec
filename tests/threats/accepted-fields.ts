/** Which text fields of the rich plan take a text: those that no error names when all hold it. */
import type { Diagnostic } from "../../src/diagnostic.ts";
import { leafPaths, type Path, richPlan, richSiblings, valueAt, withoutPath, withTexts } from "./rich-plan.ts";
import { inspectData } from "./whole-run.ts";

/** A period would want the titles of the rows to be years. */
const plan = withoutPath(richPlan, ["annexes", 0, "budget", "period"]);

/** Names that other fields point to, the code that is only compared, and text that waits for its place are not printed. */
export const textFields: readonly Path[] = leafPaths(plan).filter(
  (path) =>
    typeof valueAt(plan, path) === "string" && path.at(-1) !== "id" && path.at(-1) !== "code" && path[0] !== "unplaced",
);

export const keyOf = (path: Path): string => path.join(".");

/** What stands in a field after its old text, given the number of the field. */
export type Added = (field: number) => string;

/** The rich plan with something added in these fields. */
export function planWith(added: Added, chosen: ReadonlySet<string>): unknown {
  const numbers = new Map(textFields.map((path, at) => [keyOf(path), at]));
  return withTexts(plan, (old, path) => {
    const number = numbers.get(keyOf(path));
    return number !== undefined && chosen.has(keyOf(path)) ? `${old} ${added(number)}` : old;
  });
}

/** Tells whether a finding is about the field: at it, in it, or at the list of lines that a single text stands for. */
export function isAbout({ path }: Diagnostic, field: string): boolean {
  const key = keyOf(path);
  return key === field || key.startsWith(`${field}.`) || field === `${key}.0`;
}

/** The fields that no error names, after those that are named have got their old texts back. */
export async function acceptedFields(added: Added): Promise<ReadonlySet<string>> {
  let left: ReadonlySet<string> = new Set(textFields.map(keyOf));
  for (let round = 0; round < 6; round += 1) {
    const { diagnostics } = await inspectData(planWith(added, left), richSiblings);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return left;
    const next = new Set([...left].filter((field) => !errors.some((error) => isAbout(error, field))));
    if (next.size === left.size) throw new Error(JSON.stringify(errors));
    left = next;
  }
  throw new Error("The errors do not end.");
}
