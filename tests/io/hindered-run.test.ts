/** Runs that a full disk, missing rights, open files and other runs hinder. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type OutputRun, openOutputRun } from "../../src/io/output-run.ts";
import { createUnitSaver } from "../../src/io/unit-saver.ts";
import { type FakeResult, fakeProcesses } from "./fake-process.ts";
import { fakeUnit } from "./fake-units.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const processes = fakeProcesses();
afterAll(() => processes.remove());

async function open(folder: string) {
  const now = (): Date => new Date(1_000_000);
  return openOutputRun({ folder, force: false, toolVersion: "1.0.0", startedAt: now(), now, command: "build" });
}

/** Opens a folder that is surely free. */
async function openFree(folder: string): Promise<OutputRun> {
  const { value, diagnostics } = await open(folder);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function temporaryNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.includes(".tmp"));
}

/** A real full disk where a small one may be mounted, else one that the process is told of. */
async function runOnFullDisk(): Promise<FakeResult | undefined> {
  const folder = await temporaryFolder();
  const task = { folder, count: 120, version: 1 };
  const inNamespace = ["unshare", "--user", "--map-root-user", "--mount"];
  const mount = `mount -t tmpfs -o size=160k tmpfs '${folder}'`;
  try {
    execFileSync(inNamespace[0] ?? "", [...inNamespace.slice(1), "sh", "-c", mount], { stdio: "ignore" });
  } catch {
    return processes.run({ ...task, fullAfterBytes: 160_000 });
  }
  return processes.run(task, [...inNamespace, "sh", "-c", `${mount} && exec "$@"`, "sh"]);
}

describe("a full disk", () => {
  const check = (result: FakeResult | undefined): void => {
    const { statuses = [], rules = [], messages = [], left = [] } = result ?? {};
    expect(statuses).toHaveLength(120);
    const made = statuses.filter((status) => status === "created").length;
    expect(made).toBeGreaterThan(10);
    // One unit tells of it; the rest of its group may have been on the way to the disk as well.
    expect(statuses.filter((status) => status === "error").length).toBeLessThanOrEqual(16);
    expect(statuses.at(-1)).toBe("skipped");
    expect(rules.length).toBeLessThanOrEqual(17);
    expect(messages[0]).toMatch(/^Không ghi được «.*»: ổ đĩa đã đầy\.$/);
    expect(left.filter((name) => name.endsWith(".docx"))).toHaveLength(made);
    expect(left.filter((name) => name.includes(".kehoach"))).toEqual([]);
  };

  it("costs only the units that have no place, and is told of once", async () => {
    check(await runOnFullDisk());
  });

  it("is the same when the writing itself fails", async () => {
    check(await processes.run({ folder: await temporaryFolder(), count: 120, version: 1, fullAfterBytes: 160_000 }));
  });

  it("is forgotten by the next run", async () => {
    const folder = await temporaryFolder();
    const full = await processes.run({ folder, count: 60, version: 1, fullAfterBytes: 100_000 });
    const made = full?.statuses.filter((status) => status === "created").length ?? 0;
    expect(await processes.run({ folder, count: 60, version: 1 })).toMatchObject({ made: 60 - made, rules: [] });
    const whole = await temporaryFolder();
    await processes.run({ folder: whole, count: 60, version: 1 });
    expect(readFileSync(join(folder, "manifest.json"))).toEqual(readFileSync(join(whole, "manifest.json")));
  });
});

describe("missing rights", () => {
  /** Root may write everywhere, so it becomes somebody else. */
  const asNobody =
    process.getuid?.() === 0 ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];

  it("to the folder are one finding", async () => {
    const folder = await temporaryFolder();
    chmodSync(folder, 0o555);
    const result = await processes.run({ folder, count: 3, version: 1 }, asNobody);
    expect(result?.rules).toEqual(["FILE-WRITE"]);
    expect(result?.messages[0]).toContain("không được phép");
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o755);
  });

  it("to one unit's folder cost that unit alone", async () => {
    const folder = await temporaryFolder();
    chmodSync(folder, 0o777);
    mkdirSync(join(folder, "xa-001"));
    chmodSync(join(folder, "xa-001"), 0o555);
    const result = await processes.run({ folder, count: 3, version: 1 }, asNobody);
    expect(result).toMatchObject({ statuses: ["created", "error", "created"], rules: ["FILE-WRITE"] });
    expect(temporaryNames(folder)).toEqual([]);
    chmodSync(join(folder, "xa-001"), 0o755);
  });
});

describe("a file that is open elsewhere", () => {
  it("is an error of its unit, whose other file is known again", async () => {
    const folder = await temporaryFolder();
    await processes.run({ folder, count: 4, version: 1 });
    const locked = await processes.run({ folder, count: 4, version: 2, lockedName: "xa-003/05-KH-UBND.xlsx" });
    expect(locked).toMatchObject({ statuses: ["replaced", "error"], rules: ["FILE-WRITE"] });
    expect(locked?.messages[0]).toContain("tệp đang được chương trình khác dùng");
    const next = await processes.run({ folder, count: 4, version: 2 });
    expect(next).toMatchObject({ made: 1, statuses: ["replaced"], rules: [] });
    expect(next?.left.filter((name) => name.includes("bản mới"))).toEqual([]);
    expect(await processes.run({ folder, count: 4, version: 2 })).toMatchObject({ made: 0 });
  });

  it("of a new unit is not taken for done", async () => {
    const folder = await temporaryFolder();
    await processes.run({ folder, count: 2, version: 1, lockedName: "xa-001/05-KH-UBND.xlsx" });
    expect(await processes.run({ folder, count: 2, version: 1 })).toMatchObject({ made: 1, statuses: ["created"] });
  });
});

