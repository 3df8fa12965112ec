/** What only processes show of a batch: a full disk, missing rights, two runs at once, a soft stop, several threads. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBatch } from "../../scripts/make-batch/write-batch.ts";
import { sha256 } from "../../src/io/records.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { buildCli, type Outcome } from "./built-cli.ts";

const units = 200;
const cli = buildCli();
let scratch = "";
let plan = "";
let whole: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "kehoach-test-"));
  await writeBatch(units, scratch);
  plan = join(scratch, "plan.yaml");
  const out = join(scratch, "out");
  expect(await cli.run(["build", plan, "-o", out])).toMatchObject({ exitCode: 0 });
  whole = await documents(out);
}, 60_000);

afterAll(async () => {
  cli.remove();
  await rm(scratch, { recursive: true });
});

async function documents(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:docx|xlsx)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, sha256(await readFile(join(folder, path)))] as const)),
  );
}

/** What stands is whole, and nothing unfinished is left beside it. */
async function expectOnlyWhole(out: string): Promise<void> {
  for (const [path, hash] of Object.entries(await documents(out))) expect([path, hash]).toEqual([path, whole[path]]);
  const left = await readdir(out, { recursive: true });
  expect(left.filter((name) => name.includes(".tmp"))).toEqual([]);
}

function run(command: readonly string[]): Promise<Outcome> {
  const [file = "", ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

describe("a batch in hard times", () => {
  it("on a full disk says so, leaves only whole files, and goes on when there is room", async () => {
    const out = await temporaryFolder();
    const inNamespace = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"];
    const mount = `mount -t tmpfs -o size=1900k tmpfs '${out}'`;
    if (isPossible([...inNamespace, mount])) {
      const full = `${mount} && "$@"; code=$?; find '${out}' -name '*.tmp' | wc -l; exit $code`;
      const result = await run([...inNamespace, full, "sh", process.execPath, cli.program, "build", plan, "-o", out]);
      expect(result.exitCode).toBe(1);
      expect(result.stderr).toContain("ổ đĩa đã đầy");
      expect(result.stdout.trim().split("\n").at(-1)).toBe("0");
    }
    // Everywhere a file may be refused for its size: the Word files are too large, the smaller Excel files are not alone.
    const limited = await cli.runWithFileLimit(["build", plan, "-o", out], 10);
    expect(limited.exitCode).toBe(1);
    await expectOnlyWhole(out);
    expect(await cli.run(["build", plan, "-o", out])).toMatchObject({ exitCode: 0 });
    expect(await documents(out)).toEqual(whole);
  });

  it("in a folder that it may not write to says so and writes nothing", async () => {
    const out = await temporaryFolder();
    chmodSync(out, 0o555);
    const asNobody =
      process.getuid?.() === 0 ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];
    for (const path of [scratch, plan]) chmodSync(path, 0o755);
    const refused = await run([...asNobody, process.execPath, cli.program, "build", plan, "-o", out]);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(`Không ghi được «${out}»`);
    chmodSync(out, 0o755);
    expect(await readdir(out)).toEqual([]);
  });

  it("beside another run in the same folder gives way to it", async () => {
    const out = await temporaryFolder();
    const first = run([process.execPath, cli.program, "build", plan, "-o", out]);
    while (!existsSync(join(out, ".kehoach.lock"))) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await cli.run(["build", plan, "-o", out]);
    expect(second).toMatchObject({ exitCode: 2, stdout: "" });
    expect(second.stderr).toContain("RUN-LOCKED");
    expect(await first).toMatchObject({ exitCode: 0 });
    expect(await documents(out)).toEqual(whole);
  });

  it("asked to stop finishes what it has in hand, says how to go on, and does", async () => {
    const out = await temporaryFolder();
    const child = spawn(process.execPath, [cli.program, "build", plan, "-o", out], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.stdout.resume();
    while (Object.keys(await documents(out)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
    expect(stderr).toContain("không tệp nào bị ghi dở");
    expect(stderr).toContain(`kehoach retry -o ${out}`);
    await expectOnlyWhole(out);
    const made = Object.keys(await documents(out)).length / 2;
    const results = JSON.parse(await readFile(join(out, "run_results.json"), "utf8"));
    expect(results).toMatchObject({ interrupted: true });
    expect(results.units.filter(({ status }: { status: string }) => status === "pending")).toHaveLength(units - made);
    const retried = await cli.run(["retry", "-o", out]);
    expect(retried).toMatchObject({ exitCode: 0 });
    expect(retried.stderr).toContain(`${units - made} đơn vị: ${units - made} đã tạo.`);
    expect(await documents(out)).toEqual(whole);
  });

  it("makes the same files with any number of threads", async () => {
    const out = await temporaryFolder();
    expect(await cli.run(["build", plan, "-o", out, "-j", "3"])).toMatchObject({ exitCode: 0 });
    expect(await documents(out)).toEqual(whole);
    const manifests = [join(out, "manifest.json"), join(scratch, "out", "manifest.json")];
    const [threads, one] = await Promise.all(manifests.map((path) => readFile(path, "utf8")));
    expect(threads).toBe(one);
  });
});

function isPossible(command: readonly string[]): boolean {
  try {
    execFileSync(command[0] ?? "", command.slice(1), { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
