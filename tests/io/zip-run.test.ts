import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { manifestSchema, sha256 } from "../../src/io/records.ts";
import { openZipRun, type ZipRun, type ZipRunSettings } from "../../src/io/zip-run.ts";
import { fakeUnit } from "./fake-units.ts";
import { temporaryFolder } from "./temporary-folder.ts";

async function openFree(file: string, changes: Partial<ZipRunSettings> = {}): Promise<ZipRun> {
  const { value, diagnostics } = await openZipRun({ file, force: false, toolVersion: "1.0.0", ...changes });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

async function build(file: string, version: number, changes: Partial<ZipRunSettings> = {}, group = 4) {
  const run = await openFree(file, changes);
  const units = Array.from({ length: 8 }, (_, index) => fakeUnit(index, version));
  run.announce(units);
  const statuses: string[] = [];
  for (let from = 0; from < units.length; from += group) {
    statuses.push(...run.save(units.slice(from, from + group)).map(({ status }) => status));
  }
  const { diagnostics } = await run.finish();
  run.close();
  return { statuses, rules: diagnostics.map(({ rule }) => rule) };
}

function entriesOf(file: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, sha256(bytes)]),
  );
}

describe("openZipRun", () => {
  it("writes every file in order, and a manifest that is true", async () => {
    const file = join(await temporaryFolder(), "mới", "đợt 1.zip");
    await build(file, 1);
    const documents = Array.from({ length: 8 }, (_, index) => fakeUnit(index, 1).document.files).flat();
    const entries = entriesOf(file);
    expect(Object.keys(entries)).toEqual([...documents.map(({ name }) => name), "manifest.json"]);
    for (const { name, bytes } of documents) expect(entries[name]).toBe(sha256(bytes));
    const text = Buffer.from(unzipSync(readFileSync(file))["manifest.json"] ?? []).toString("utf8");
    const told = manifestSchema.parse(JSON.parse(text)).units.flatMap(({ files }) => files);
    expect(told.map(({ path, sha256: hash }) => [path, hash])).toEqual(
      documents.map(({ name, bytes }) => [name, sha256(bytes)]),
    );
  });

  it("gives the same bytes however the units are grouped", async () => {
    const folder = await temporaryFolder();
    await build(join(folder, "a.zip"), 1);
    await build(join(folder, "b.zip"), 1, {}, 3);
    expect(readFileSync(join(folder, "a.zip")).equals(readFileSync(join(folder, "b.zip")))).toBe(true);
  });

  it("replaces its own archive and says what changed", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    expect((await build(file, 1)).statuses).toEqual(Array.from({ length: 8 }, () => "created"));
    expect((await build(file, 1)).statuses).toEqual(Array.from({ length: 8 }, () => "unchanged"));
    const { statuses } = await build(file, 2);
    expect(statuses.map((status, index) => (index % 3 === 0) === (status === "replaced"))).not.toContain(false);
  });

  it("keeps an archive that a person made or changed, unless forced", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    await build(file, 1);
    const own = readFileSync(file);
    const at = own.lastIndexOf("xa-000/05-KH-UBND.docx");
    const changed = Buffer.from(own);
    changed[at] = 0x79;
    for (const foreign of [Buffer.from("văn bản"), Buffer.alloc(0), changed, Buffer.concat([own, own])]) {
      writeFileSync(file, foreign);
      const result = await openZipRun({ file, force: false, toolVersion: "1.0.0" });
      expect(result.diagnostics).toMatchObject([{ rule: "FILE-KEPT", severity: "error" }]);
      expect(readFileSync(file).equals(foreign)).toBe(true);
    }
    expect(await build(file, 1, { force: true })).toMatchObject({ rules: [] });
    expect(readFileSync(file).equals(own)).toBe(true);
  });

  it("leaves what stood there when a run is stopped, and nothing else", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "a.zip");
    await build(file, 1);
    const before = readFileSync(file);
    const run = await openFree(file);
    run.save([fakeUnit(0, 2)]);
    expect((await run.finish({ isInterrupted: true })).diagnostics).toMatchObject([{ rule: "ZIP-UNFINISHED" }]);
    run.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["a.zip"]);
  });

  it("says so when the archive would grow too large, and skips the rest", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    const byEntries = await build(file, 1, { limits: { entries: 9, bytes: 1e9 } });
    expect(byEntries.statuses).toEqual(["created", "created", "created", "created", "error", ...skipped(3)]);
    expect(byEntries.rules).toEqual(["ZIP-UNFINISHED"]);
    const byBytes = await build(file, 1, { limits: { entries: 99, bytes: 3000 } });
    expect(byBytes.statuses).toEqual(["created", "error", ...skipped(6)]);
  });

  it("refuses names that lead out of the archive", async () => {
    const run = await openFree(join(await temporaryFolder(), "a.zip"));
    const unit = fakeUnit(0, 1);
    const files = [{ name: "../x.docx", bytes: new Uint8Array([1]) }];
    const saved = run.save([{ ...unit, document: { ...unit.document, files } }]);
    expect(saved).toMatchObject([{ status: "error", diagnostics: [{ rule: "FILE-NAME" }] }]);
    run.close();
  });
});

function skipped(count: number): readonly string[] {
  return Array.from({ length: count }, () => "skipped");
}
