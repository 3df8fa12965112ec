import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findReadyLevels, readyLevelsText } from "../../src/io/ready-levels.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { readLevels } from "../../src/read/levels/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("levels that the build keeps", async () => {
  const library = (await openTemplateLibrary()).value;
  const files = (await library?.loadLevels()) ?? new Map<string, string>();
  const levels = readLevels(files).value ?? { agencies: new Map(), subunits: new Map() };

  it("come back as they were read", async () => {
    const path = join(await temporaryFolder(), "levels.json");
    await writeFile(path, readyLevelsText(files, levels));
    expect(levels.agencies.size).toBeGreaterThan(0);
    expect(await findReadyLevels(files, path)).toEqual(levels);
  });

  it("are not taken for files that were changed since", async () => {
    const path = join(await temporaryFolder(), "levels.json");
    await writeFile(path, readyLevelsText(files, levels));
    const changed = new Map([...files].map(([name, text]) => [name, `${text}\n`]));
    expect(await findReadyLevels(changed, path)).toBeUndefined();
  });

  it("are missing before there is a build", async () => {
    expect(await findReadyLevels(files, join(await temporaryFolder(), "levels.json"))).toBeUndefined();
  });
});
