/**
 * Runs the bundled program once on the starter plan and keeps the machine code that V8 made of each script beside it:
 * `node scripts/keep-code.cjs FOLDER`. V8 refuses code of another version or script by itself.
 */
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");

const folder = resolve(process.argv[2]);
const { run, scripts } = require(join(folder, "launch.cjs"));
const scratch = mkdtempSync(join(tmpdir(), "kehoach-"));
const starter = join(scratch, "plan");

const steps = [
  ["init", starter, "-q"],
  ["build", join(starter, "plan.yaml"), "-o", join(scratch, "out"), "-q"],
];

/** The program reads its arguments when it starts and ends when nothing is left to do. */
process.on("beforeExit", () => {
  const next = steps.shift();
  if (next !== undefined) {
    process.argv = [process.execPath, join(folder, "kehoach.cjs"), ...next];
    run("program");
    return;
  }
  process.removeAllListeners("beforeExit");
  rmSync(scratch, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(join(folder, `${name}.code`), script.createCachedData());
});
