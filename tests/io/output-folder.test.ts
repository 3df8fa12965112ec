import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveUnits, type UnitToSave } from "../../src/io/output-folder.ts";
import { sha256 } from "../../src/io/records.ts";
import { bytesOf, temporaryFolder, textsIn, writeText } from "./temporary-folder.ts";

/** A plan whose document holds a text. */
interface Changes {
  readonly name?: string;
  readonly year?: number;
  readonly code?: string;
  readonly xlsx?: string;
  readonly subject?: string;
  readonly plan?: string;
}

function unit(text: string, changes: Changes = {}): UnitToSave {
  const { name = "05-KH-UBND", year = 2026, code = "05/KH-UBND", subject = "Trồng cây", plan = "plan.yaml" } = changes;
  const { xlsx } = changes;
  const record = {
    issuer: "ỦY BAN NHÂN DÂN XÃ AN PHÚ",
    code,
    year,
    subject,
    format: "nd30",
    toolVersion: "1.0.0",
    templatesSha256: "t",
    inputsSha256: "i",
    inputs: [{ path: plan, sha256: sha256(text) }],
  };
  const files = [
    { name: `${name}.docx`, bytes: bytesOf(text) },
    ...(xlsx === undefined ? [] : [{ name: `${name}.xlsx`, bytes: bytesOf(xlsx) }]),
  ];
  return { unit: name, planPath: "plan.yaml", elapsedMs: 1, diagnostics: [], document: { record, files } };
}

async function save(folder: string, units: readonly UnitToSave[], force = false) {
  const settings = { folder, force, toolVersion: "1.0.0", startedAt: new Date(0), now: () => new Date(1000) };
  const { value = [], diagnostics } = await saveUnits(units, settings);
  const found = [...value.flatMap((saved) => saved.diagnostics), ...diagnostics];
  return { statuses: value.map((saved) => saved.status), rules: found.map(({ rule }) => rule), found };
}

async function documents(folder: string): Promise<Readonly<Record<string, string>>> {
  const { "manifest.json": _manifest, "run_results.json": _results, ...rest } = await textsIn(folder);
  return rest;
}

