/** The five published texts become the plans that people made of them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { madeFixture } from "../golden/made-fixtures.ts";
import { fixturePath, type PlanSlug, planSlugs, readFixture } from "../golden/plan-fixtures.ts";
import { importBytes, readBack } from "./import-file.ts";
import { placedWords, shareAtPlace } from "./placed-words.ts";

async function importSource(slug: PlanSlug) {
  return importBytes(new Uint8Array(readFileSync(fixturePath(slug, "source.txt"))));
}

describe.each(planSlugs)("%s", (slug) => {
  it("has 99 of 100 words where the plan has them", async () => {
    const wanted = (await madeFixture(slug)).value?.plan;
    const found = (await readBack(await importSource(slug))).value?.plan;
    if (wanted === undefined || found === undefined) throw new Error("A plan could not be read.");
    const share = shareAtPlace(placedWords(wanted), placedWords(found));
    expect(share).toBeGreaterThanOrEqual(0.99);
  });

  it("loses no word of its source", async () => {
    const { source, recognised, yaml } = await importSource(slug);
    const kept = new Set(
      `${yaml} ${JSON.stringify([source.dropped, recognised.elements])}`.toLowerCase().match(/[\p{L}\p{N}]+/gu),
    );
    // What every document has, and what the plan writes in another form.
    const own = new Set(
      "cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc số ngày tháng năm kế hoạch nơi nhận lưu của kèm theo đơn vị tính stt nội dung i ii iii iv v vi".split(
        " ",
      ),
    );
    const words =
      readFixture(slug, "source.txt")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const lost = words.filter((word) => !kept.has(word) && !own.has(word) && !/^(?:\d{1,2}|[a-zđ])$/u.test(word));
    expect(lost).toEqual([]);
  });
});

describe("what the five sources say besides", () => {
  it("keeps the errors of a scan as they are", async () => {
    const { yaml } = await importSource("binh-duong-2018-de-an-404");
    for (const error of ["tư thực", "tự thực", "tư túc", "GDDT"]) expect(yaml).toContain(error);
  });

  it("keeps what a scanner made of the seal, unplaced", async () => {
    const { recognised } = await importSource("ben-cat-2021-chuong-trinh-hanh-dong");
    expect(recognised.plan.unplaced).toEqual([
      { text: "Quang", line: 131 },
      { text: "26 May 1970", line: 138 },
    ]);
  });

  it("tells the joins over page ends", async () => {
    const { source } = await importSource("dong-nai-2021-tre-em");
    expect(source.joins.map(({ words }) => words)).toEqual([
      "tỉnh nhằm đảm bảo",
      "pa-no, áp-phích tuyên truyền;",
      "UBND các huyện, thành",
    ]);
  });

  it("finds rows, columns and sums of a table whose cells stand one under the other", async () => {
    const found = (await readBack(await importSource("binh-duong-2019-tre-em"))).value?.plan.annexes?.[0]?.budget;
    const wanted = (await madeFixture("binh-duong-2019-tre-em")).value?.plan.annexes?.[0]?.budget;
    expect(found?.table.totalDong).toBe(2_104_470_000);
    expect(found?.table.columns.map(({ sources }) => sources)).toEqual(
      wanted?.table.columns.map(({ sources }) => sources),
    );
  });

  it("says what is missing and leaves it blank", async () => {
    const imported = await importSource("hong-ngu-2020-tre-em");
    const missing = imported.recognised.elements.filter(({ certainty }) => certainty === "missing");
    expect(missing.map(({ path }) => path.join("."))).toEqual(["documentCode"]);
    const { diagnostics } = await readBack(imported);
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([
      "«Số, ký hiệu» còn để trống.",
    ]);
  });
});
