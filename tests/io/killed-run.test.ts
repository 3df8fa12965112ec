/** Runs killed between any two changes of the disk: what stands is whole, and the next run makes exactly the rest. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type FileRecord, manifestSchema, runResultsSchema, sha256 } from "../../src/io/records.ts";
import { fakeProcesses } from "./fake-process.ts";
import { fakeUnit, seededChance } from "./fake-units.ts";
import { temporaryFolderInMemory } from "./temporary-folder.ts";

const count = 300;
const processes = fakeProcesses();
afterAll(() => processes.remove());

/** Hashes of the documents that any version of a run writes, by path. */
const written = new Map<string, Set<string>>();
for (const version of [1, 2, 3]) {
  for (let index = 0; index < count; index += 1) {
    for (const { name, bytes } of fakeUnit(index, version).document.files) {
      written.set(name, (written.get(name) ?? new Set()).add(sha256(bytes)));
    }
  }
}

/** Hashes of all files of a folder but the results, which tell times. */
function hashesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => name !== "run_results.json" && statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

function readJson(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** Every document is one that was meant, and the records say nothing that is not so. */
function expectSoundFolder(folder: string): void {
  const hashes = hashesIn(folder);
  const isMeant = (name: string): boolean =>
    name.includes("/")
      ? written.get(name)?.has(hashes[name] ?? "") === true
      : /^(?:manifest\.json|journal-\w+\.jsonl|\.kehoach.*)$/.test(name);
  expect(Object.keys(hashes).filter((name) => !isMeant(name))).toEqual([]);
  const told = [...manifestFiles(folder), ...resultFiles(folder)];
  expect(told.filter(({ path, sha256: hash }) => hashes[path] !== hash)).toEqual([]);
}

function manifestFiles(folder: string): readonly FileRecord[] {
  if (!existsSync(join(folder, "manifest.json"))) return [];
  return manifestSchema.parse(readJson(folder, "manifest.json")).units.flatMap(({ files }) => files);
}

/** Those of units that are done. */
function resultFiles(folder: string): readonly FileRecord[] {
  if (!existsSync(join(folder, "run_results.json"))) return [];
  return runResultsSchema
    .parse(readJson(folder, "run_results.json"))
    .units.filter(({ status = "" }) => ["created", "replaced", "unchanged"].includes(status))
    .flatMap(({ files }) => files);
}

/** How many units have every file of a version. */
function wholeUnits(folder: string, version: number): number {
  return Array.from({ length: count }, (_, index) => fakeUnit(index, version)).filter(({ document }) =>
    document.files.every(({ name, bytes }) => {
      const path = join(folder, name);
      return existsSync(path) && sha256(readFileSync(path)) === sha256(bytes);
    }),
  ).length;
}

async function undisturbed(versions: readonly number[]): Promise<{ readonly folder: string; readonly steps: number }> {
  const folder = await temporaryFolderInMemory();
  let steps = 0;
  for (const version of versions) steps = (await processes.run({ folder, count, version }))?.steps ?? 0;
  return { folder, steps };
}

describe("a killed run", () => {
  it("leaves whole files, and the next run makes only the rest", async () => {
    const chance = seededChance(20_260_430);
    const whole = await undisturbed([1]);
    expect(whole.steps).toBeGreaterThan(count * 6);
    for (let kill = 0; kill < 20; kill += 1) {
      const folder = await temporaryFolderInMemory();
      const killAtStep = 1 + Math.floor(chance() * whole.steps);
      expect(await processes.run({ folder, count, version: 1, killAtStep }), `step ${killAtStep}`).toBeUndefined();
      expectSoundFolder(folder);
      const missing = count - wholeUnits(folder, 1);
      const resumed = await processes.run({ folder, count, version: 1 });
      expect(resumed, `step ${killAtStep}`).toMatchObject({ made: missing, rules: [] });
      expect(hashesIn(folder), `step ${killAtStep}`).toEqual(hashesIn(whole.folder));
    }
  }, 180_000);

  it("can be killed again and again while it replaces what stands", async () => {
    const chance = seededChance(824);
    const whole = await undisturbed([1, 2, 3]);
    const folder = await temporaryFolderInMemory();
    await processes.run({ folder, count, version: 1 });
    for (let kill = 0; kill < 12; kill += 1) {
      // A step beyond the end of a run lets it finish.
      const killAtStep = 1 + Math.floor(chance() * 1_000);
      await processes.run({ folder, count, version: 1 + ((kill + 1) % 3), killAtStep });
      expectSoundFolder(folder);
    }
    await processes.run({ folder, count, version: 2 });
    const last = await processes.run({ folder, count, version: 3 });
    expect(last?.rules).toEqual([]);
    expect(hashesIn(folder)).toEqual(hashesIn(whole.folder));
    expect(await processes.run({ folder, count, version: 3 })).toMatchObject({ made: 0 });
  }, 180_000);
});

describe("a run that is stopped softly", () => {
  it("says so, leaves the rest pending, and is gone on with", async () => {
    const whole = await undisturbed([1]);
    const folder = await temporaryFolderInMemory();
    await processes.run({ folder, count, version: 1, stopAfter: 64 });
    const results = runResultsSchema.parse(readJson(folder, "run_results.json"));
    expect(results.interrupted).toBe(true);
    expect(results.units.filter(({ status }) => status === "pending")).toHaveLength(count - 64);
    expectSoundFolder(folder);
    expect(await processes.run({ folder, count, version: 1 })).toMatchObject({ made: count - 64 });
    expect(hashesIn(folder)).toEqual(hashesIn(whole.folder));
  });
});
