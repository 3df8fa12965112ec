/** A batch that is killed again and again ends with the same bytes as one that was left in peace. */
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBatch } from "../../scripts/make-batch/write-batch.ts";
import { sha256 } from "../../src/io/records.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { buildCli } from "./built-cli.ts";

const units = 300;
const kills = 20;
/** Park and Miller's generator: the same moments in every run, as shares of an undisturbed one. */
let seed = 20_190_228;
function nextShare(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

const cli = buildCli();
afterAll(() => cli.remove());

/** What a run leaves for programs and people that holds times; everything else must be the same. */
const timed = new Set(["run_results.json", "bao-cao.html"]);

async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !timed.has(entry.name));
  const named = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return new Map(
    await Promise.all(named.sort().map(async (name) => [name, sha256(await readFile(join(folder, name)))] as const)),
  );
}

/** Stands until the last test. */
let scratch = "";
let plan = "";
let peaceful: ReadonlyMap<string, string> = new Map();
let peacefulMs = 0;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "kehoach-test-"));
  await writeBatch(units, scratch);
  plan = join(scratch, "plan.yaml");
  const out = join(scratch, "out");
  const startedAt = performance.now();
  const built = await cli.run(["build", plan, "-o", out]);
  peacefulMs = performance.now() - startedAt;
  expect(built).toMatchObject({ exitCode: 0 });
  peaceful = await hashes(out);
}, 60_000);

afterAll(() => rm(scratch, { recursive: true }));

describe(`a build of ${units} units`, () => {
  it("left in peace makes two files for each unit and the manifest", () => {
    expect(peaceful.size).toBe(units * 2 + 1);
  });

  it.each(Array.from({ length: kills }, (_, index) => [index + 1, nextShare()] as const))(
    "killed at moment %i leaves whole files and true records, and goes on to the same bytes",
    async (index, share) => {
      const out = await temporaryFolder();
      await killAfter(["build", plan, "-o", out], peacefulMs * share);
      await expectWhole(out);
      const resumed = await cli.run(["build", plan, "-o", out]);
      expect(resumed).toMatchObject({ exitCode: 0 });
      expect(await hashes(out)).toEqual(peaceful);
      if (index === kills) {
        const again = await cli.run(["build", plan, "-o", out]);
        expect(again.stderr).toContain(`${units} đơn vị: ${units} không đổi.`);
      }
      await rm(out, { recursive: true });
    },
  );
});

/** Every document that stands is byte for byte what it should be; records are JSON and claim nothing that is not there. */
async function expectWhole(out: string): Promise<void> {
  const standing = await hashes(out);
  for (const [name, hash] of standing) {
    if (/\.(?:docx|xlsx)$/.test(name)) expect([name, hash]).toEqual([name, peaceful.get(name)]);
  }
  for (const record of ["manifest.json", "run_results.json"]) {
    const text = await readFile(join(out, record), "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const { units: told } = JSON.parse(text) as { units: { files: { path: string; sha256: string }[] }[] };
    for (const { path, sha256: hash } of told.flatMap(({ files }) => files)) expect(standing.get(path)).toBe(hash);
  }
}

function killAfter(args: readonly string[], afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli.program, ...args], { stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
    child.on("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
