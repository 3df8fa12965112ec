import { describe, expect, it } from "vitest";
import { checkFormat } from "../../src/check/format/index.ts";
import { readDocx } from "../../src/read/docx/index.ts";
import { findParts } from "../../src/recognise/index.ts";
import { madeBytes, madeFixture } from "./made-fixtures.ts";
import { type PlanSlug, planSlugs } from "./plan-fixtures.ts";

/** What the published texts themselves leave open; the fixture keeps it as it was issued. */
const known: Readonly<Partial<Record<PlanSlug, readonly string[]>>> = {
  // The second basis names no issuer.
  "ben-cat-2021-chuong-trinh-hanh-dong": ["ND30-CC03"],
};

describe.each(planSlugs)("layout of %s", (slug) => {
  it("keeps every rule of its format", async () => {
    const { value } = await madeFixture(slug);
    const facts = readDocx(await madeBytes(slug, ".docx"));
    expect(facts.diagnostics).toEqual([]);
    if (value === undefined || facts.value === undefined) throw new Error(`${slug} was not made.`);
    const findings = checkFormat(facts.value, findParts(facts.value, value.format.spec), value.format);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(known[slug] ?? []);
  });
});
