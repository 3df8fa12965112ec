/**
 * Journals: which files of which unit are about to get which bytes, one unit a line, safe on the disk before the first
 * of them gets its name. So a later run knows our files however early this one is killed.
 */
import { closeSync, openSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { writeTextAtomically, writeWhole } from "./atomic-write.ts";
import { syncFile, syncFolder } from "./durability.ts";
import { type FileRecord, fileRecordSchema, type UnitRecord, unitRecordSchema } from "./records.ts";

const journalName = /^journal-[a-z0-9]+\.jsonl$/;
/** Holds what earlier runs knew of the units that this run makes again. */
export const earlierJournal = "earlier";

/** Holds what a run is about to write beside its units. */
export const extrasJournal = "extras";

export interface Journal {
  /** Resolves when the lines are safe. */
  append(records: readonly UnitRecord[]): Promise<void>;
  close(): void;
}

export function journalPath(folder: string, name: string): string {
  if (!journalName.test(`journal-${name}.jsonl`)) throw new RangeError(`"${name}" is no name for a journal`);
  return join(folder, `journal-${name}.jsonl`);
}

/** Whether a name directly in an output folder is that of a journal. */
export function isJournal(name: string): boolean {
  return journalName.test(name);
}

/** A journal of its own for each thread; the file is made with the first line. */
export function openJournal(folder: string, name: string): Journal {
  const path = journalPath(folder, name);
  let file: number | undefined;
  return {
    append: async (records) => {
      const isNew = file === undefined;
      file ??= openSync(path, "a");
      // A line feed first: a run that was killed may have left half a line.
      writeWhole(file, Buffer.from(`\n${[...journalLines(records)].join("")}`));
      await syncFile(file);
      if (isNew) await syncFolder(folder);
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** One line for each record. */
export function* journalLines(records: Iterable<UnitRecord>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** Says which files beside the units are about to get their names. */
export function writeExtrasJournal(folder: string, files: readonly FileRecord[]): Promise<void> {
  const lines = files.map(({ path, bytes, sha256 }) => `${JSON.stringify({ path, bytes, sha256 })}\n`);
  return writeTextAtomically(journalPath(folder, extrasJournal), lines);
}

/** The files that a killed run may have written beside its units. */
export async function readExtrasJournal(folder: string): Promise<readonly FileRecord[]> {
  const names = (await journalNames(folder)).filter((name) => name === `journal-${extrasJournal}.jsonl`);
  const files: FileRecord[] = [];
  for (const name of names) files.push(...readLines(await readFile(join(folder, name), "utf8"), fileRecordSchema));
  return files;
}

/** All whole lines of all journals, each file in its order. */
export async function readJournals(folder: string): Promise<readonly UnitRecord[]> {
  const texts: string[] = [];
  for (const name of await journalNames(folder)) texts.push(await readFile(join(folder, name), "utf8"));
  return texts.flatMap((text) => readLines(text, unitRecordSchema));
}

/** Whether a run was killed, so that journals stand. */
export async function hasJournals(folder: string): Promise<boolean> {
  return (await journalNames(folder)).length > 0;
}

/** Removes all journals but those named. */
export async function removeJournals(folder: string, kept: readonly string[] = []): Promise<void> {
  const names = (await journalNames(folder)).filter((name) => kept.every((one) => name !== `journal-${one}.jsonl`));
  for (const name of names) await rm(join(folder, name), { force: true });
}

/** "earlier" first: it tells of older runs than the others. */
async function journalNames(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter(isJournal).sort();
  const first = `journal-${earlierJournal}.jsonl`;
  return names.includes(first) ? [first, ...names.filter((name) => name !== first)] : names;
}

function readLines<Line>(text: string, schema: z.ZodType<Line>): readonly Line[] {
  return text.split("\n").flatMap((line) => {
    if (line === "") return [];
    try {
      const record = schema.safeParse(JSON.parse(line)).data;
      return record === undefined ? [] : [record];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}
