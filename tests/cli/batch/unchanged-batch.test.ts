/**
 * A build that has nothing to do is answered without opening the batch: only where nothing has changed, and with the very
 * answer, results, manifest and report of the build that opens everything.
 */
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, type Surroundings } from "../../../src/cli/answer.ts";
import type { CommandResult } from "../../../src/cli/command.ts";
import { temporaryFolder } from "../../io/temporary-folder.ts";

/** How often the short way was taken, and whether it is closed. */
const way = vi.hoisted(() => ({ isClosed: false, taken: 0 }));

vi.mock(import("../../../src/cli/batch/unchanged-batch.ts"), async (load) => {
  const { unchangedBatch } = await load();
  return {
    unchangedBatch: async (call) => {
      const result = way.isClosed ? undefined : await unchangedBatch(call);
      if (result !== undefined) way.taken += 1;
      return result;
    },
  };
});

beforeEach(() => {
  way.isClosed = false;
  way.taken = 0;
});

const batches = fileURLToPath(new URL("../../../fixtures/batches/", import.meta.url));
const today = new Date(2019, 2, 4, 9, 5);

function surroundings(now: Date): Surroundings {
  return { environment: {}, now: () => now, colour: { results: false, notes: false } };
}

function kehoach(args: readonly string[], now = today): Promise<CommandResult> {
  return answer(args, surroundings(now));
}

interface Batch {
  readonly folder: string;
  readonly plan: string;
  readonly out: string;
  /** `build PLAN -o OUT` with what is added. */
  build(...more: readonly string[]): Promise<CommandResult>;
}

/** A batch of the fixtures in a folder of its own. */
async function openBatch(slug = "binh-duong-2019-cap-huyen"): Promise<Batch> {
  const folder = await temporaryFolder();
  await cp(join(batches, slug), folder, { recursive: true });
  return batchIn(folder);
}

function batchIn(folder: string): Batch {
  const [plan, out] = [join(folder, "plan.yaml"), join(folder, "out")];
  return { folder, plan, out, build: (...more) => kehoach(["build", plan, "-o", out, ...more]) };
}

async function builtBatch(...more: readonly string[]): Promise<Batch> {
  const batch = await openBatch();
  expect((await batch.build(...more)).exitCode).toBe(0);
  return batch;
}

