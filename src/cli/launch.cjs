#!/usr/bin/env node
/** Starts the command line from its script and V8's machine code for it; without fitting code it only starts slower. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { Script } = require("node:vm");

const path = join(__dirname, "program.cjs");

function keptCode() {
  try {
    return readFileSync(join(__dirname, "program.code"));
  } catch {
    return undefined;
  }
}

const script = new Script(readFileSync(path, "utf8"), { filename: path, cachedData: keptCode() });
script.runInThisContext()(require, module, exports, pathToFileURL(path).href);
