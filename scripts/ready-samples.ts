/** Lets the docx library make the samples of usual documents, once at build time: `ready-samples.ts FOLDER`. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as docx from "docx";
import { prepareComposer } from "../src/compose/index.ts";
import { readySamples, readySamplesName } from "../src/io/ready-samples.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import type { PlanDocument } from "../src/model/plan.ts";
import { inspectPlan, openBatch, type PlanSource, readMaster, type TemplateLibrary } from "../src/pipeline.ts";
import { readFormat } from "../src/read/format/index.ts";
import { prepareSingleWriter } from "../src/write/docx/batch-writer.ts";
import { recordedSamples } from "../src/write/docx/samples.ts";
import { usualTrees } from "./ready-samples/usual-trees.ts";

const [folder = "dist"] = process.argv.slice(2);
const root = new URL("../", import.meta.url);
const templates = (await openTemplateLibrary()).value;
if (templates === undefined) throw new Error("templates/ cannot be opened");

const plans = await usualPlans(templates);
for (const { id } of templates.periods) {
  const format = readFormat(await templates.loadFormat(id)).value;
  if (format === undefined) throw new Error(`templates/${id} cannot be read`);
  const samples: Record<string, string> = {};
  const write = prepareSingleWriter(recordedSamples(docx, samples), format.spec);
  for (const tree of [...plans.map(prepareComposer(format)), ...usualTrees()]) write(tree);
  await writeFile(join(folder, readySamplesName(id)), JSON.stringify(readySamples(format, samples)));
}

/** The plans of the fixtures, and those of a batch's units. */
async function usualPlans(templates: TemplateLibrary): Promise<readonly PlanDocument[]> {
  const names = await readdir(new URL("fixtures/plans/", root));
  const plans = await Promise.all(
    names.map(async (name) => {
      const { value } = await inspectPlan({ source: await sourceOf(`fixtures/plans/${name}/plan.yaml`), templates });
      return value === undefined ? [] : [value.plan];
    }),
  );
  const source = await sourceOf("fixtures/batches/binh-duong-2019-cap-huyen/plan.yaml");
  const { value: batch } = await openBatch({
    source,
    read: await readMaster(source),
    templates,
    earlierCodes: new Map(),
  });
  const units = batch?.table.rows.flatMap((_row, at) => batch.planOf(at) ?? []) ?? [];
  return [...plans.flat(), ...units];
}

async function sourceOf(path: string): Promise<PlanSource> {
  const file = new URL(path, root);
  return { path, bytes: await readFile(file), loadSibling: (name) => readFile(new URL(name, file)) };
}
