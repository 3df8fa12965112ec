import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampleUnits, typedColumns, years } from "../../scripts/make-batch/sample-units.ts";
import { writeBatch } from "../../scripts/make-batch/write-batch.ts";
import { samplePerson, samplePlace, samplePlaceCount } from "../../scripts/sample-names.ts";
import { slug } from "../../src/vietnamese/file-names.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

const names = ["plan.yaml", "don-vi.csv", "kinh-phi.csv", "kinh-phi-don-vi.csv"];

async function filesOf(count: number): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  await writeBatch(count, folder);
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

function cellsOf(csv: string | undefined): readonly (readonly string[])[] {
  return (csv ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

describe("a sample batch", () => {
  it("is the same for the same number of units", async () => {
    expect(await filesOf(30)).toEqual(await filesOf(30));
  });

  it("has figures of units that add up to the master's", async () => {
    const [, units, master, own] = await filesOf(40);
    expect(cellsOf(units)).toHaveLength(41);
    const amount = (cell: string | undefined): number => Number(cell?.replaceAll(".", ""));
    for (const [at, year] of years.entries()) {
      const rows = cellsOf(own).filter(([, content]) => content === `Năm ${year}`);
      const sums = typedColumns.map((_title, column) => rows.reduce((sum, row) => sum + amount(row[column + 2]), 0));
      expect(rows).toHaveLength(40);
      expect(cellsOf(master)[at + 1]?.slice(2).map(amount)).toEqual(sums);
    }
  });

  it("gives every unit a code, a number, a name and a signer of its own, and no number that the master cites", () => {
    const units = [...sampleUnits(3_000)];
    for (const field of ["code", "codeNumber", "name", "signerName"] as const) {
      expect(new Set(units.map((unit) => unit[field])).size).toBe(3_000);
    }
    expect(units.some(({ codeNumber }) => codeNumber === "824" || codeNumber === "1437")).toBe(false);
  });

  it("names places that never share a folder, and nobody whose name stands in another's", () => {
    const places = Array.from({ length: samplePlaceCount }, (_, n) => samplePlace(n));
    expect(new Set(places.map(slug)).size).toBe(samplePlaceCount);
    expect(new Set(places.map((name) => name.split(" ").length))).toEqual(new Set([3]));
    const people = Array.from({ length: 20_000 }, (_, n) => samplePerson(n));
    expect(new Set(people).size).toBe(20_000);
    expect(new Set(people.map((name) => name.split(" ").length))).toEqual(new Set([4]));
  });

  it("refuses more units than there are names", () => {
    expect(() => [...sampleUnits(samplePlaceCount + 1)]).toThrow(RangeError);
  });
});
