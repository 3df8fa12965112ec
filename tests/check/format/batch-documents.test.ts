import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../../src/cli/answer.ts";
import { openTemplateLibrary } from "../../../src/io/template-library.ts";
import { inspectDocument } from "../../../src/pipeline/document.ts";

/** As many documents of a batch are looked at; what is wrong with one is mostly wrong with all. */
const sampleSize = 6;

describe.each(["binh-duong-2019-cap-huyen", "hai-cap-2026-cap-xa"])("documents of %s", (slug) => {
  const out = mkdtempSync(join(tmpdir(), "kehoach-rules-"));
  let paths: readonly string[] = [];
  beforeAll(async () => {
    const plan = join("fixtures", "batches", slug, "plan.yaml");
    await answer(["build", plan, "-o", out], {
      environment: {},
      now: () => new Date(0),
      colour: { results: false, notes: false },
    });
    const made = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".docx"));
    const step = Math.max(1, Math.floor(made.length / sampleSize));
    paths = made.sort().filter((_, at) => at % step === 0);
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it("break no rule of the decree", async () => {
    const templates = (await openTemplateLibrary()).value;
    if (templates === undefined) throw new Error("The templates cannot be opened.");
    expect(paths.length).toBeGreaterThanOrEqual(sampleSize);
    for (const path of paths) {
      const { diagnostics } = await inspectDocument({ path, bytes: readFileSync(join(out, path)), templates });
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.map(({ rule, message }) => `${path}: ${rule} ${message}`)).toEqual([]);
    }
  });
});
