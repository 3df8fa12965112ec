/**
 * Runs the bundled program on the starter plan and on small batches, and keeps the machine code that V8 made of each
 * script beside it: `node scripts/keep-code.cjs FOLDER`. V8 refuses code of another version or script by itself.
 */
const { execFileSync } = require("node:child_process");
const { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");
const { setFlagsFromString } = require("node:v8");

const folder = resolve(process.argv[2]);
const { run, scripts } = require(join(folder, "launch.cjs"));
const scratch = mkdtempSync(join(tmpdir(), "kehoach-"));
const starter = join(scratch, "plan");
const root = join(__dirname, "..");
const fixture = join(root, "fixtures/batches/binh-duong-2019-cap-huyen/plan.yaml");
const many = join(scratch, "many");
execFileSync(process.execPath, ["--import", "tsx", "scripts/make-batch.ts", "40", many], {
  cwd: root,
  stdio: "ignore",
});

/** A plan and a batch, into folders of that name. */
const buildBoth = (name, master, ...flags) => [
  ["build", join(starter, "plan.yaml"), "-o", join(scratch, `plan-${name}`), ...flags],
  ["build", master, "-o", join(scratch, `batch-${name}`), "-j", "1", ...flags],
];
const samples = readdirSync(folder).filter((name) => name.startsWith("samples-"));
const moveSamples = (from, to) => {
  for (const name of samples) renameSync(join(from, name), join(to, name));
};

/** Arguments of the program, or what happens between two runs. */
const steps = [
  ["init", starter, "--json"],
  // Without kept samples the docx library is asked for.
  () => moveSamples(folder, scratch),
  ...buildBoth("by-library", fixture, "--json"),
  () => moveSamples(scratch, folder),
  ...buildBoth("by-samples", join(many, "plan.yaml")),
  // The second time nothing is left to do, which the third has to find out by itself.
  ...buildBoth("by-samples", join(many, "plan.yaml"), "--json"),
  ...buildBoth("by-samples", join(many, "plan.yaml"), "--json", "--force"),
];

// Machine code that was not used for a while is thrown away, unless V8 is told not to while the trial runs.
setFlagsFromString("--no-flush-bytecode");

/** The program reads its arguments when it starts and ends when nothing is left to do. */
process.on("beforeExit", () => {
  if (process.exitCode !== 0 && process.exitCode !== undefined) process.exit();
  let next = steps.shift();
  while (typeof next === "function") {
    next();
    next = steps.shift();
  }
  if (next !== undefined) {
    process.argv = [process.execPath, join(folder, "kehoach.cjs"), ...next];
    run("program");
    return;
  }
  process.removeAllListeners("beforeExit");
  rmSync(scratch, { recursive: true });
  // Kept code fits only a V8 with the same flags.
  setFlagsFromString("--flush-bytecode");
  for (const [name, script] of scripts) writeFileSync(join(folder, `${name}.code`), script.createCachedData());
});
