/** Rewrites the expected side of the fixtures; the difference is then read and reviewed. `npm run golden [-- filter]`. */
import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportFixture } from "../tests/fixture-report.ts";

const faults = join(dirname(fileURLToPath(import.meta.url)), "..", "fixtures", "faults");
const filter = process.argv[2] ?? "";

for (const slug of (await readdir(faults)).sort()) {
  if (!slug.includes(filter)) continue;
  await writeFile(join(faults, slug, "expected.txt"), await reportFixture(join(faults, slug)));
  console.log(`fixtures/faults/${slug}/expected.txt`);
}