/** Every file of a folder with its bytes. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      paths.sort().map(async (path) => [relative(folder, path), (await readFile(path)).toString("latin1")] as const),
    ),
  );
}

interface Outcome {
  readonly result: CommandResult;
  readonly data: string;
  readonly files: ReadonlyMap<string, string>;
}

async function outcomeOf(run: () => Promise<CommandResult>, folder: string): Promise<Outcome> {
  const result = await run();
  return { result, data: JSON.stringify(result.data, null, 2), files: await filesIn(folder) };
}

/** Takes the same command both ways from the same state, and says whether the short one could be taken. */
async function bothWays({ folder }: Batch, run: () => Promise<CommandResult>): Promise<boolean> {
  const before = await temporaryFolder();
  await cp(folder, before, { recursive: true, preserveTimestamps: true });
  const taken = way.taken;
  const short = await outcomeOf(run, folder);
  const isTaken = way.taken > taken;
  if (!isTaken) return false;
  await rm(folder, { recursive: true });
  await cp(before, folder, { recursive: true, preserveTimestamps: true });
  way.isClosed = true;
  const long = await outcomeOf(run, folder);
  way.isClosed = false;
  const { data: _short, ...shortAnswer } = short.result;
  const { data: _long, ...longAnswer } = long.result;
  expect(shortAnswer).toEqual(longAnswer);
  expect(short.data).toBe(long.data);
  expect([...short.files.keys()]).toEqual([...long.files.keys()]);
  for (const [path, bytes] of long.files) expect([path, short.files.get(path)]).toEqual([path, bytes]);
  return true;
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(path, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

const drop = (key: string) => (text: string) => text.replace(`"${key}"`, `"x${key}"`);

describe("a batch that was built", () => {
  it.each([
    ["binh-duong-2019-cap-huyen", [], true],
    ["hai-cap-2026-cap-xa", [], true],
    // Units that are wrong are looked at again each time.
    ["loi-ca-bang", [], false],
    ["loi-moi-loai", [], false],
    // Mended, it still has a warning.
    ["loi-moi-loai", ["--units", "don-vi-da-sua.csv"], true],
  ] as const)("is told again as the long way tells it: %s %j", async (slug, more, isShort) => {
    const batch = await openBatch(slug);
    const args = more.map((arg) => (arg.endsWith(".csv") ? join(batch.folder, arg) : arg));
    const first = await batch.build(...args);
    expect(way.taken).toBe(0);
    for (let round = 0; round < 3; round += 1) {
      const now = new Date(today.getTime() + round * 100_000_000);
      const again = () => kehoach(["build", batch.plan, "-o", batch.out, ...args], now);
      expect(await bothWays(batch, again)).toBe(isShort);
    }
    const last = await batch.build(...args);
    expect(last.exitCode).toBe(first.exitCode);
    if (isShort) expect(last.results.every((line) => line.startsWith("không đổi"))).toBe(true);
  });

  it.each([["-j", "3"], ["-q"], ["-v"], ["--fail-fast"]])("is told so with %s", async (...more) => {
    const batch = await builtBatch();
    expect(await bothWays(batch, () => batch.build(...more))).toBe(true);
  });

  it("is told so whatever the time of its files, and beside files that it never asks for", async () => {
    const batch = await builtBatch();
    await utimes(join(batch.out, "thi-xa-di-an", "512-KH-UBND.docx"), today, today);
    await utimes(batch.plan, today, today);
    await writeFile(join(batch.folder, "kehoach.rules.yaml"), "quy tắc: {}\n");
    await writeFile(join(batch.folder, "don-vi.xlsx"), "của người");
    await writeFile(join(batch.out, "ghi-chu.txt"), "của người");
    expect(await bothWays(batch, () => batch.build())).toBe(true);
  });

  it("is told so after a retry that had nothing to do, and is opened after one that had", async () => {
    const batch = await builtBatch();
    expect((await kehoach(["retry", "-o", batch.out])).notes.join()).toContain("Không còn gì phải làm lại");
    expect(await bothWays(batch, () => batch.build())).toBe(true);
    await edit(join(batch.out, "run_results.json"), (text) => text.replace('"status":"unchanged"', '"status":"error"'));
    expect(await bothWays(batch, () => batch.build())).toBe(false);
    await edit(join(batch.out, "run_results.json"), (text) => text.replace('"status":"unchanged"', '"status":"error"'));
    expect((await kehoach(["retry", "-o", batch.out])).exitCode).toBe(0);
    expect(await bothWays(batch, () => batch.build())).toBe(false);
    expect(await bothWays(batch, () => batch.build())).toBe(true);
  });

  it("is told so when its report lies beside one that a person edited", async () => {
    const batch = await builtBatch();
    await appendFile(join(batch.out, "bao-cao.html"), " ");
    expect(await bothWays(batch, () => batch.build())).toBe(false);
    expect(await bothWays(batch, () => batch.build())).toBe(true);
    expect(await readdir(batch.out)).toContain("bao-cao (bản mới).html");
    await rm(join(batch.out, "bao-cao (bản mới).html"));
    expect(await bothWays(batch, () => batch.build())).toBe(false);
  });

  it("is opened once more when a unit has a new name for its files and the old ones stand", async () => {
    const batch = await builtBatch();
    await edit(join(batch.folder, "don-vi.csv"), (text) => text.replace(",748,", ",749,"));
    expect(await bothWays(batch, () => batch.build())).toBe(false);
    expect(await bothWays(batch, () => batch.build())).toBe(false);
    expect(await bothWays(batch, () => batch.build())).toBe(true);
    await rm(join(batch.out, "thi-xa-thuan-an", "748-KH-UBND.docx"));
    expect(await bothWays(batch, () => batch.build())).toBe(false);
  });
});

/** Changes after which the batch must be opened. */
const changes: Readonly<Record<string, (batch: Batch) => Promise<unknown>>> = {
  "a byte of the master": ({ plan }) => appendFile(plan, "\n"),
  "a cell of the table": ({ folder }) => edit(join(folder, "don-vi.csv"), (text) => text.replace(",748,", ",749,")),
  "an overlay": ({ folder }) => appendFile(join(folder, "sua-doi", "ben-cat.yaml"), "\n"),
  "an overlay that is gone": ({ folder }) => rm(join(folder, "sua-doi", "ben-cat.yaml")),
  "the master's figures": ({ folder }) => appendFile(join(folder, "kinh-phi.csv"), "\n"),
  "a document that a person edited": ({ out }) => appendFile(join(out, "thi-xa-di-an", "512-KH-UBND.docx"), " "),
  "a workbook that is gone": ({ out }) => rm(join(out, "thi-xa-di-an", "512-KH-UBND.xlsx")),
  "a folder in place of a document": async ({ out }) => {
    const path = join(out, "thi-xa-di-an", "512-KH-UBND.docx");
    await rm(path);
    await mkdir(path);
  },
  "a unit's folder that is gone": ({ out }) => rm(join(out, "thi-xa-di-an"), { recursive: true }),
  "the report that a person edited": ({ out }) => appendFile(join(out, "bao-cao.html"), " "),
  "the report that is gone": ({ out }) => rm(join(out, "bao-cao.html")),
  "a manifest that is gone": ({ out }) => rm(join(out, "manifest.json")),
  "a manifest that is damaged": ({ out }) => writeFile(join(out, "manifest.json"), "{"),
  "a manifest of something else": ({ out }) =>
    edit(join(out, "manifest.json"), (text) => text.replace(/"inputsSha256":"./, '"inputsSha256":"x')),
  "results that are gone": ({ out }) => rm(join(out, "run_results.json")),
  "results that are cut off": ({ out }) => edit(join(out, "run_results.json"), (text) => text.slice(0, -20)),
  "results with a number for a text": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => text.replace('"label":"', '"label":7,"x":"')),
  "results without a file's hash": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => text.replaceAll('"sha256":"', '"x":"')),
  "results in another layout": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => JSON.stringify(JSON.parse(text))),
  "results of another version": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => text.replace(/"version": "[^"]*"/, '"version": "0.0.9"')),
  "results of other templates": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => text.replace(/"templatesSha256": "./, '"templatesSha256": "x')),
  "a run that was killed": ({ out }) => edit(join(out, "run_results.json"), drop("finishedAt")),
  "a journal of a run that was killed": ({ out }) => writeFile(join(out, "journal-main.jsonl"), "\n"),
  "a journal of files beside the units": ({ out }) => writeFile(join(out, "journal-extras.jsonl"), "\n"),
  "a unit that was not reached": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => text.replace('"status":"created"', '"status":"pending"')),
  "a unit whose new version lies beside": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => text.replace('"status":"created"', '"status":"blocked"')),
  "a unit of which nothing is told": ({ out }) =>
    edit(join(out, "run_results.json"), (text) => text.replace('"diagnostics":[]', '"x":[]')),
  ...Object.fromEntries(
    ["inputs", "together", "shownAs", "templatesSha256", "proofSha256", "manifestSha256", "label"].map((key) => [
      `results of an older version, without ${key}`,
      ({ out }: Batch) => edit(join(out, "run_results.json"), drop(key)),
    ]),
  ),
};

