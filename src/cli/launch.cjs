/**
 * Loads the scripts of the command line, each with V8's machine code for it; without fitting code it only starts slower.
 * The heavy libraries are scripts of their own, so that a run pays only for those it asks for.
 */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// Node keeps machine code of its own modules, which V8 takes only while its flags are as usual: so what most runs need
// is loaded first, and the streams with it.
for (const id of ["fs/promises", "worker_threads", "os", "util", "perf_hooks", "crypto", "zlib"]) require(`node:${id}`);
for (const stream of ["stdout", "stderr"]) process[stream].writable;

// V8 optimizes a function four times later than it would: else half of a batch's time goes into optimizing what is soon
// done, in each thread anew and on the processors that the threads need. Said before any code of ours is kept or taken.
setFlagsFromString("--interrupt-budget=270336");
// And with a third of the functions that it would draw into one another: they compile in half the time, and run as fast.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");

const libraries = ["docx", "exceljs"];
const scripts = new Map();
const modules = new Map();

/** Runs a script as a module and gives its exports. */
function run(name) {
  const path = join(__dirname, `${name}.script.cjs`);
  if (!scripts.has(name)) {
    const options = { filename: path, cachedData: keptCode(name) };
    scripts.set(name, new Script(readFileSync(path, "utf8"), options));
  }
  const module = { exports: {} };
  scripts.get(name).runInThisContext()(requireFrom, module, module.exports, pathToFileURL(path).href);
  return module.exports;
}

function requireFrom(id) {
  if (!libraries.includes(id)) return require(id);
  if (!modules.has(id)) modules.set(id, run(id));
  return modules.get(id);
}

function keptCode(name) {
  try {
    return readFileSync(join(__dirname, `${name}.code`));
  } catch {
    return undefined;
  }
}

module.exports = { run, scripts };
