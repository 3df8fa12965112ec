/** Whatever one field lacks, everything else is judged, and nothing is said that only the stand-in is guilty of. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { DataPath } from "../src/diagnostic.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import { inspectPlan, inspectPlanSet, makePlan, type PlanRequest, type TemplateLibrary } from "../src/pipeline.ts";
import { translateKeys } from "../src/read/english-keys.ts";
import { plainValue } from "../src/read/raw-tree.ts";
import { schemaAt } from "../src/read/schema-shape.ts";
import { withPlainValue } from "../src/read/stand-ins/plain-values.ts";
import { mayBeAbsent } from "../src/read/stand-ins/stand-in-values.ts";
import { readSyntax } from "../src/read/syntax/read-syntax.ts";

const templates: TemplateLibrary = await openTemplateLibrary().then(({ value }) => {
  if (value === undefined) throw new Error("No templates.");
  return value;
});

function request(data: unknown): PlanRequest {
  const bytes = new TextEncoder().encode(typeof data === "string" ? data : stringify(data));
  return { source: { path: "plan.yaml", bytes, loadSibling: async () => undefined }, templates };
}

async function findings(data: unknown): Promise<readonly string[]> {
  const { diagnostics } = await inspectPlan(request(data));
  return diagnostics.map(({ rule, path, message }) => `${rule} ${path.join(".")} ${message}`);
}

/** The data of a published plan with English keys. */
function published(slug: string): unknown {
  const file = fileURLToPath(new URL(`../fixtures/plans/${slug}/plan.yaml`, import.meta.url));
  const tree = readSyntax("plan.yaml", readFileSync(file, "utf8")).value;
  if (tree === undefined) throw new Error(`No plan ${slug}.`);
  return plainValue(translateKeys(tree).root);
}

function pathsOf(data: unknown, path: DataPath = []): readonly DataPath[] {
  if (typeof data !== "object" || data === null) return [path];
  const children = Array.isArray(data) ? data.map((item, index) => [index, item] as const) : Object.entries(data);
  return [...(path.length === 0 ? [] : [path]), ...children.flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const part of path) value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;
  return value;
}

/** A list where a group or a text belongs (an item may be either), a group where a list or the text of a field does. */
function ofWrongType(value: unknown, path: DataPath): unknown {
  const isGroup = typeof value === "object" && !Array.isArray(value);
  return isGroup || (typeof value === "string" && typeof path.at(-1) === "number") ? [["c"]] : { a: { b: "c" } };
}

function misspelt(data: unknown, path: DataPath): unknown {
  const key = String(path.at(-1));
  const without = withPlainValue(data, path, undefined);
  return withPlainValue(without, [...path.slice(0, -1), `${key}x`], valueAt(data, path));
}

function isRequired(path: DataPath): boolean {
  const schema = schemaAt(path);
  return typeof path.at(-1) === "string" && !path.includes("values") && schema !== undefined && !mayBeAbsent(schema);
}

const clean: unknown = parse(readFileSync(new URL("plans/whole-plan.yaml", import.meta.url), "utf8"));
const paths = pathsOf(clean);
const name = (path: DataPath): string => path.join(".");

describe("a plan with one fault", () => {
  it("has no finding before", async () => {
    expect(await findings(clean)).toEqual([]);
    expect(paths.length).toBeGreaterThan(90);
  });

  it.each(paths.filter(isRequired).map(name))("lacks %s, and that is all that is said", async (wanted) => {
    const path = paths.find((one) => name(one) === wanted) ?? [];
    const found = await findings(withPlainValue(clean, path, undefined));
    expect(found).toEqual([expect.stringContaining(`PLAN-MISSING ${wanted} `)]);
  });

  it.each(paths.map(name))("has something of another kind at %s, and that is all that is said", async (wanted) => {
    const path = paths.find((one) => name(one) === wanted) ?? [];
    const found = await findings(withPlainValue(clean, path, ofWrongType(valueAt(clean, path), path)));
    expect(found).toEqual([expect.stringContaining(`PLAN-TYPE ${wanted} `)]);
  });

  const keys = paths.filter((path) => typeof path.at(-1) === "string" && !path.includes("values"));
  it.each(keys.map(name))("misspells %s, and that is all that is said", async (wanted) => {
    const path = paths.find((one) => name(one) === wanted) ?? [];
    const found = await findings(misspelt(clean, path));
    expect(found).toEqual([expect.stringContaining("PLAN-UNKNOWN-KEY ")]);
  });

  const figures = paths.filter((path) => path.at(-2) === "values");
  it.each(figures.map(name))("has an ambiguous figure at %s, and that is all that is said", async (wanted) => {
    const path = paths.find((one) => name(one) === wanted) ?? [];
    const found = await findings(withPlainValue(clean, path, "1,234"));
    expect(found).toEqual([expect.stringContaining(`BUDGET-AMBIGUOUS ${wanted} `)]);
  });
});

describe("a plan with several faults", () => {
  const budget = ["annexes", 0, "budget"];

  it("has all of them told at once", async () => {
    let data = withPlainValue(clean, ["subject"], undefined);
    data = withPlainValue(data, ["issuedOn"], "nay");
    data = withPlainValue(data, ["documentCode"], "5/KH-UBND");
    data = withPlainValue(data, [...budget, "moneyUnit"], undefined);
    data = withPlainValue(data, [...budget, "rows", 1, "values", "Năm 2026"], "1,234");
    const rules = (await findings(data)).map((text) => text.split(" ")[0]);
    expect(rules.sort()).toEqual(["BUDGET-AMBIGUOUS", "ND30-SK03", "PLAN-DATE", "PLAN-MISSING", "PLAN-MISSING"]);
  });

  it("has its wrong sums told, save those of a figure that cannot be read", async () => {
    let data = withPlainValue(clean, [...budget, "rows", 1, "values", "Năm 2026"], "3 triệu");
    data = withPlainValue(data, [...budget, "total", "values", "Năm 2027"], "2.500.000");
    const found = await findings(data);
    expect(found).toHaveLength(2);
    expect(found.join()).toContain("cột “Năm 2027”: ghi 2.500.000, cộng các dòng được 2.000.000");
  });

  it("is never printed", async () => {
    const { value } = await inspectPlan(request(withPlainValue(clean, ["subject"], undefined)));
    expect(value?.standIns).toEqual([["subject"]]);
    expect((await makePlan(request(withPlainValue(clean, ["subject"], undefined)))).value).toBeUndefined();
  });

  it("says nothing of several plans that only stand-ins say", async () => {
    const both = await Promise.all(
      [0, 1].map(() => inspectPlan(request(withPlainValue(clean, ["documentCode"], "?")))),
    );
    const plans = both.flatMap(({ value }) => value ?? []);
    expect(plans).toHaveLength(2);
    expect(inspectPlanSet(plans)).toEqual([[], []]);
  });
});

describe("published plans", () => {
  it.each(["binh-duong-2019-tre-em", "dong-nai-2021-tre-em"])(
    "%s lacks a field: no new finding but that",
    async (slug) => {
      const data = published(slug);
      const before = new Set(await findings(data));
      const required = pathsOf(data).filter((path) => isRequired(path) && path.length < 5);
      expect(required.length).toBeGreaterThan(10);
      for (const path of required) {
        const found = await findings(withPlainValue(data, path, undefined));
        expect(found.filter((one) => !before.has(one))).toEqual([
          expect.stringContaining(`PLAN-MISSING ${name(path)} `),
        ]);
      }
    },
  );
});
