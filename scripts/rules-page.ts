/** Writes docs/quy-tac.md, the page of all rules of `kehoach check`, from the rules themselves: `npm run docs`. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeRulesPage } from "./rules-page/page.ts";

const page = join(dirname(fileURLToPath(import.meta.url)), "..", "docs", "quy-tac.md");
await mkdir(dirname(page), { recursive: true });
await writeFile(page, await makeRulesPage());
console.log("docs/quy-tac.md");
