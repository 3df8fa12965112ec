/** What the fast path of a batch writes is what the plain path writes, part by part: library objects only, nothing reused. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openPlanSource } from "../src/io/plan-source.ts";
import { sha256 } from "../src/io/records.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import type { Format } from "../src/model/format.ts";
import type { PlanDocument } from "../src/model/plan.ts";
import { readBatchFiles } from "../src/pipeline/batch-files.ts";
import { openBatchPrinter } from "../src/pipeline/batch-printer.ts";
import { hasUnit } from "../src/pipeline/batch-unit.ts";
import { openFormat } from "../src/pipeline/formats.ts";
import { type MadeFile, openPrinter } from "../src/pipeline/printer.ts";
import { readMaster } from "../src/pipeline.ts";
import { prepareVariants } from "../src/vary/variants.ts";

const batches = fileURLToPath(new URL("../fixtures/batches/", import.meta.url));

/** A file's name with its parts unpacked. */
function partsOf({ name, bytes }: MadeFile): readonly [string, Readonly<Record<string, string>>] {
  return [name, Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, text]) => [part, strFromU8(text)]))];
}

function hashesOf(files: readonly MadeFile[]): readonly string[] {
  return files.map(({ bytes }) => sha256(bytes));
}

/** The plans of every unit of a batch, and the format that they are set in. */
async function openVariants(
  slug: string,
): Promise<{ readonly plans: readonly PlanDocument[]; readonly format: Format }> {
  const templates = (await openTemplateLibrary()).value;
  const source = (await openPlanSource(join(batches, slug, "plan.yaml"))).value;
  if (templates === undefined || source === undefined) throw new Error("the fixture is missing");
  const files = (await readBatchFiles({ source, read: await readMaster(source), templates })).value;
  if (files === undefined) throw new Error("the fixture cannot be read");
  const { master, levels, table, overlays } = files;
  const maker = prepareVariants(master, { levels, extraColumns: table.extraColumns, rows: table.rows }).value;
  const plans = table.rows.flatMap((row, index) => {
    const plan = hasUnit(row) ? maker?.makeVariant(row, overlays.get(index)?.overlay).plan : undefined;
    return plan === undefined ? [] : [plan];
  });
  const [first] = plans;
  const format = first === undefined ? undefined : (await openFormat(first, templates)).value;
  if (format === undefined) throw new Error("the fixture has no format");
  return { plans, format };
}

describe.each([
  ["binh-duong-2019-cap-huyen", 9],
  ["hai-cap-2026-cap-xa", 54],
])("every unit of %s", (slug, count) => {
  it("has the same parts by both paths, and the same bytes in any order", async () => {
    const { plans, format } = await openVariants(slug);
    expect(plans).toHaveLength(count);
    const [fast, plain] = [await openBatchPrinter(format), await openPrinter(format)];
    const written = await fast(plans);
    for (const [index, plan] of plans.entries()) {
      // A copy shares nothing with what was seen before.
      const byLibrary = await plain(structuredClone(plan));
      expect(written[index]?.map(partsOf)).toEqual(byLibrary.map(partsOf));
    }
    const again: (readonly MadeFile[])[] = [];
    for (const plan of plans.toReversed()) again.push(...(await fast([structuredClone(plan)])));
    expect(again.toReversed().map(hashesOf)).toEqual(written.map(hashesOf));
  });
});
