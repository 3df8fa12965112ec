import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type OutputRun, openOutputRun } from "../../src/io/output-run.ts";
import { manifestSchema, runResultsSchema, sha256 } from "../../src/io/records.ts";
import { skippedUnit, type UnitToSave, unchangedUnit } from "../../src/io/saved-unit.ts";
import { createUnitSaver } from "../../src/io/unit-saver.ts";
import { fakeUnit } from "./fake-units.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A clock that the test moves. */
function handClock(): { readonly now: () => Date; pass(ms: number): void } {
  let at = 1_000_000;
  return {
    now: () => new Date(at),
    pass: (ms) => {
      at += ms;
    },
  };
}

async function open(folder: string, now: () => Date = handClock().now): Promise<OutputRun> {
  const settings = { folder, force: false, toolVersion: "1.0.0", startedAt: now(), now, command: "build" };
  const { value, diagnostics } = await openOutputRun(settings);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

async function save(folder: string, run: OutputRun, units: readonly UnitToSave[]) {
  const saver = createUnitSaver({ folder, force: false, journalName: "main" });
  const saved = await saver.save(
    units.map((unit) => {
      const known = run.known(unit.unit);
      return known === undefined ? unit : { ...unit, known };
    }),
  );
  saver.close();
  return saved;
}

function unitsFrom(first: number, count: number, version = 1) {
  return Array.from({ length: count }, (_, index) => fakeUnit(first + index, version));
}

/** A whole run of units, with files beside them. */
async function build(folder: string, units: readonly UnitToSave[], extraFiles: Readonly<Record<string, string>> = {}) {
  const run = await open(folder);
  await run.announce(units);
  const saved = await save(folder, run, units);
  await run.note(saved);
  const extras = Object.entries(extraFiles).map(([name, text]) => ({ name, parts: [text] }));
  const { value, diagnostics } = await run.finish({ extraFiles: extras });
  await run.close();
  return { saved, extraFiles: value?.extraFiles.map(({ path }) => path), rules: diagnostics.map(({ rule }) => rule) };
}

const statusesIn = (folder: string) =>
  runResultsSchema
    .parse(JSON.parse(readFileSync(join(folder, "run_results.json"), "utf8")))
    .units.map(({ status }) => status);
const manifestUnits = (folder: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))).units.map(({ unit }) => unit);

describe("the records of a run", () => {
  it("announce every unit, follow at checkpoints, and end with the truth", async () => {
    const folder = await temporaryFolder();
    const clock = handClock();
    const run = await open(folder, clock.now);
    const units = unitsFrom(0, 4);
    await run.note([skippedUnit("xa-003", "plan.yaml")]);
    await run.announce(units);
    expect(statusesIn(folder)).toEqual(["pending", "pending", "pending", "skipped"]);
    await run.note(await save(folder, run, units.slice(0, 1)));
    expect(statusesIn(folder)).toEqual(["pending", "pending", "pending", "skipped"]);
    clock.pass(6_000);
    await run.note(await save(folder, run, units.slice(1, 2)));
    expect(statusesIn(folder)).toEqual(["created", "created", "pending", "skipped"]);
    expect(manifestUnits(folder)).toEqual(["xa-000", "xa-001"]);
    clock.pass(6_000);
    // Nobody waits for this checkpoint, and still it does not come after the end.
    const last = run.note(await save(folder, run, units.slice(2, 3)));
    await run.finish();
    await last;
    await run.close();
    expect(statusesIn(folder)).toEqual(["created", "created", "created", "skipped"]);
    expect(manifestUnits(folder)).toEqual(["xa-000", "xa-001", "xa-002"]);
    expect(readdirSync(folder).sort()).toEqual(["manifest.json", "run_results.json", "xa-000", "xa-001", "xa-002"]);
  });

  it("say nothing in the manifest of what is being replaced, and everything when the run ends early", async () => {
    const folder = await temporaryFolder();
    await build(folder, unitsFrom(0, 3));
    const before = readFileSync(join(folder, "manifest.json"), "utf8");
    const run = await open(folder);
    await run.announce(unitsFrom(0, 1, 2));
    expect(manifestUnits(folder)).toEqual(["xa-001", "xa-002"]);
    await run.finish({ isInterrupted: true });
    await run.close();
    expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(before);
  });

  it("are the same however the units are grouped, and have one line a unit", async () => {
    const [one, two] = [await temporaryFolder(), await temporaryFolder()];
    await build(one, unitsFrom(0, 6));
    await build(two, unitsFrom(3, 3));
    await build(two, unitsFrom(0, 3));
    const text = readFileSync(join(one, "manifest.json"), "utf8");
    expect(readFileSync(join(two, "manifest.json"), "utf8")).toBe(text);
    expect(text.split("\n").filter((line) => line.includes('"unit":'))).toHaveLength(6);
    expect(text).not.toContain("mtimeMs");
  });
});

