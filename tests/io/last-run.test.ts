import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lastRunOf, readLastRun } from "../../src/io/last-run.ts";
import { runResultsSchema } from "../../src/io/records.ts";
import { runResultsText } from "../../src/io/run-records.ts";
import { skippedUnit } from "../../src/io/saved-unit.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Results whose head is so many findings long, as a run writes them. */
function textOf(findings: number): string {
  const diagnostics = Array.from({ length: findings }, (_, index) => {
    const message = `Cột «Địa danh» thứ ${index}:\n  "units": [ không phải chỗ bắt đầu.`;
    return { rule: "BATCH-UNIT-COLUMN", severity: "warning" as const, message, path: ["batch", index] };
  });
  const batch = {
    plan: "../plan.yaml",
    units: "../don-vi.csv",
    diagnostics,
    together: [],
    inputs: [{ path: "units" }],
  };
  const at = new Date(1_000_000);
  const facts = { toolVersion: "1.0.0", command: "build", startedAt: at, finishedAt: at, extraFiles: [], batch };
  const units = [skippedUnit("xã-1", "plan.yaml"), skippedUnit("xã-2", "plan.yaml")];
  return [...runResultsText(units, facts, { known: () => undefined })].join("");
}

describe("the head of the results", () => {
  it.each([0, 1, 200, 333, 1_000, 5_000])(
    "tells of the run what all of them tell, after %d findings",
    async (findings) => {
      const folder = await temporaryFolder();
      writeFileSync(join(folder, "run_results.json"), textOf(findings));
      const all = runResultsSchema.parse(JSON.parse(readFileSync(join(folder, "run_results.json"), "utf8")));
      expect(all.batch?.diagnostics).toHaveLength(findings);
      expect(readLastRun(folder)).toEqual(lastRunOf(all));
    },
  );

  it.each([
    ["nothing", undefined],
    ["an empty file", ""],
    ["no JSON", "kết quả"],
    ["half a head", textOf(10).slice(0, 900)],
    ["another layout", JSON.stringify(JSON.parse(textOf(1)))],
    ["another schema", textOf(1).replace('"schemaVersion": 1', '"schemaVersion": 2')],
    ["a wrong kind of value", textOf(1).replace('"../plan.yaml"', "7")],
  ])("is not taken from %s", async (_name, text) => {
    const folder = await temporaryFolder();
    if (text !== undefined) writeFileSync(join(folder, "run_results.json"), text);
    expect(readLastRun(folder)).toBeUndefined();
  });
});
