/** The writing part alone: variants laid out, both files made and saved plainly, without checks, hashes or fsync. */
import { rmSync } from "node:fs";
import { openPlanSource } from "../../src/io/plan-source.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { openBatch, readMaster } from "../../src/pipeline.ts";
import { savePlainly } from "./batch-peers.ts";

/** As many as a thread takes at a time. */
const chunkRows = 32;

/** Makes and saves the next `count` units each time it is called, so that nothing is remembered of them. */
export async function openWritingPart(plan: string, folder: string): Promise<(count: number) => Promise<void>> {
  const source = (await openPlanSource(plan)).value;
  const templates = (await openTemplateLibrary()).value;
  if (source === undefined || templates === undefined) throw new Error(`cannot open ${plan}`);
  const { value: batch } = await openBatch({ source, read: await readMaster(source), templates });
  if (batch === undefined) throw new Error(`no batch in ${plan}`);
  const all = batch.table.rows.length;
  let next = 0;
  return async (count) => {
    for (let made = 0; made < count; made += chunkRows) {
      const rows = Array.from({ length: Math.min(chunkRows, count - made) }, (_, at) => (next + at) % all);
      for (const [at, unit] of (await batch.make(rows)).entries()) {
        const [docx, xlsx] = unit?.files ?? [];
        if (docx === undefined || xlsx === undefined) throw new Error(`row ${rows[at]} has no documents`);
        savePlainly(folder, made + at, docx.bytes, xlsx.bytes);
      }
      next += rows.length;
    }
    rmSync(folder, { recursive: true });
  };
}
