import * as docx from "docx";
import { describe, expect, it } from "vitest";
import { usualTrees } from "../../../scripts/ready-samples/usual-trees.ts";
import { prepareSingleWriter } from "../../../src/write/docx/batch-writer.ts";
import { prepareDocxBatchWriter, prepareDocxWriter, prepareReadyBatchWriter } from "../../../src/write/docx/index.ts";
import { recordedSamples } from "../../../src/write/docx/samples.ts";
import fc from "../../fixed-chance.ts";
import { anyTree } from "./random-tree.ts";
import { readTestFormat, sampleTree } from "./sample.ts";

const formats = (["nd30", "tt01"] as const).map((id) => {
  const format = readTestFormat(id);
  const kept: Record<string, string> = {};
  const write = prepareSingleWriter(recordedSamples(docx, kept), format.spec);
  for (const tree of [sampleTree, ...usualTrees()]) write(tree);
  return { format, kept };
});

describe.each(formats)("a Word file from kept samples", ({ format, kept }) => {
  it("has the very bytes of the library's", async () => {
    const ready = await prepareReadyBatchWriter(format, kept);
    const batch = await prepareDocxBatchWriter(format);
    for (const tree of [sampleTree, ...usualTrees()]) {
      expect(await prepareDocxWriter(format, kept)(tree)).toEqual(await prepareDocxWriter(format)(tree));
      expect(ready(tree)).toEqual(batch(tree));
    }
  });

  it("has the same bytes where a sample is missing, in whatever order", async () => {
    const [single, plain] = [prepareDocxWriter(format, kept), prepareDocxWriter(format)];
    const [ready, batch] = [await prepareReadyBatchWriter(format, kept), await prepareDocxBatchWriter(format)];
    let missing = 0;
    const same = fc.asyncProperty(anyTree, async (tree) => {
      expect(await single(tree)).toEqual(await plain(tree));
      const written = ready(tree);
      if (written === undefined) missing += 1;
      else expect(written).toEqual(batch(tree));
    });
    await fc.assert(same, { numRuns: 40 });
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(40);
  }, 60_000);

  it("is not written without any sample", async () => {
    expect((await prepareReadyBatchWriter(format, {}))(sampleTree)).toBeUndefined();
    expect(await prepareDocxWriter(format, {})(sampleTree)).toEqual(await prepareDocxWriter(format)(sampleTree));
  });
});
