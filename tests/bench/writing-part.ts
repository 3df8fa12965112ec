/** The writing part alone: from laid-out variants to both files, saved plainly, without checks, hashes or fsync. */
import { prepareComposer } from "../../src/compose/index.ts";
import { openPlanSource } from "../../src/io/plan-source.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import type { DocumentTree } from "../../src/model/document-tree.ts";
import { readBatchFiles } from "../../src/pipeline/batch-files.ts";
import { hasUnit } from "../../src/pipeline/batch-unit.ts";
import { openFormat } from "../../src/pipeline/formats.ts";
import { readMaster } from "../../src/pipeline.ts";
import { prepareVariants } from "../../src/vary/variants.ts";
import { prepareDocxBatchWriter } from "../../src/write/docx/index.ts";
import { prepareXlsxBatchWriter } from "../../src/write/xlsx/index.ts";
import { savePlainly } from "./batch-peers.ts";
import { newFolder } from "./command.ts";
import { timeOf } from "./rounds.ts";

/** As many as a thread takes at a time. */
const chunkRows = 32;

/** Units written before anything is measured; a batch of a thousand is warm for most of its time. */
const warmUpUnits = 500;

/** Gives a function that writes the next `count` units, so that nothing is remembered of them, and says what it cost in ms. */
export async function openWritingPart(plan: string, root: string): Promise<(count: number) => Promise<number>> {
  const layOut = await openLayout(plan);
  const writeDocx = await prepareDocxBatchWriter(layOut.format);
  const writeXlsx = await prepareXlsxBatchWriter(layOut.format);
  const write = (trees: readonly DocumentTree[], folder: string, from: number): void => {
    const documents = trees.map(writeDocx);
    const workbooks = trees.map(writeXlsx);
    for (const [at, docx] of documents.entries())
      savePlainly(folder, from + at, docx, workbooks[at] ?? new Uint8Array());
  };
  const measure = async (count: number): Promise<number> => {
    const folder = newFolder(root);
    let spent = 0;
    for (let made = 0; made < count; made += chunkRows) {
      const trees = layOut.next(Math.min(chunkRows, count - made));
      spent += await timeOf(() => write(trees, folder, made));
    }
    return spent;
  };
  await measure(warmUpUnits);
  return measure;
}

/** Lays out the units of a batch one after the other, and begins anew after the last. */
async function openLayout(plan: string) {
  const source = (await openPlanSource(plan)).value;
  const templates = (await openTemplateLibrary()).value;
  if (source === undefined || templates === undefined) throw new Error(`cannot open ${plan}`);
  const { value: files } = await readBatchFiles({ source, read: await readMaster(source), templates });
  if (files === undefined) throw new Error(`no batch in ${plan}`);
  const { master, levels, table } = files;
  const { value: variants } = prepareVariants(master, { levels, extraColumns: table.extraColumns, rows: table.rows });
  const rows = table.rows.filter(hasUnit);
  const [first] = rows;
  if (variants === undefined || first === undefined) throw new Error(`no variants of ${plan}`);
  const format = (await openFormat(variants.makeVariant(first).plan, templates)).value;
  if (format === undefined) throw new Error(`no format for ${plan}`);
  const compose = prepareComposer(format);
  let at = 0;
  const next = (count: number): DocumentTree[] =>
    Array.from({ length: count }, () => {
      const row = rows[at % rows.length] ?? first;
      at += 1;
      return compose(variants.makeVariant(row).plan);
    });
  return { format, next };
}
