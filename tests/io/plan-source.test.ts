import { mkdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPlanSource } from "../../src/io/plan-source.ts";
import { temporaryFolder, writeText } from "./temporary-folder.ts";

describe("openPlanSource", () => {
  it("gives the bytes under the path as typed", async () => {
    const path = await writeText(await temporaryFolder(), "plan.yaml", "Trích yếu: a");
    const { value, diagnostics } = await openPlanSource(path);
    expect(diagnostics).toEqual([]);
    expect(value?.path).toBe(path);
    expect(new TextDecoder().decode(value?.bytes)).toBe("Trích yếu: a");
  });

  it("names a file that is not there", async () => {
    const path = join(await temporaryFolder(), "plan.yaml");
    const { value, diagnostics } = await openPlanSource(path);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule: "FILE-READ", severity: "error", place: { file: path } }]);
    expect(diagnostics[0]?.message).toContain("không có tệp");
  });

  it("names a folder", async () => {
    const { diagnostics } = await openPlanSource(await temporaryFolder());
    expect(diagnostics[0]?.message).toContain("thư mục, không phải tệp");
  });

  it("refuses a file of more than 32 MB without reading it", async () => {
    const path = await writeText(await temporaryFolder(), "plan.yaml", "");
    await truncate(path, 33 * 1024 * 1024);
    const { value, diagnostics } = await openPlanSource(path);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toContain("32 MB");
  });

  it("opens files beside the plan and below it, and never leaves its folder", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "plans", "data"), { recursive: true });
    const path = await writeText(join(folder, "plans"), "plan.yaml", "");
    for (const name of ["secret.csv", "plans/a.csv", "plans/data/b.csv"]) await writeFile(join(folder, name), name);
    const { value } = await openPlanSource(path);
    const load = async (name: string) => {
      const bytes = await value?.loadSibling(name);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    };
    expect(await load("a.csv")).toBe("plans/a.csv");
    expect(await load("data/b.csv")).toBe("plans/data/b.csv");
    expect(await load("data/../a.csv")).toBe("plans/a.csv");
    for (const name of ["../secret.csv", "data/../../secret.csv", join(folder, "secret.csv"), "..", "", "none.csv"]) {
      expect(await load(name)).toBeUndefined();
    }
  });
});
