import { describe, expect, it } from "vitest";
import { readAsFile, smallPlan } from "./small-plan.ts";

const many = Array.from({ length: 5_000 }, (_, index) => index);

describe("a plan with more faults than anybody reads", () => {
  it.each([
    ["unknown keys", many.map((index) => `k${index}: a\n`).join(""), 100],
    ["misspelt keys", many.map((index) => `subject${index}: a\n`).join(""), 100],
    ["empty texts", `legalBases:\n${"  - ''\n".repeat(many.length)}`, 1_000],
  ])("is told the first %s", async (_name, more, told) => {
    const { diagnostics } = await readAsFile(smallPlan + more);
    expect(diagnostics).toHaveLength(told);
  });
});
