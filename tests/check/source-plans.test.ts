import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportFixture } from "../fixture-report.ts";

const plans = fileURLToPath(new URL("../../fixtures/plans/", import.meta.url));

/** What the rules may say of published plans: slips that stand in the sources and were kept. */
const known: Readonly<Record<string, readonly string[]>> = {
  "ben-cat-2021-chuong-trinh-hanh-dong": ["ND30-CC03", "ND30-ND13"],
  "binh-duong-2018-de-an-404": ["ND30-ND13", "ND30-ND16", "ND30-SK06", "ND30-VH01", "ND30-VH03"],
  "binh-duong-2019-tre-em": ["ND30-ND16"],
  "dong-nai-2021-tre-em": ["ND30-ND12", "ND30-ND16", "ND30-SK06"],
  "hong-ngu-2020-tre-em": ["ND30-CC06", "ND30-ND16", "ND30-VH02"],
};

describe("the rebuilt published plans", () => {
  it.each(Object.keys(known))("%s has no error, and only the slips of its source", async (slug) => {
    const report = await reportFixture(join(plans, slug));
    const rules = [...report.matchAll(/(?:lỗi|cảnh báo|lưu ý) {2}(\S+) {2}/gu)].map(([, rule = ""]) => rule);
    expect(report).toContain("0 lỗi");
    expect([...new Set(rules)].sort()).toEqual(known[slug]);
  });
});
