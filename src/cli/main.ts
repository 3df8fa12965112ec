#!/usr/bin/env node
/** The command line: arguments in, exit code out. The only file that prints. */
import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { removeTemporaryFiles } from "../io/atomic-write.ts";
import { answer } from "./answer.ts";
import type { CommandResult, ProgressScreen } from "./command.ts";
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

/** A batch finishes the units in hand at the first signal; a second one, or any other command, ends at once. */
const stopping = { isTakenOver: false, isRequested: false };

function stop(): void {
  if (stopping.isTakenOver && !stopping.isRequested) {
    stopping.isRequested = true;
    if (!wantsJson) writeSync(2, "\nĐang dừng: làm xong các đơn vị đang dở. Bấm Ctrl-C lần nữa để dừng ngay.\n");
    return;
  }
  removeTemporaryFiles();
  const result = interrupted();
  if (wantsJson) writeSync(1, jsonText(result));
  else writeSync(2, `${result.notes.join("\n")}\n`);
  process.exit(result.exitCode);
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
        ...(wantsJson || args.includes("-q") || args.includes("--quiet") ? {} : { progress: progressScreen() }),
        stop: {
          isRequested: () => stopping.isRequested,
          takeOver: () => {
            stopping.isTakenOver = true;
          },
        },
        ...builtScript(),
        isOneScreen: process.stdout.isTTY === true && process.stderr.isTTY === true,
      }),
    );
  } catch (error) {
    print(internalError(error, args.includes("-v") || args.includes("--verbose")));
  }
}

/** Threads start from the built program; from the sources there is none that Node could start. */
function builtScript(): { readonly workerScript?: string } {
  const script = process.argv[1];
  return script === undefined || script.endsWith(".ts") ? {} : { workerScript: script };
}

function progressScreen(): ProgressScreen {
  const { stderr } = process;
  return {
    isTerminal: stderr.isTTY === true && !["CI"].some((name) => (process.env[name] ?? "") !== ""),
    columns: stderr.columns ?? 80,
    write: (text) => {
      stderr.write(text);
    },
  };
}

if (isMainThread) {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  void run();
} else {
  // The same script is what the threads of a batch start with.
  void import("./batch/worker.ts").then(({ workForMain }) => workForMain());
}
