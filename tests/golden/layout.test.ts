import { describe, expect, it } from "vitest";
import { checkFormat } from "../../src/check/format/index.ts";
import { readDocx } from "../../src/read/docx/index.ts";
import { findParts } from "../../src/recognise/index.ts";
import { madeBytes, madeFixture } from "./made-fixtures.ts";
import { type PlanSlug, planSlugs } from "./plan-fixtures.ts";

/** What the published texts themselves leave open; the fixture keeps it as it was issued. */
const known: Readonly<Record<PlanSlug, readonly string[]>> = {
  // The second basis names no issuer; three ways to write 2021 - 2030.
  "ben-cat-2021-chuong-trinh-hanh-dong": ["ND30-CC03", "ND30-ND13"],
  // KH-BDH for Ban điều hành.
  "binh-duong-2018-de-an-404": ["ND30-SK06", "ND30-ND13", "ND30-ND16", "ND30-VH01", "ND30-VH01", "ND30-VH03"],
  "binh-duong-2019-tre-em": ["ND30-ND13", "ND30-ND16", "ND30-ND16"],
  // “Chương trình … is never closed.
  "dong-nai-2021-tre-em": ["ND30-SK06", "ND30-ND12", "ND30-ND16"],
  // A task of one agency stands among those of another; "Huyện" with a capital fifteen times.
  "hong-ngu-2020-tre-em": ["ND30-DD07", "ND30-CC06", "ND30-ND14", "ND30-ND16", "ND30-VH02"],
};

describe.each(planSlugs)("layout of %s", (slug) => {
  it("keeps every rule of its format", async () => {
    const { value } = await madeFixture(slug);
    const facts = readDocx(await madeBytes(slug, ".docx"));
    expect(facts.diagnostics).toEqual([]);
    if (value === undefined || facts.value === undefined) throw new Error(`${slug} was not made.`);
    const findings = checkFormat(facts.value, findParts(facts.value, value.format.spec), value.format);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(known[slug]);
  });
});