describe("savers", () => {
  it("work side by side, each with groups that overlap, and give what one gives", async () => {
    const [together, alone] = [await temporaryFolder(), await temporaryFolder()];
    await build(alone, unitsFrom(0, 40));
    const run = await open(together);
    await run.announce(unitsFrom(0, 40));
    const savers = ["a", "b"].map((name) => createUnitSaver({ folder: together, force: false, journalName: name }));
    const groups = savers.flatMap((saver, index) => [
      saver.save(unitsFrom(index * 20, 10)),
      saver.save(unitsFrom(index * 20 + 10, 10)),
    ]);
    for (const group of groups.reverse()) await run.note(await group);
    for (const saver of savers) saver.close();
    expect((await run.finish()).diagnostics).toEqual([]);
    await run.close();
    expect(statusesIn(together)).toEqual(Array.from({ length: 40 }, () => "created"));
    expect(readFileSync(join(together, "manifest.json"), "utf8")).toBe(
      readFileSync(join(alone, "manifest.json"), "utf8"),
    );
    expect(readdirSync(together).sort()).toEqual(readdirSync(alone).sort());
  });
});

describe("what stood before", () => {
  it("is the same, missing or edited", async () => {
    const folder = await temporaryFolder();
    await build(folder, unitsFrom(0, 3));
    rmSync(join(folder, "xa-001", "05-KH-UBND.xlsx"));
    writeFileSync(join(folder, "xa-002", "05-KH-UBND.docx"), "sửa tay");
    const run = await open(folder);
    const standing = ["xa-000", "xa-001", "xa-002"].map((unit) => {
      const record = run.earlier(unit);
      return record === undefined ? undefined : run.standing(record);
    });
    expect(standing).toEqual(["same", "missing", "edited"]);
    expect(run.earlier("xa-003")).toBeUndefined();
    expect(run.lastStatus("xa-000")).toBe("created");
    await run.close();
  });

  it("is taken for the same document in a batch when the unit's names were mended", async () => {
    const folder = await temporaryFolder();
    const unit = fakeUnit(0, 1);
    await build(folder, [unit]);
    const mended = fakeUnit(0, 2);
    const record = {
      ...mended.document.record,
      issuer: "ỦY BAN NHÂN DÂN PHƯỜNG 0",
      code: "06/KH-UBND",
      subject: "Khác",
    };
    const { saved } = await build(folder, [{ ...mended, document: { ...mended.document, record } }]);
    expect(saved).toMatchObject([{ status: "replaced", diagnostics: [] }]);
    expect(manifestUnits(folder)).toEqual(["xa-000"]);
  });
});

describe("files beside the units", () => {
  it("are replaced when they are ours, and kept when a person edited them", async () => {
    const folder = await temporaryFolder();
    const units = unitsFrom(0, 1);
    const names = (text: string) => ({ "bao-cao.html": text, "don-vi_LOI.xlsx": text });
    expect(await build(folder, units, names("một"))).toMatchObject({ rules: [] });
    writeFileSync(join(folder, "don-vi_LOI.xlsx"), "đã điền");
    const second = await build(folder, units, names("hai"));
    expect(second).toMatchObject({
      rules: ["FILE-KEPT"],
      extraFiles: ["bao-cao.html", "don-vi_LOI (bản mới).xlsx"],
    });
    expect(readFileSync(join(folder, "bao-cao.html"), "utf8")).toBe("hai");
    expect(readFileSync(join(folder, "don-vi_LOI.xlsx"), "utf8")).toBe("đã điền");
    // The one beside is ours, and is replaced.
    expect((await build(folder, units, names("ba"))).extraFiles).toEqual(["bao-cao.html", "don-vi_LOI (bản mới).xlsx"]);
  });

  it("are known as ours when a run was killed after writing them, half a line or not", async () => {
    const folder = await temporaryFolder();
    const units = unitsFrom(0, 1);
    await build(folder, units, { "bao-cao.html": "một" });
    const record = { path: "bao-cao.html", bytes: 4, sha256: sha256("hai") };
    writeFileSync(join(folder, "journal-extras.jsonl"), `${JSON.stringify(record)}\n{"path":"don-vi_L`);
    writeFileSync(join(folder, "bao-cao.html"), "hai");
    const next = await build(folder, units, { "bao-cao.html": "ba" });
    expect(next).toMatchObject({ rules: [], extraFiles: ["bao-cao.html"] });
    expect(readFileSync(join(folder, "bao-cao.html"), "utf8")).toBe("ba");
    expect(readdirSync(folder).filter((name) => name.startsWith("journal-"))).toEqual([]);
  });
});

describe("a run that makes nothing", () => {
  it("leaves the manifest as it is and tells its own results", async () => {
    const folder = await temporaryFolder();
    const units = unitsFrom(0, 2);
    await build(folder, units, { "bao-cao.html": "một" });
    const manifest = join(folder, "manifest.json");
    const before = { text: readFileSync(manifest, "utf8"), file: statSync(manifest).ino };
    const run = await open(folder);
    const still = units.flatMap(({ unit, planPath }) => {
      const earlier = run.earlier(unit);
      return earlier === undefined ? [] : [unchangedUnit(earlier, planPath)];
    });
    await run.note(still);
    await run.announce(units);
    await run.finish({ extraFiles: [{ name: "bao-cao.html", parts: ["h", "ai"] }] });
    await run.close();
    expect({ text: readFileSync(manifest, "utf8"), file: statSync(manifest).ino }).toEqual(before);
    expect(statusesIn(folder)).toEqual(["unchanged", "unchanged"]);
    expect(readFileSync(join(folder, "bao-cao.html"), "utf8")).toBe("hai");
  });
});
