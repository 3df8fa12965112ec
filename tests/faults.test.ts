import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { planRules } from "../src/check/plan-rules.ts";
import { reportFixture } from "./fixture-report.ts";

const faults = fileURLToPath(new URL("../fixtures/faults/", import.meta.url));
const slugs = readdirSync(faults)
  .filter((slug) => existsSync(join(faults, slug, "plan.yaml")))
  .sort();

describe("fixtures/faults", () => {
  it.each([...new Set(planRules.map(({ id }) => id))])("shows rule %s at work", (id) => {
    const name = id.split("-")[1]?.toLowerCase();
    expect(slugs.filter((slug) => slug.startsWith(`rule-${name}-`))).not.toEqual([]);
  });

  // One command rewrites the expected side: npm run golden. Read the difference as a clerk would.
  it.each(slugs)("%s says what is wrong in its plan", async (slug) => {
    const report = await reportFixture(join(faults, slug));
    expect(report).toBe(readFileSync(join(faults, slug, "expected.txt"), "utf8"));
    const rule = /^rule-([a-z]+\d+)-/u.exec(slug)?.[1]?.toUpperCase();
    if (rule !== undefined) expect(report).toContain(`-${rule} `);
  });
});
