import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportBatchFixture } from "./batch-fixture-report.ts";

const batches = fileURLToPath(new URL("../fixtures/batches/", import.meta.url));

describe("fixtures/batches", () => {
  it.each([
    ["binh-duong-2019-cap-huyen", 9],
    ["hai-cap-2026-cap-xa", 54],
  ])("%s makes a Word and an Excel file for each of %i units and warns of nothing", async (slug, count) => {
    const report = await reportBatchFixture(join(batches, slug));
    expect(report).toContain(`\n${count} đơn vị: ${count} đã tạo.\n`.trimStart());
    expect(report).not.toMatch(/ (?:lỗi|cảnh báo|lưu ý) {2}/u);
    expect(report).toContain("Mã kết thúc: 0");
    expect(report.match(/^[^ \n]+\.docx$/gm)).toHaveLength(count);
    expect(report.match(/^[^ \n]+\.xlsx$/gm)).toHaveLength(count);
  });

  // One command rewrites the expected side: npm run golden -- batches. Read the difference as an operator would.
  it.each(["loi-ca-bang", "loi-moi-loai"])("%s tells every fault planted in it", async (slug) => {
    const report = await reportBatchFixture(join(batches, slug));
    expect(report).toBe(readFileSync(join(batches, slug, "expected.txt"), "utf8"));
  });

  it("say what they are made of", () => {
    for (const slug of readdirSync(batches)) {
      expect(readFileSync(join(batches, slug, "NOTES.md"), "utf8")).toMatch(/^# .+\n/u);
    }
  });
});

/** "1.200.270" → 1200270. */
function amountOf(cell: string | undefined): number {
  return Number(cell?.replaceAll(".", ""));
}

describe("the nine districts", () => {
  it("share out 1.200.270 ngàn đồng", () => {
    const lines = readFileSync(join(batches, "binh-duong-2019-cap-huyen", "kinh-phi.csv"), "utf8")
      .trimEnd()
      .split("\n");
    const totals = lines[1]?.split(",").slice(5).map(amountOf) ?? [];
    const years = lines.slice(2).map((line) => line.split(",").slice(5).map(amountOf));
    expect(totals).toHaveLength(9);
    expect(totals.reduce((sum, amount) => sum + amount, 0)).toBe(1_200_270);
    expect(totals).toEqual(totals.map((_total, unit) => years.reduce((sum, year) => sum + (year[unit] ?? 0), 0)));
  });
});
