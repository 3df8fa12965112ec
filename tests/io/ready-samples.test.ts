import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findReadySamples, readySamples, readySamplesName } from "../../src/io/ready-samples.ts";
import { readTestFormat } from "../write/docx/sample.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("samples that the build keeps", () => {
  const format = readTestFormat("nd30");
  const samples = { tab: "<w:r><w:tab/></w:r>" };

  it("come back for the format that they were made in", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, readySamplesName("nd30")), JSON.stringify(readySamples(format, samples)));
    expect(await findReadySamples(format, folder)).toEqual(samples);
  });

  it("are not taken for a format with other measures", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, readySamplesName("nd30")), JSON.stringify(readySamples(format, samples)));
    const spec = { ...format.spec, tabStopMm: { value: 20, source: "" } };
    expect(await findReadySamples({ ...format, spec }, folder)).toBeUndefined();
  });

  it("are missing where there is no build", async () => {
    expect(await findReadySamples(format, await temporaryFolder())).toBeUndefined();
    expect(await findReadySamples(format)).toBeUndefined();
  });
});
