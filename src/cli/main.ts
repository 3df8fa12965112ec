#!/usr/bin/env node
/** The command line: arguments in, exit code out. The only file that prints. */
import { writeSync } from "node:fs";
import { removeTemporaryFiles } from "../io/atomic-write.ts";
import { answer } from "./answer.ts";
import type { CommandResult } from "./command.ts";
import { internalError, interrupted } from "./mistakes.ts";

const args = process.argv.slice(2);
/** Asked before anything is parsed, so that even a wrong flag is answered as JSON. */
const wantsJson = args.includes("--json");
const isPlain = ["NO_COLOR", "CI"].some((name) => (process.env[name] ?? "") !== "") || args.includes("--no-color");

function jsonText(result: CommandResult): string {
  return `${JSON.stringify({ ...result.data, exitCode: result.exitCode }, null, 2)}\n`;
}

function print(result: CommandResult): void {
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join("");
  if (!wantsJson) process.stderr.write(lines(result.notes));
  process.stdout.write(wantsJson ? jsonText(result) : lines(result.results));
  process.exitCode = result.exitCode;
}

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough («| head») closes the pipe; that is no error of ours.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    removeTemporaryFiles();
    const result = interrupted();
    if (wantsJson) writeSync(1, jsonText(result));
    else writeSync(2, `${result.notes.join("\n")}\n`);
    process.exit(result.exitCode);
  });
}

async function run(): Promise<void> {
  try {
    print(
      await answer(args, {
        environment: process.env,
        now: () => new Date(),
        colour: {
          results: !isPlain && process.stdout.isTTY === true,
          notes: !isPlain && process.stderr.isTTY === true,
        },
        isOneScreen: process.stdout.isTTY === true && process.stderr.isTTY === true,
      }),
    );
  } catch (error) {
    print(internalError(error, args.includes("-v") || args.includes("--verbose")));
  }
}

void run();