describe("is opened again after a change:", () => {
  let scratch = "";
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "kehoach-test-"));
    const { folder, build } = batchIn(join(scratch, "batch"));
    await cp(join(batches, "binh-duong-2019-cap-huyen"), folder, { recursive: true });
    expect((await build()).exitCode).toBe(0);
    await cp(folder, join(scratch, "before"), { recursive: true, preserveTimestamps: true });
  });
  afterAll(() => rm(scratch, { recursive: true }));

  it.each(Object.entries(changes))("%s", async (_name, change) => {
    const batch = batchIn(join(scratch, "batch"));
    await rm(batch.folder, { recursive: true });
    await cp(join(scratch, "before"), batch.folder, { recursive: true, preserveTimestamps: true });
    await change(batch);
    const before = await filesIn(batch.folder);
    const { unchangedBatch } = await import("../../../src/cli/batch/unchanged-batch.ts");
    const options = { out: batch.out, failFast: false, force: false, quiet: false, verbose: false };
    expect(await unchangedBatch({ ...surroundings(today), positionals: [batch.plan], options })).toBeUndefined();
    expect(await filesIn(batch.folder)).toEqual(before);
  });

  it("a table that is looked for before the one that was found", async () => {
    const batch = await openBatch();
    await edit(batch.plan, (text) => text.replace("  Tệp đơn vị: don-vi.csv\n", ""));
    expect((await batch.build()).exitCode).toBe(0);
    expect(await bothWays(batch, () => batch.build())).toBe(true);
    await writeFile(join(batch.folder, "don-vi.yaml"), "[]\n");
    expect(await bothWays(batch, () => batch.build())).toBe(true);
    await writeFile(join(batch.folder, "don-vi.xlsx"), "không phải bảng tính");
    expect((await batch.build()).exitCode).toBe(1);
    expect(way.taken).toBe(2);
  });

  it("templates of an office", async () => {
    const batch = await openBatch();
    const own = join(batch.folder, "mau");
    await mkdir(own);
    await writeFile(join(own, "end-mark.hbs"), "./.");
    const build = () => batch.build("--templates", own);
    expect((await build()).exitCode).toBe(0);
    expect(await bothWays(batch, build)).toBe(true);
    for (const change of [
      () => writeFile(join(own, "end-mark.hbs"), "././."),
      () => writeFile(join(own, "urgency.hbs"), "{{{urgency}}}"),
      () => rm(own, { recursive: true }),
    ]) {
      await change();
      expect(await bothWays(batch, build)).toBe(false);
    }
    expect(await bothWays(batch, () => batch.build())).toBe(false);
    expect(await bothWays(batch, () => batch.build())).toBe(true);
  });
});

