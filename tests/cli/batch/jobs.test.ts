import { availableParallelism } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReadMaster } from "../../../src/cli/batch/hand.ts";
import { earlyJobs, usualJobs } from "../../../src/cli/batch/jobs.ts";
import type { CommandCall } from "../../../src/cli/command.ts";
import { temporaryFolder, writeText } from "../../io/temporary-folder.ts";

const row = "10001,Tân Thượng An,huyện,huyện lị,Nguyễn Văn An,11/KH-UBND,2021-03-04\n";

function masterOf(unitsFile: string | undefined): ReadMaster {
  const plan = { batch: { ...(unitsFile === undefined ? {} : { unitsFile }) } };
  return { read: { value: { plan }, diagnostics: [] } } as unknown as ReadMaster;
}

async function early(unitsFile: string | undefined, options: Partial<CommandCall["options"]> = {}): Promise<number> {
  const folder = await temporaryFolder();
  await writeText(folder, "nhieu.csv", row.repeat(1000));
  await writeText(folder, "it.csv", row.repeat(50));
  const call = { ...options, ...(options.units === undefined ? {} : { units: join(folder, options.units) }) };
  return earlyJobs(masterOf(unitsFile), join(folder, "plan.yaml"), call as CommandCall["options"]);
}

describe("threads before the table is read", () => {
  const all = usualJobs(1000);

  it("are as many as the size of its file promises", async () => {
    expect(all).toBe(Math.min(availableParallelism(), 16));
    expect(await early("nhieu.csv")).toBe(all);
    expect(await early("it.csv")).toBe(1);
    expect(await early("it.csv", { units: "nhieu.csv" })).toBe(all);
  });

  it("are one where the table is not there or not named, or only some of its units are meant", async () => {
    expect(await early("khong-co.csv")).toBe(1);
    expect(await early("nhieu.csv/trong-tep.csv")).toBe(1);
    expect(await early(undefined)).toBe(1);
    expect(await early("nhieu.csv", { select: "10001" })).toBe(1);
  });
});
