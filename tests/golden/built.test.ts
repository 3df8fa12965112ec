/** What the five fixtures become: no errors, the expected parts, the same bytes everywhere and every time. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { documentXml } from "./docx-text.ts";
import { madeBytes, madeFixture } from "./made-fixtures.ts";
import { type PlanSlug, planSlugs } from "./plan-fixtures.ts";
import { fixtureHashes } from "./print-fixture-hashes.ts";

interface ExpectedParts {
  readonly format: string;
  readonly files: readonly string[];
  readonly sections: number;
  readonly landscapeSections: number;
  /** Letterhead and foot, and the table of the annex. */
  readonly tables: number;
}

const expectedParts: Readonly<Record<PlanSlug, ExpectedParts>> = {
  "ben-cat-2021-chuong-trinh-hanh-dong": {
    format: "nd30",
    files: ["226-KH-PGDĐT.docx"],
    sections: 1,
    landscapeSections: 0,
    tables: 2,
  },
  "binh-duong-2018-de-an-404": {
    format: "tt01",
    files: ["25-KH-BDH.docx"],
    sections: 1,
    landscapeSections: 0,
    tables: 2,
  },
  "binh-duong-2019-tre-em": {
    format: "tt01",
    files: ["824-KH-UBND.docx", "824-KH-UBND.xlsx"],
    sections: 2,
    landscapeSections: 1,
    tables: 3,
  },
  "dong-nai-2021-tre-em": {
    format: "nd30",
    files: ["40-KH-BDH.docx"],
    sections: 1,
    landscapeSections: 0,
    tables: 2,
  },
  "hong-ngu-2020-tre-em": {
    format: "tt01",
    files: ["du-thao-KH-UBND-thuc-hien-de-an-cham-soc-vi-su-phat.docx"],
    sections: 1,
    landscapeSections: 0,
    tables: 2,
  },
};

describe.each(planSlugs)("%s", (slug) => {
  it("has no finding of severity error", async () => {
    const { diagnostics } = await madeFixture(slug);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("becomes the expected files and parts", async () => {
    const { value } = await madeFixture(slug);
    const xml = documentXml(await madeBytes(slug, ".docx"));
    const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
    const parts: ExpectedParts = {
      format: value?.format.spec.id ?? "",
      files: value?.files.map(({ name }) => name) ?? [],
      sections: count(/<w:sectPr[ >]/g),
      landscapeSections: count(/w:orient="landscape"/g),
      tables: count(/<w:tbl>/g),
    };
    expect(parts).toEqual(expectedParts[slug]);
  });
});

describe("the budget of binh-duong-2019-tre-em", () => {
  /** Twelve figures of the total row, and the two sums of each of the seven years. */
  const sums = 12 + 7 * 2;

  it("compares every total that the source prints", async () => {
    const { value } = await madeFixture("binh-duong-2019-tre-em");
    const rows = value?.plan.annexes?.[0]?.budget?.table.rows ?? [];
    const stated = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.type === "number" && cell.stated !== undefined ? [cell] : [])),
    );
    expect(stated).toHaveLength(sums);
    expect(stated.filter((cell) => cell.stated !== cell.value)).toEqual([]);
  });

  it("keeps every sum alive in Excel", async () => {
    const sheet = unzipSync(await madeBytes("binh-duong-2019-tre-em", ".xlsx"))["xl/worksheets/sheet1.xml"];
    expect(strFromU8(sheet ?? new Uint8Array()).match(/<f[ >]/g)).toHaveLength(sums);
  });
});

describe("bytes", () => {
  let first: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    first = await fixtureHashes();
  });

  it("are made for every expected file", () => {
    const names = planSlugs.flatMap((slug) => expectedParts[slug].files.map((name) => `${slug}/${name}`));
    expect(Object.keys(first)).toEqual(names);
  });

  it("are the same when made again", async () => {
    expect(await fixtureHashes()).toEqual(first);
  });

  it.each(["Asia/Ho_Chi_Minh", "America/Los_Angeles"])("are the same in another process in %s", (timeZone) => {
    const script = join(import.meta.dirname, "print-fixture-hashes.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], {
      encoding: "utf8",
      env: { ...process.env, TZ: timeZone },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(first);
  });
});
