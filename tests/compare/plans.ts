/** Plans to compare: the rebuilt ones as the product reads them, and edits of their outlines. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { changesOf, compareRows } from "../../src/compare/index.ts";
import type { DataPath } from "../../src/diagnostic.ts";
import { levelFields, type OutlineEntry, outlineLevels } from "../../src/model/outline.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import type { PlanChange } from "../../src/model/plan-change.ts";
import { readPlan } from "../../src/read/index.ts";
import { fixturePath, type PlanSlug } from "../golden/plan-fixtures.ts";

/** The plan of a fixture; `edit` changes the texts of its files before they are read. */
export async function readFixturePlan(slug: PlanSlug, edit = (text: string) => text): Promise<PlanDocument> {
  const path = fixturePath(slug, "plan.yaml");
  const load = (file: string) => Buffer.from(edit(readFileSync(file, "utf8")));
  const { value, diagnostics } = await readPlan({
    path,
    bytes: load(path),
    loadSibling: async (name) => load(join(dirname(path), name)),
  });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics[0]));
  return value.plan;
}

/** What changed between two plans of which everything is known. */
export function changesBetween(a: PlanDocument, b: PlanDocument): readonly PlanChange[] {
  return changesOf(compareRows(a, b, { printedOnly: false }));
}

/** A list of entries somewhere in a plan. */
export interface EntryList {
  readonly path: DataPath;
  readonly entries: OutlineEntry[];
}

/** Every list of a plan that `edit` may change in place: the plan must be a copy. */
export function entryLists(plan: Pick<PlanDocument, "body">): readonly EntryList[] {
  const lists: EntryList[] = [];
  const visit = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) visit(one, [...path, index]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (isListField(key) && Array.isArray(inner)) lists.push({ path: [...path, key], entries: inner });
        visit(inner, [...path, key]);
      }
    }
  };
  visit(plan.body, ["body"]);
  return lists;
}

function isListField(key: string): boolean {
  return outlineLevels.some((level) => levelFields[level] === key);
}

/** The words of an entry without what is in it. */
export function entryText(entry: OutlineEntry): string {
  return typeof entry === "string" ? entry : (entry.text ?? entry.heading ?? entry.runInHeading ?? "");
}

/** The entry with another text in the place of the one that entryText gives. */
export function withText(entry: OutlineEntry, text: string): OutlineEntry {
  if (typeof entry === "string") return text;
  if (entry.text !== undefined) return { ...entry, text };
  return entry.heading === undefined ? { ...entry, runInHeading: text } : { ...entry, heading: text };
}
