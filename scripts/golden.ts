/** Rewrites the expected side of the fixtures; the difference is then read and reviewed. `npm run golden [-- filter]`. */
import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportBatchFixture } from "../tests/batch-fixture-report.ts";
import { reportDocumentFixture } from "../tests/document-fixture-report.ts";
import { reportFixture } from "../tests/fixture-report.ts";

const fixtures = join(dirname(fileURLToPath(import.meta.url)), "..", "fixtures");
const filter = process.argv[2] ?? "";

for (const slug of (await readdir(join(fixtures, "faults"))).sort()) {
  await rewrite(`faults/${slug}`, reportFixture);
}
for (const slug of (await readdir(join(fixtures, "documents"))).sort()) {
  await rewrite(`documents/${slug}`, reportDocumentFixture);
}
for (const slug of ["loi-ca-bang", "loi-moi-loai"]) await rewrite(`batches/${slug}`, reportBatchFixture);

async function rewrite(fixture: string, report: (folder: string) => Promise<string>): Promise<void> {
  if (!fixture.includes(filter)) return;
  await writeFile(join(fixtures, fixture, "expected.txt"), await report(join(fixtures, fixture)));
  console.log(`fixtures/${fixture}/expected.txt`);
}
