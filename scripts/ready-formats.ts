/** Reads the formats and levels under templates/ once, at build time, into dist/formats.json and dist/levels.json. */
import { writeFile } from "node:fs/promises";
import { hashFiles, type ReadyFormats, readyFormatsPath } from "../src/io/ready-formats.ts";
import { readyLevelsPath, readyLevelsText } from "../src/io/ready-levels.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import { readFormat } from "../src/read/format/index.ts";
import { readLevels } from "../src/read/levels/index.ts";

const library = (await openTemplateLibrary()).value;
if (library === undefined) throw new Error("templates/ cannot be opened");
const ready: Record<string, ReadyFormats[string]> = {};
for (const { id } of library.periods) {
  const files = await library.loadFormat(id);
  const { value, diagnostics } = readFormat(files);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  ready[id] = { hash: hashFiles(files), format: value };
}
await writeFile(readyFormatsPath(), JSON.stringify(ready));

const files = await library.loadLevels();
const levels = readLevels(files);
if (levels.value === undefined) throw new Error(levels.diagnostics.map(({ message }) => message).join("\n"));
await writeFile(readyLevelsPath(), readyLevelsText(files, levels.value));
