import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { temporaryFolder, writeText } from "./temporary-folder.ts";

describe("openTemplateLibrary", () => {
  it("takes an office's folder with files for every format or in a folder named as one", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "nd30"));
    await writeText(join(folder, "nd30"), "end-mark.hbs", ".");
    const { value } = await openTemplateLibrary(folder);
    expect([...((await value?.loadOverride?.("nd30"))?.files ?? [])]).toEqual([["end-mark.hbs", "."]]);
    expect([...((await value?.loadOverride?.("tt01"))?.files ?? [])]).toEqual([]);
  });

  it("refuses a folder that holds no template, as a mistyped one does", async () => {
    const folder = await temporaryFolder();
    await writeText(folder, "plan.yaml", "");
    const { value, diagnostics } = await openTemplateLibrary(folder);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toContain("không có tệp format.yaml hay .hbs nào");
    expect((await openTemplateLibrary(join(folder, "la"))).diagnostics[0]?.rule).toBe("FILE-READ");
  });
});
