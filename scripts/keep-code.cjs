/**
 * Runs the bundled program once on the starter plan and keeps the machine code that V8 made of it beside the program:
 * `node scripts/keep-code.cjs FOLDER`. V8 refuses code of another version or script by itself.
 */
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");

const folder = resolve(process.argv[2]);
const path = join(folder, "program.cjs");
const scratch = mkdtempSync(join(tmpdir(), "kehoach-"));
const starter = join(scratch, "plan");
const script = new Script(readFileSync(path, "utf8"), { filename: path });

/** The program reads its arguments when it starts and ends when nothing is left to do. */
function start(...args) {
  process.argv = [process.execPath, path, ...args];
  script.runInThisContext()(require, module, exports, pathToFileURL(path).href);
}

const steps = [
  ["init", starter],
  ["build", join(starter, "plan.yaml"), "-o", join(scratch, "out")],
];
process.on("beforeExit", () => {
  const next = steps.shift();
  if (next !== undefined) {
    start(...next);
    return;
  }
  process.removeAllListeners("beforeExit");
  rmSync(scratch, { recursive: true });
  writeFileSync(join(folder, "program.code"), script.createCachedData());
});
