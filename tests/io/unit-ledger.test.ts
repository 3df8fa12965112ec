import { describe, expect, it } from "vitest";
import { PackedTexts } from "../../src/io/packed-texts.ts";
import type { SavedFile, SavedUnit } from "../../src/io/saved-unit.ts";
import { createUnitLedger } from "../../src/io/unit-ledger.ts";

const record = {
  unitCode: "721",
  issuer: "ỦY BAN NHÂN DÂN THỊ XÃ BẾN CÁT",
  code: "812/KH-UBND",
  subject: 'Chương trình "Vì trẻ em"\nnăm 2019',
  year: 2019,
  format: "nd30",
  toolVersion: "1.0.0",
  templatesSha256: "a".repeat(64),
  inputsSha256: "b".repeat(64),
  inputs: [{ path: "plan.yaml", sha256: "c".repeat(64) }],
};

function file(path: string, more: Partial<SavedFile> = {}): SavedFile {
  return { path, intended: path, status: "created", bytes: 12, sha256: "d".repeat(64), mtimeMs: 1.25, ...more };
}

function saved(unit: string, more: Partial<SavedUnit> = {}): SavedUnit {
  const files = [
    file(`${unit}/1.docx`),
    file(`${unit}/1 (bản mới).xlsx`, { intended: `${unit}/1.xlsx`, status: "blocked" }),
  ];
  return { unit, planPath: "plan.yaml", status: "blocked", elapsedMs: 3, files, diagnostics: [], record, ...more };
}

/** As it is, with what stands behind getters. */
function whole({ unit, planPath, status, elapsedMs, files, diagnostics, record: known }: SavedUnit): SavedUnit {
  return { unit, planPath, status, elapsedMs, files, diagnostics, record: known };
}

describe("the ledger of a run", () => {
  it("gives back what it was told of each unit, to the letter and in the order announced", () => {
    const ledger = createUnitLedger();
    const names = ["bến-cát", "dĩ-an", "thuận-an"];
    ledger.announce(names.map((unit) => ({ unit, planPath: "plan.yaml" })));
    const failed = saved("dĩ-an", { status: "error", files: [], record: undefined });
    const { unitCode: _unitCode, year: _year, ...bare } = record;
    const results = [saved("bến-cát"), failed, saved("thuận-an", { record: bare })];
    for (const result of results.toReversed()) ledger.note(result);
    expect(ledger.units().map(whole)).toEqual(results);
    expect(JSON.stringify(ledger.units().map((unit) => unit.record))).toBe(
      JSON.stringify(results.map((result) => result.record)),
    );
  });

  it("keeps what was known before, and what is still to be made", () => {
    const ledger = createUnitLedger();
    ledger.note(saved("b", { status: "unchanged" }));
    ledger.announce(["a", "b"].map((unit) => ({ unit, planPath: "plan.yaml" })));
    expect(ledger.units().map(({ unit, status }) => [unit, status])).toEqual([
      ["a", "pending"],
      ["b", "unchanged"],
    ]);
    expect(ledger.units()[1]?.record).toEqual(record);
  });
});

describe("packed texts", () => {
  it("gives back texts of any length", () => {
    const texts = new PackedTexts();
    const lengths = [0, 1, 70_000, 200_000, 600_000, 3, 262_140, 262_139, 5];
    const given = lengths.map((length, index) => "ắ1".repeat(length).slice(0, length) + index);
    const positions = given.map((text) => texts.add(text));
    expect(positions.map((position) => texts.read(position)).every((text, index) => text === given[index])).toBe(true);
  });
});
