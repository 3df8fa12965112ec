import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openPlanSource } from "../src/io/plan-source.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import type { PlanDocument } from "../src/model/plan.ts";
import { inspectPlan, makePlan, type PlanSource, planFileName, type TemplateLibrary } from "../src/pipeline.ts";
import fc from "./fixed-chance.ts";

const plans = fileURLToPath(new URL("../fixtures/plans/", import.meta.url));

async function library(overrideFolder?: string): Promise<TemplateLibrary> {
  const { value } = await openTemplateLibrary(overrideFolder);
  if (value === undefined) throw new Error("No templates.");
  return value;
}

async function fixture(slug: string): Promise<PlanSource> {
  const { value } = await openPlanSource(join(plans, slug, "plan.yaml"), "plan.yaml");
  if (value === undefined) throw new Error(`No plan ${slug}.`);
  return value;
}

/** The Hồng Ngự plan with some of its text changed. */
function changed(...changes: readonly (readonly [from: string, to: string])[]): PlanSource {
  let text = readFileSync(join(plans, "hong-ngu-2020-tre-em", "plan.yaml"), "utf8");
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`The plan does not say «${from}».`);
    text = text.replace(from, to);
  }
  return { path: "plan.yaml", bytes: new TextEncoder().encode(text), loadSibling: async () => undefined };
}

describe("makePlan", () => {
  it("makes a Word file, and an Excel file only for a plan with a budget", async () => {
    const templates = await library();
    const names = async (slug: string) => {
      const { value } = await makePlan({ source: await fixture(slug), templates });
      return value?.files.map(({ name }) => name);
    };
    expect(await names("binh-duong-2019-tre-em")).toEqual(["824-KH-UBND.docx", "824-KH-UBND.xlsx"]);
    expect(await names("dong-nai-2021-tre-em")).toEqual(["40-KH-BDH.docx"]);
  });

  it("makes the same bytes each time, whatever was made before with the same templates", async () => {
    const source = await fixture("binh-duong-2019-tre-em");
    const templates = await library();
    const first = await makePlan({ source, templates });
    await makePlan({ source: await fixture("dong-nai-2021-tre-em"), templates });
    const warm = await makePlan({ source, templates });
    const cold = await makePlan({ source, templates: await library() });
    expect(first.value?.files).toHaveLength(2);
    expect(warm.value?.files).toEqual(first.value?.files);
    expect(cold.value?.files).toEqual(first.value?.files);
  });

  it("makes nothing of a plan with an error, and still says what else is wrong", async () => {
    const source = changed(["/KH-UBND", "5/KH-UBND"]);
    const { value, diagnostics } = await makePlan({ source, templates: await library() });
    expect(value).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toContain("ND30-SK03");
    expect(diagnostics.length).toBeGreaterThan(1);
  });

  it("makes nothing of what is no plan", async () => {
    const source = { path: "plan.yaml", bytes: new Uint8Array(), loadSibling: async () => undefined };
    const { value, diagnostics } = await makePlan({ source, templates: await library() });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ severity: "error", place: { file: "plan.yaml" } }]);
  });
});

describe("inspectPlan", () => {
  it("gives each finding its place, in the order of the file, and once", async () => {
    const { diagnostics } = await inspectPlan({
      source: await fixture("binh-duong-2018-de-an-404"),
      templates: await library(),
    });
    const lines = diagnostics.map(({ place }) => place?.line ?? 0);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line > 0)).toBe(true);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(diagnostics.map((one) => JSON.stringify(one))).size).toBe(diagnostics.length);
  });

  it("names every file that was read, the plan first", async () => {
    const { inputs } = (
      await inspectPlan({ source: await fixture("binh-duong-2019-tre-em"), templates: await library() })
    ).value ?? { inputs: [] };
    expect(inputs.map(({ path }) => path)).toEqual(["plan.yaml", "kinh-phi.csv"]);
  });

  it.each([
    ["Ngày ban hành: 04/3/2020", "tt01"],
    ["Ngày ban hành: 05/3/2020", "nd30"],
    ["Ngày ban hành: 2/2020", "tt01"],
    ["Ngày ban hành: 3/2020", "nd30"],
    ["Ngày ban hành: 2020", "nd30"],
    ["Ngày ban hành: 2019", "tt01"],
    ['Ngày ban hành: ""', "nd30"],
    ["Ngày ban hành: 04/3/2020\nThể thức: ND30", "nd30"],
  ])("chooses the format of the day: %s → %s", async (line, format) => {
    const text = readFileSync(join(plans, "hong-ngu-2020-tre-em", "plan.yaml"), "utf8");
    const current = /^Ngày ban hành: .*$/mu.exec(text)?.[0] ?? "";
    const { value } = await inspectPlan({ source: changed([current, line]), templates: await library() });
    expect(value?.format.spec.id).toBe(format);
  });

  it("names a format that does not exist, and still fills the rest", async () => {
    const { value, diagnostics } = await inspectPlan({
      source: changed(["Trích yếu:", "Thể thức: nd99\nTrích yếu:"]),
      templates: await library(),
    });
    expect(value).toBeUndefined();
    expect(diagnostics).toContainEqual(expect.objectContaining({ rule: "PLAN-FORMAT", severity: "error" }));
  });
});

describe("planFileName", () => {
  async function namedPlan(codeNumber: string, codeNotation: string, subject: string): Promise<PlanDocument> {
    const { value } = await inspectPlan({ source: await fixture("hong-ngu-2020-tre-em"), templates: await library() });
    if (value === undefined) throw new Error("No plan.");
    return { ...value.plan, documentCode: { codeNumber, codeNotation }, subject };
  }

  it.each([
    ["824", "KH-UBND", "824-KH-UBND"],
    ["05", "KH-PGDĐT", "05-KH-PGDĐT"],
    [" 824 ", "KH-UBND", "824-KH-UBND"],
    ["", "KH-UBND", "du-thao-KH-UBND-cham-soc-tre-em-tren-dia-ban-xa-nam-2026"],
    ["......", "KH-UBND", "du-thao-KH-UBND-cham-soc-tre-em-tren-dia-ban-xa-nam-2026"],
    ["1", "a/../../b", "1-a-.-.-b"],
  ])("of «%s»/«%s»", async (codeNumber, codeNotation, name) => {
    const plan = await namedPlan(codeNumber, codeNotation, "Chăm sóc trẻ em trên địa bàn xã năm 2026");
    expect(planFileName(plan)).toBe(name);
  });

  it("is a safe name for any texts", async () => {
    const plan = await namedPlan("", "", "");
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, (codeNumber, codeNotation, subject) => {
        const name = `${planFileName({ ...plan, documentCode: { codeNumber, codeNotation }, subject })}.docx`;
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. -]|[. ]$/u);
        expect(name).toBe(name.normalize("NFC"));
        expect([name.length <= 120, new TextEncoder().encode(name).length <= 200]).toEqual([true, true]);
        expect(name.length).toBeGreaterThan(".docx".length);
      }),
    );
  });
});
