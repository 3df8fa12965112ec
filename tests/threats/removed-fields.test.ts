/** Each field of the schema taken away in turn: an error that names it, or files in which nothing of the program shows. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { planSchema } from "../../src/model/plan.ts";
import { type Schema, schemaAt, shapeOf } from "../../src/read/schema-shape.ts";
import { packageFaults } from "../golden/package-check.ts";
import { sheetTexts, wordParagraphs } from "./package-texts.ts";
import { allPaths, type Path, richPlan, richSiblings, withoutPath } from "./rich-plan.ts";
import { bytesOf, errorsOf, inspectData, makeData } from "./whole-run.ts";

const named = (path: Path): readonly string[] => path.filter((part) => typeof part === "string").map(String);

/** One path for each field of each kind of thing, however often the plan holds it. */
const paths = [
  ...new Map(
    allPaths(richPlan)
      .filter((path) => path.length > 0)
      .map((path) => [`${named(path).slice(-2).join(".")}${typeof path.at(-1) === "number" ? "[]" : ""}`, path]),
  ).values(),
];

/** What the program itself would print by mistake. */
const slips = /undefined|NaN|\[object|null|\{\{|\}\}|Infinity|Invalid Date|�/;

/** Fields of the masters of batches, whose variants have none of them. */
const ofMasters: ReadonlySet<string> = new Set(["batch", "when", "editable"]);

/** Two blanks in a row are room to fill by hand in the number and the date, and nothing else. */
function hasStrayBlanks(text: string): boolean {
  return / {2}/.test(text.replace(/(?:ngày|tháng|năm|[Ss]ố:?) {2,}/gu, "").replace(/^ +| +$/g, ""));
}

describe("the plan of these tests", () => {
  it("holds every field of the schema", () => {
    const held = new Set(allPaths(richPlan).map((path) => schemaAt(path)));
    const missing: string[] = [];
    const seen = new Set<Schema>();
    const visit = (schema: Schema): void => {
      if (seen.has(schema)) return;
      seen.add(schema);
      const { element, fields } = shapeOf(schema);
      if (element !== undefined) visit(element);
      for (const [name, field] of fields ?? []) {
        if (ofMasters.has(name)) continue;
        if (!held.has(field)) missing.push(name);
        visit(field);
      }
    };
    visit(planSchema);
    // A sheet is named only in an Excel file, which the tests of budget files read.
    expect(missing).toEqual(["sheet"]);
    expect(paths.length).toBeGreaterThanOrEqual(80);
  });
});

/** What the reading of a plan says when the field is not there. */
async function errorsWithout(path: Path): Promise<readonly string[]> {
  return errorsOf(await inspectData(withoutPath(richPlan, path), richSiblings));
}

function mayBeMissing(path: Path): boolean {
  const schema = schemaAt(path);
  return schema instanceof z.ZodType && schema.safeParse(undefined).success;
}

const errors = new Map(await Promise.all(paths.map(async (path) => [path, await errorsWithout(path)] as const)));

describe("a field that is taken away", () => {
  const fields = paths.filter((path) => typeof path.at(-1) === "string" && path.at(-2) !== "values");

  it.each(fields.filter((path) => !mayBeMissing(path)).map((path) => [path.join("."), path] as const))(
    "%s is asked for by name",
    (name, path) => {
      expect(errors.get(path)).toContain(`PLAN-MISSING ${name}`);
    },
  );

  it("is not asked for where the schema lets it be missing", () => {
    const asked = fields
      .filter(mayBeMissing)
      .filter((path) => errors.get(path)?.includes(`PLAN-MISSING ${path.join(".")}`));
    expect(asked).toEqual([]);
  });
});

describe("a plan without one of its fields, where it may be made", () => {
  const made = paths.filter((path) => errors.get(path)?.length === 0);

  it("is tried often enough", () => {
    expect(made.length).toBeGreaterThanOrEqual(50);
  });

  it.each(made.map((path) => [path.join("."), path] as const))(
    "prints nothing of the program without %s",
    async (_name, path) => {
      const result = await makeData(withoutPath(richPlan, path), richSiblings);
      const docx = bytesOf(result, ".docx");
      const sheets = result.value?.files.filter(({ name }) => name.endsWith(".xlsx")).map(({ bytes }) => bytes) ?? [];
      const texts = [...wordParagraphs(docx), ...sheets.flatMap(sheetTexts)];
      expect(texts.length).toBeGreaterThan(40);
      expect(texts.filter((text) => slips.test(text) || hasStrayBlanks(text))).toEqual([]);
      expect([docx, ...sheets].flatMap(packageFaults)).toEqual([]);
    },
  );
});
