/** Folders that tests write into; each test gets an empty one of its own. */
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A new empty folder, removed after the test. */
export async function temporaryFolder(parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, "kehoach-test-"));
  folders.push(folder);
  return folder;
}

/** The text of every file directly in a folder, by name in order. */
export async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
}

/** As `temporaryFolder`, in memory where the system has a place for that: for tests of thousands of files. */
export function temporaryFolderInMemory(): Promise<string> {
  return temporaryFolder(existsSync("/dev/shm") ? "/dev/shm" : tmpdir());
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Writes a text file and gives its path. */
export async function writeText(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