describe("saveUnits", () => {
  it("creates, leaves alone what is the same, and replaces what has changed", async () => {
    const folder = join(await temporaryFolder(), "a", "b");
    expect((await save(folder, [unit("một", { xlsx: "bảng" })])).statuses).toEqual(["created"]);
    expect((await save(folder, [unit("một", { xlsx: "bảng" })])).statuses).toEqual(["unchanged"]);
    expect((await save(folder, [unit("hai", { xlsx: "bảng" })])).statuses).toEqual(["replaced"]);
    expect(await documents(folder)).toEqual({ "05-KH-UBND.docx": "hai", "05-KH-UBND.xlsx": "bảng" });
  });

  it("keeps a file that a person has edited and writes the new one beside it", async () => {
    const folder = await temporaryFolder();
    await save(folder, [unit("một")]);
    await writeText(folder, "05-KH-UBND.docx", "sửa tay");
    const second = await save(folder, [unit("hai")]);
    expect(second).toMatchObject({ statuses: ["blocked"], rules: ["FILE-KEPT"] });
    expect(second.found[0]?.severity).toBe("warning");
    expect(second.found[0]?.message).toContain("đã được sửa tay");
    expect(await documents(folder)).toEqual({ "05-KH-UBND.docx": "sửa tay", "05-KH-UBND (bản mới).docx": "hai" });
    // The file beside is our own: it is replaced, not numbered.
    await save(folder, [unit("ba")]);
    expect(await documents(folder)).toEqual({ "05-KH-UBND.docx": "sửa tay", "05-KH-UBND (bản mới).docx": "ba" });
    await writeText(folder, "05-KH-UBND (bản mới).docx", "sửa cả bản mới");
    await save(folder, [unit("bốn")]);
    expect(await documents(folder)).toMatchObject({
      "05-KH-UBND.docx": "sửa tay",
      "05-KH-UBND (bản mới).docx": "sửa cả bản mới",
      "05-KH-UBND (bản mới 2).docx": "bốn",
    });
  });

  it("takes the name again when the person takes the edit back or removes the file", async () => {
    const folder = await temporaryFolder();
    await save(folder, [unit("một")]);
    await writeText(folder, "05-KH-UBND.docx", "sửa tay");
    await save(folder, [unit("hai")]);
    await writeText(folder, "05-KH-UBND.docx", "một");
    expect((await save(folder, [unit("ba")])).statuses).toEqual(["replaced"]);
    await rm(join(folder, "05-KH-UBND.docx"));
    expect((await save(folder, [unit("ba")])).statuses).toEqual(["created"]);
  });

  it("overwrites with --force", async () => {
    const folder = await temporaryFolder();
    await writeText(folder, "05-KH-UBND.docx", "của người khác");
    expect(await save(folder, [unit("một")], true)).toMatchObject({ statuses: ["replaced"], rules: [] });
    expect(await documents(folder)).toEqual({ "05-KH-UBND.docx": "một" });
  });

  it("never overwrites a file that it did not write, nor one when the manifest is damaged", async () => {
    const folder = await temporaryFolder();
    await writeText(folder, "05-KH-UBND.docx", "của người khác");
    expect((await save(folder, [unit("một")])).statuses).toEqual(["blocked"]);
    const other = await temporaryFolder();
    await save(other, [unit("một")]);
    await writeText(other, "manifest.json", "{");
    await writeText(other, "run_results.json", '{"schemaVersion": 99}');
    expect((await save(other, [unit("hai")])).statuses).toEqual(["blocked"]);
    expect(await documents(other)).toMatchObject({ "05-KH-UBND.docx": "một" });
  });

  it("does not take another plan that was given the same number for the same document", async () => {
    const folder = await temporaryFolder();
    await save(folder, [unit("trồng cây")]);
    const second = await save(folder, [unit("diệt chuột", { subject: "Diệt chuột", plan: "diet-chuot.yaml" })]);
    expect(second).toMatchObject({ statuses: ["blocked"], rules: ["FILE-KEPT"] });
    expect(await documents(folder)).toMatchObject({ "05-KH-UBND.docx": "trồng cây" });
    expect((await save(folder, [unit("trồng rừng", { subject: "Trồng rừng" })])).statuses).toEqual(["replaced"]);
  });

  it("does not take next year's plan of the same number for the same document", async () => {
    const folder = await temporaryFolder();
    await save(folder, [unit("năm 2026")]);
    const second = await save(folder, [unit("năm 2027", { year: 2027 })]);
    expect(second).toMatchObject({ statuses: ["blocked"], rules: ["FILE-KEPT"] });
    expect(second.found[0]?.message).toContain("văn bản khác cùng số");
    expect(await documents(folder)).toEqual({ "05-KH-UBND.docx": "năm 2026", "05-KH-UBND (bản mới).docx": "năm 2027" });
    // Each goes on in its own file.
    await save(folder, [unit("năm 2026, sửa")]);
    await save(folder, [unit("năm 2027, sửa", { year: 2027 })]);
    expect(await documents(folder)).toEqual({
      "05-KH-UBND.docx": "năm 2026, sửa",
      "05-KH-UBND (bản mới).docx": "năm 2027, sửa",
    });
  });

  it("keeps the manifest's entries of other plans, in the order of their names", async () => {
    const folder = await temporaryFolder();
    await save(folder, [unit("chín", { name: "09-KH-UBND", code: "09/KH-UBND" })]);
    await save(folder, [unit("năm"), unit("bảy", { name: "07-KH-UBND", code: "07/KH-UBND" })]);
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      schemaVersion: 1,
      tool: { name: "kehoach", version: "1.0.0" },
      units: [{ unit: "05-KH-UBND" }, { unit: "07-KH-UBND" }, { unit: "09-KH-UBND" }],
    });
    expect(manifest.units[0].files).toEqual([{ path: "05-KH-UBND.docx", bytes: 4, sha256: sha256("năm") }]);
  });

  it("writes the same manifest wherever and whenever it runs", async () => {
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    await save(first, [unit("một")]);
    await save(first, [unit("một")]);
    await save(second, [unit("một")]);
    const manifests = await Promise.all(
      [first, second].map((folder) => readFile(join(folder, "manifest.json"), "utf8")),
    );
    expect(manifests[0]).toBe(manifests[1]);
  });

  it("knows its files again when a run was killed before the manifest was written", async () => {
    const folder = await temporaryFolder();
    await save(folder, [unit("một")]);
    const manifest = await readFile(join(folder, "manifest.json"));
    await save(folder, [unit("hai")]);
    await writeFile(join(folder, "manifest.json"), manifest);
    expect(await save(folder, [unit("ba")])).toMatchObject({ statuses: ["replaced"], rules: [] });
  });

  it("names what failed and goes on with the rest", async () => {
    const folder = await temporaryFolder();
    await save(folder, [unit("một")]);
    const bad: UnitToSave = { unit: "plan.yaml", planPath: "plan.yaml", elapsedMs: 0, diagnostics: [fault] };
    expect((await save(folder, [bad, unit("hai")])).statuses).toEqual(["error", "replaced"]);
    const results = JSON.parse(await readFile(join(folder, "run_results.json"), "utf8"));
    expect(results).toMatchObject({
      schemaVersion: 1,
      startedAt: "1970-01-01T00:00:00.000Z",
      finishedAt: "1970-01-01T00:00:01.000Z",
      units: [
        { unit: "plan.yaml", status: "error", files: [], diagnostics: [{ rule: "PLAN-YAML" }] },
        { unit: "05-KH-UBND", status: "replaced", files: [{ path: "05-KH-UBND.docx", status: "replaced" }] },
      ],
    });
  });

  it("says so when the folder cannot be made, and when a name is taken by a folder", async () => {
    const folder = await temporaryFolder();
    await writeText(folder, "file", "");
    expect(await save(join(folder, "file"), [unit("một")])).toMatchObject({ statuses: [], rules: ["FILE-WRITE"] });
    expect(await save(join(folder, "file", "below"), [unit("một")])).toMatchObject({ rules: ["FILE-WRITE"] });
    const taken = join(folder, "out");
    await save(join(taken, "05-KH-UBND.docx"), []);
    expect(await save(taken, [unit("một")])).toMatchObject({ statuses: ["error"], rules: ["FILE-WRITE"] });
  });
});

const fault = { rule: "PLAN-YAML", severity: "error", message: "Sai.", path: [] } as const;
