import { describe, expect, it } from "vitest";
import { checkBatch, districts, type SampleUnit } from "./sample-batch.ts";

/** Findings of a rule about the table: row, cell and severity. */
function tableFindings(rule: string, units: readonly SampleUnit[], change: object = {}) {
  const found = checkBatch({ units, change: { issuedOn: "2019-03-20", ...change } }).table;
  return found.filter((one) => one.rule === rule).map(({ place, severity }) => [place?.line, place?.cell, severity]);
}

const twoTier = { batch: { level: "commune" }, issuedOn: "2026-03-20" };

describe("BATCH-LEVEL", () => {
  it.each([
    ["a district after 30/6/2025", { name: "A", type: "huyện" }, { issuedOn: "2025-07-01" }, "type"],
    ["a district with a later date of its own", { name: "A", type: "huyện", issuedOn: "01/07/2025" }, {}, "issuedOn"],
    ["a commune in a batch of districts", { name: "A" }, {}, "type"],
    ["a district in a batch of communes", { name: "A", type: "huyện" }, { batch: { level: "commune" } }, "type"],
    ["a thị trấn after 30/6/2025", { name: "A", type: "thị trấn" }, twoTier, "type"],
    ["a đặc khu before 1/7/2025", { name: "A", type: "đặc khu" }, { ...twoTier, issuedOn: "2025-06-30" }, "type"],
  ])("finds %s", (_name, unit, change, cell) => {
    expect(tableFindings("BATCH-LEVEL", [unit], change)).toEqual([[2, cell, "error"]]);
  });

  it.each([
    ["a district on the last day", { name: "A", type: "huyện" }, { issuedOn: "2025-06-30" }],
    ["a district without a year", { name: "A", type: "huyện" }, { issuedOn: "" }],
    ["a district in the year of the change", { name: "A", type: "huyện" }, { issuedOn: "2025" }],
    [
      "a city of the centre",
      { name: "A", type: "thành phố", level: "tỉnh" },
      { batch: { level: "province" }, issuedOn: "2026" },
    ],
    ["a thị trấn before", { name: "A", type: "thị trấn" }, { ...twoTier, issuedOn: "2025-06-30" }],
    ["a đặc khu after", { name: "A", type: "đặc khu" }, twoTier],
  ])("lets %s pass", (_name, unit, change) => {
    expect(tableFindings("BATCH-LEVEL", [unit], change)).toEqual([]);
  });
});

describe("BATCH-SLUG", () => {
  it("finds units that even their codes do not tell apart", () => {
    const same = { name: "Bình An", code: "7" };
    expect(tableFindings("BATCH-SLUG", [same, { ...same, name: "Bình Ân" }])).toEqual([[3, "code", "error"]]);
    expect(tableFindings("BATCH-SLUG", [same, { ...same, code: "8" }])).toEqual([]);
  });
});

describe("BATCH-CODE-DOUBLE", () => {
  const change = { batch: { level: "commune" }, issuedOn: "2024-03-20" };

  it("finds a number given twice where all units have one issuer, with or without zeros", () => {
    const issuer = {
      name: ["ỦY BAN NHÂN DÂN", "TỈNH A"],
      nameInText: "UBND",
      code: "UBND",
      regime: "collective",
      placeOfIssue: "A",
    };
    const units = [
      { name: "A", codeNumber: "05" },
      { name: "B", codeNumber: "5" },
    ];
    expect(tableFindings("BATCH-CODE-DOUBLE", units, { ...change, issuer })).toEqual([[3, "codeNumber", "error"]]);
    expect(tableFindings("BATCH-CODE-DOUBLE", units, change)).toEqual([]);
  });

  it("finds one issuer in two rows", () => {
    const unit = { name: "A", codeNumber: "5", issuerName: "UBND XÃ A" };
    const rows = (second: object) =>
      tableFindings(
        "BATCH-CODE-DOUBLE",
        [
          { ...unit, code: "1" },
          { ...unit, code: "2", ...second },
        ],
        change,
      );
    expect(rows({})).toHaveLength(1);
    expect(rows({ codeNumber: "6" })).toEqual([]);
    expect(rows({ issuedOn: "01/02/2023" })).toEqual([]);
    expect(rows({ codeNumber: undefined })).toEqual([]);
  });
});

describe("BATCH-SIGNER", () => {
  it("advises on one signer of two units, not on one issuer's signer", () => {
    const units = districts.map((unit) => ({ ...unit, signerName: "Trần Hữu Phước" }));
    expect(tableFindings("BATCH-SIGNER", units.slice(0, 2))).toEqual([[3, "signerName", "info"]]);
    expect(tableFindings("BATCH-SIGNER", districts)).toEqual([]);
  });
});