describe("is opened when something else is asked:", () => {
  it("other units, an archive, force, or a wrong flag", async () => {
    const batch = await builtBatch();
    const zip = join(batch.folder, "ca-loat.zip");
    expect((await batch.build("-j", "không")).exitCode).toBe(2);
    expect((await batch.build("--force")).exitCode).toBe(0);
    expect((await kehoach(["build", batch.plan, "--zip", zip])).exitCode).toBe(0);
    expect((await kehoach(["build", batch.plan, batch.plan, "-o", batch.out])).exitCode).toBe(2);
    expect((await batch.build("-s", "status:unchanged")).notes).toContain("9 đơn vị: 9 không đổi.");
    expect((await batch.build("-s", "721")).notes).toContain("1 đơn vị: 1 không đổi.");
    expect((await batch.build("-s", "721")).notes).toContain("1 đơn vị: 1 không đổi.");
    expect((await batch.build()).notes).toContain("9 đơn vị: 9 không đổi.");
    expect(way.taken).toBe(0);
    expect(await bothWays(batch, () => batch.build())).toBe(true);
  });

  it("the same table by name, the same plan by another path, another folder", async () => {
    const batch = await builtBatch();
    const table = join(batch.folder, "don-vi.csv");
    const dotted = `${batch.folder}/./plan.yaml`;
    expect(await bothWays(batch, () => batch.build("--units", table))).toBe(false);
    expect(await bothWays(batch, () => batch.build("--units", table))).toBe(true);
    expect(await bothWays(batch, () => batch.build("--units", `${batch.folder}/./don-vi.csv`))).toBe(false);
    const byPath = () => kehoach(["build", dotted, "-o", batch.out]);
    expect(await bothWays(batch, byPath)).toBe(false);
    expect(await bothWays(batch, byPath)).toBe(true);
    expect(await bothWays(batch, () => kehoach(["build", dotted, "-o", `${batch.out}/`]))).toBe(true);
    expect(await bothWays(batch, () => kehoach(["build", dotted, "-o", join(batch.folder, "khác")]))).toBe(false);
  });

  it("a folder in which another run is at work, which is told", async () => {
    const batch = await builtBatch();
    const { lockFolder } = await import("../../../src/io/folder-lock.ts");
    const lock = lockFolder(batch.out, today);
    if (!lock.isOurs) throw new Error("the folder is taken");
    const refused = await batch.build();
    expect([refused.exitCode, way.taken]).toEqual([2, 0]);
    expect(refused.notes.join()).toContain("RUN-LOCKED");
    lock.release();
    expect(await bothWays(batch, () => batch.build())).toBe(true);
    expect(await readdir(batch.out)).not.toContain(".kehoach.lock");
  });

  it("a single plan in the folder of a batch", async () => {
    const batch = await builtBatch();
    const single = fileURLToPath(new URL("../../../fixtures/plans/hong-ngu-2020-tre-em/plan.yaml", import.meta.url));
    expect((await kehoach(["build", single, "-o", batch.out])).exitCode).toBe(0);
    expect((await batch.build()).notes).toContain("9 đơn vị: 9 không đổi.");
    expect(way.taken).toBe(0);
    expect(await bothWays(batch, () => batch.build())).toBe(true);
  });
});