describe("what stands in the way", () => {
  it("is told of for its unit: a folder for a file, a file for a folder, a link to elsewhere", async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    mkdirSync(join(folder, "xa-000", "05-KH-UBND.docx"), { recursive: true });
    writeFileSync(join(folder, "xa-001"), "");
    symlinkSync(elsewhere, join(folder, "xa-002"));
    const result = await processes.run({ folder, count: 4, version: 1 });
    expect(result?.statuses).toEqual(["error", "error", "error", "created"]);
    expect(result?.rules).toEqual(["FILE-WRITE", "FILE-WRITE", "FILE-LINK"]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it.each(["../x.docx", "a/../../x.docx", "/x.docx", "a/b/c.docx", "C:/x.docx", "a\\..\\x.docx", "manifest.json", ""])(
    "refuses the name %j",
    async (name) => {
      const folder = await temporaryFolder();
      const run = await openFree(folder);
      const saver = createUnitSaver({ folder, force: false, journalName: "a" });
      const unit = fakeUnit(0, 1);
      const file = { name, bytes: new Uint8Array([1]) };
      const saved = await saver.save([{ ...unit, document: { ...unit.document, files: [file] } }]);
      expect(saved).toMatchObject([{ status: "error", diagnostics: [{ rule: "FILE-NAME" }] }]);
      saver.close();
      await run.close();
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

describe("the lock of a folder", () => {
  const lock = (folder: string, holder: object): void =>
    writeFileSync(join(folder, ".kehoach.lock"), JSON.stringify(holder));
  /** No process can have this number: the highest that Linux gives is 2^22. */
  const gone = { pid: 99_999_999, host: hostname(), startedAt: "2026-01-01T00:00:00.000Z", token: "99999999-1-1" };

  it("lets one of two runs work, and the other once that has ended", async () => {
    const folder = await temporaryFolder();
    const first = await openFree(folder);
    const second = await open(folder);
    expect(second.diagnostics).toMatchObject([{ rule: "RUN-LOCKED", severity: "error" }]);
    expect(second.diagnostics[0]?.message).toContain(`tiến trình ${process.pid}`);
    await first.close();
    await (await openFree(folder)).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of a dead process goes to exactly one of many that try at once", async () => {
    for (let round = 0; round < 3; round += 1) {
      const folder = await temporaryFolder();
      lock(folder, gone);
      // One who died while taking over stands in the way as well.
      if (round > 0)
        writeFileSync(join(folder, `.kehoach.lock.${gone.token}`), JSON.stringify({ ...gone, token: "b" }));
      const tried = Array.from({ length: 6 }, () => processes.open({ folder, count: 1, version: 1 }));
      const results = await Promise.all(tried.map(({ result }) => result));
      const rules = results.map((result) => result?.rules.join() ?? "nothing").sort();
      expect(rules).toEqual(["", ...Array.from({ length: 5 }, () => "RUN-LOCKED")]);
      await Promise.all(tried.map(({ stop }) => stop()));
    }
  });

  it("is free again when a process was killed, also when another process has its number now", async () => {
    const folder = await temporaryFolder();
    const killed = processes.open({ folder, count: 1, version: 1 });
    expect((await killed.result)?.rules).toEqual([]);
    expect((await open(folder)).diagnostics).toMatchObject([{ rule: "RUN-LOCKED" }]);
    await killed.stop();
    await (await openFree(folder)).close();
    lock(folder, { ...gone, pid: process.ppid, mark: "another-start/1" });
    await (await openFree(folder)).close();
  });

  it("of another machine stands, and so does one that is just being written", async () => {
    const folder = await temporaryFolder();
    lock(folder, { ...gone, host: "may-khac" });
    const elsewhere = await open(folder);
    expect(elsewhere.diagnostics[0]?.message).toContain("trên máy «may-khac»");
    expect(elsewhere.diagnostics[0]?.hint).toContain(".kehoach.lock");
    writeFileSync(join(folder, ".kehoach.lock"), "{");
    expect((await open(folder)).diagnostics).toMatchObject([{ rule: "RUN-LOCKED" }]);
    utimesSync(join(folder, ".kehoach.lock"), 1, 1);
    await (await openFree(folder)).close();
    expect(existsSync(join(folder, ".kehoach.lock"))).toBe(false);
  });
});

describe("damaged records", () => {
  it("cost no file: what cannot be known as ours is kept", async () => {
    const folder = await temporaryFolder();
    await processes.run({ folder, count: 6, version: 1 });
    for (const name of ["manifest.json", "run_results.json"]) {
      const text = readFileSync(join(folder, name), "utf8");
      writeFileSync(join(folder, name), text.slice(0, text.length / 2));
    }
    writeFileSync(join(folder, "journal-main.jsonl"), '{"unit": "xa-000", "fi\nnull\n[]\n');
    const result = await processes.run({ folder, count: 6, version: 2 });
    expect(result?.statuses).toEqual(["blocked", "unchanged", "unchanged", "blocked", "unchanged", "unchanged"]);
    expect(result?.rules).toEqual(["FILE-KEPT", "FILE-KEPT", "FILE-KEPT", "FILE-KEPT"]);
  });

  it("are made up for by the other one", async () => {
    for (const damaged of ["manifest.json", "run_results.json"]) {
      const folder = await temporaryFolder();
      await processes.run({ folder, count: 6, version: 1 });
      writeFileSync(join(folder, damaged), "");
      expect(await processes.run({ folder, count: 6, version: 2 })).toMatchObject({ rules: [] });
    }
  });
});
