import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentSection, DocumentTree } from "../../../src/model/document-tree.ts";
import { packZip } from "../../../src/write/package/zip.ts";
import { prepareXlsxBatchWriter } from "../../../src/write/xlsx/index.ts";
import { itemAnnex, tieAnnex, treeOf, yearAnnex } from "./annex-sections.ts";
import { nd30 } from "./format-nd30.ts";
import { randomAnnexes } from "./random-annexes.ts";
import { yearAnnexOf } from "./variant-annexes.ts";
import { bytesOf, figuresOf } from "./written-workbook.ts";

const office = spawnSync("soffice", ["--version"], { stdio: "ignore" });
const hasOffice = office.error === undefined && office.status === 0;

const noPart = new Uint8Array();

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-recalculation-"));
  mkdirSync(join(folder, "recalculated"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.runIf(process.env.KEHOACH_REQUIRE_OFFICE === "1")("finds LibreOffice", () => {
  expect(hasOffice).toBe(true);
});

/** The workbook without any cached result, so that the figures of a conversion are worked out and not copied. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!name.startsWith("xl/worksheets/")) return [name, part];
    return [name, strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"))];
  });
  return packZip(new Map(parts));
}

function recalculate(bytes: Uint8Array, name: string): Uint8Array {
  const source = join(folder, name);
  writeFileSync(source, withoutResults(bytes));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const outFolder = join(folder, "recalculated");
  execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx", "--outdir", outFolder, source], {
    stdio: "ignore",
  });
  return new Uint8Array(readFileSync(join(outFolder, name)));
}

/** Figures that differ by more than the last digits of binary numbers, and how many were compared. */
async function compare(
  sections: readonly DocumentSection[],
  name: string,
  write: (tree: DocumentTree) => Promise<Uint8Array> = bytesOf,
): Promise<readonly [string[], number]> {
  const bytes = await write(treeOf(...sections));
  const written = unzipSync(bytes);
  const recalculated = unzipSync(recalculate(bytes, name));
  const differences: string[] = [];
  let compared = 0;
  sections.forEach((section, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const found = figuresOf(strFromU8(recalculated[part] ?? noPart));
    for (const [address, cached] of figuresOf(strFromU8(written[part] ?? noPart))) {
      const figure = found.get(address);
      compared += 1;
      if (figure === undefined || Math.abs(figure - cached) > 1e-12 * Math.max(1, Math.abs(cached)))
        differences.push(`${section.sheetName} ${address}: ${cached}, recalculated ${figure}`);
    }
  });
  return [differences, compared];
}

describe.runIf(hasOffice)("recalculated by LibreOffice", () => {
  it("keeps every figure of the annex of plan 824 and of an item table", { timeout: 120_000 }, async () => {
    const [differences, compared] = await compare([yearAnnex, itemAnnex, tieAnnex], "known.xlsx");
    expect(differences).toEqual([]);
    expect(compared).toBe(96 + 16 + 4);
  });

  it("keeps every figure of workbooks of a batch", { timeout: 240_000 }, async () => {
    const write = await prepareXlsxBatchWriter(nd30);
    const writeAgain = async (tree: DocumentTree): Promise<Uint8Array> => write(tree) ?? noPart;
    for (const [index, unit] of ["Thủ Dầu Một", "Bến Cát"].entries()) {
      const sections = [yearAnnexOf(unit, index + 3), itemAnnex, tieAnnex];
      const [differences, compared] = await compare(sections, `batch-${index}.xlsx`, writeAgain);
      expect(differences).toEqual([]);
      expect(compared).toBe(96 + 16 + 4);
    }
  });

  it("keeps every figure of two hundred random annexes", { timeout: 300_000 }, async () => {
    const [differences, compared] = await compare(randomAnnexes(200, 25), "random.xlsx");
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(5_000);
  });
});
