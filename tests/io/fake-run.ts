/**
 * A run of fixed fake units in a process of its own, which the tests kill, lock out and starve. It prints one line of
 * JSON. Faults are set between the program and the disk: in node:fs itself.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import type { SavedUnit } from "../../src/io/saved-unit.ts";
import { fakeUnit } from "./fake-units.ts";

interface Task {
  readonly folder: string;
  readonly count: number;
  readonly version: number;
  /** Kills the process before its n-th change of the disk; a write is then left half done. */
  readonly killAtStep?: number;
  /** The disk is full after so many bytes. */
  readonly fullAfterBytes?: number;
  /** No file whose path ends so can be replaced. */
  readonly lockedName?: string;
  /** Opens the folder, prints what came of it and waits to be killed. */
  readonly isOnlyOpening?: boolean;
  readonly group?: number;
  readonly stopAfter?: number;
}

const task: Task = JSON.parse(process.argv[2] ?? "{}");
let steps = 0;
let bytesWritten = 0;

function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}

function step(): boolean {
  steps += 1;
  return steps === task.killAtStep;
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

function stepBefore<A extends readonly unknown[], R>(change: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (step()) die();
    return change(...args);
  };
}

const { writeSync, renameSync, openSync, mkdirSync, rmSync, linkSync, fsync } = fs;
Object.assign(fs, {
  openSync: stepBefore(openSync),
  mkdirSync: stepBefore(mkdirSync),
  rmSync: stepBefore(rmSync),
  linkSync: stepBefore(linkSync),
  fsync: stepBefore(fsync),
  renameSync: stepBefore((from: string, to: string) => {
    if (task.lockedName !== undefined && to.endsWith(task.lockedName)) throw systemError("EBUSY", "rename");
    renameSync(from, to);
  }),
  writeSync: (file: number, bytes: Uint8Array, offset = 0) => {
    const isLast = step();
    const length = isLast ? Math.floor((bytes.length - offset) / 2) : bytes.length - offset;
    bytesWritten += length;
    if (bytesWritten > (task.fullAfterBytes ?? Number.POSITIVE_INFINITY)) throw systemError("ENOSPC", "write");
    const written = writeSync(file, bytes, offset, length);
    if (isLast) die();
    return written;
  },
});
syncBuiltinESMExports();

const { openOutputRun } = await import("../../src/io/output-run.ts");
const { createUnitSaver } = await import("../../src/io/unit-saver.ts");
const { unchangedUnit } = await import("../../src/io/saved-unit.ts");

function print(result: object): void {
  process.stdout.write(`${JSON.stringify({ ...result, steps })}\n`);
}

async function run(): Promise<void> {
  const { folder, count, version, group = 16 } = task;
  const now = (): Date => new Date(1_000_000);
  const settings = { folder, force: false, toolVersion: "1.0.0", startedAt: now(), now, command: "build" };
  const opened = await openOutputRun(settings);
  if (opened.value === undefined || task.isOnlyOpening === true) {
    print({ rules: opened.diagnostics.map(({ rule }) => rule), messages: opened.diagnostics.map((d) => d.message) });
    if (opened.value !== undefined) setInterval(() => {}, 1000);
    return;
  }
  const { announce, earlier, standing, known, note, finish, close } = opened.value;
  const units = Array.from({ length: count }, (_, index) => fakeUnit(index, version));
  const faults = [...(await announce(units))];
  const toMake = units.filter(({ unit, document }) => {
    const before = earlier(unit);
    return before?.inputsSha256 !== document.record.inputsSha256 || standing(before) !== "same";
  });
  const making = new Set(toMake);
  const kept = units.filter((unit) => !making.has(unit)).map(({ unit }) => earlier(unit));
  await note(kept.flatMap((record) => (record === undefined ? [] : [unchangedUnit(record, "plan.yaml")])));
  const saver = createUnitSaver({ folder, force: false, journalName: "main" });
  const saved: SavedUnit[] = [];
  for (let from = 0; from < Math.min(toMake.length, task.stopAfter ?? count); from += group) {
    const results = await saver.save(
      toMake.slice(from, from + group).map((unit) => {
        const files = known(unit.unit);
        return files === undefined ? unit : { ...unit, known: files };
      }),
    );
    saved.push(...results);
    await note(results);
  }
  saver.close();
  const finished = await finish({ isInterrupted: task.stopAfter !== undefined });
  await close();
  faults.push(...finished.diagnostics);
  print({
    made: toMake.length,
    statuses: saved.map(({ status }) => status),
    rules: [...saved.flatMap((unit) => unit.diagnostics), ...faults].map(({ rule }) => rule),
    messages: [...saved.flatMap((unit) => unit.diagnostics), ...faults].map(({ message }) => message),
    left: fs.readdirSync(folder, { recursive: true }),
  });
}

await run();
