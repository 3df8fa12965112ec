/** Whatever a text or Word file holds, no word of it is lost, and nothing stops the import. */
import { describe, expect, it } from "vitest";
import fc from "../fixed-chance.ts";
import { madeBytes } from "../golden/made-fixtures.ts";
import { planSlugs, readFixture } from "../golden/plan-fixtures.ts";
import { importBytes, importText } from "./import-file.ts";

const sourceLines = planSlugs.flatMap((slug) => readFixture(slug, "source.txt").split("\n"));
const oddLines = [
  "Phụ lục II",
  "PHỤ LỤC: DANH MỤC NHIỆM VỤ",
  "Đơn vị tính: triệu đồng",
  "| STT | Nội dung | Kinh phí |",
  "|---|---|---|",
  "| 1 | Họp giao ban | 1.500 |",
  "Phần thứ nhất",
  "A. TÌNH HÌNH CHUNG",
  "1.1.1. Rà soát",
  "đ) Tuyên truyền;",
  "Bảng 1. Phân công    Sở Y tế      Quý III",
  "TỐI MẬT",
  "KT.GIÁM ĐỐC",
  "ThS. Nguyễn Văn Bình",
  "Số: 12/KH-SYT     Hà Nội, ngày 3 tháng 4 năm 2024",
  "****",
  "2",
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sourceLines) },
  { weight: 2, arbitrary: fc.constantFrom(...oddLines) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\r\n", "\f", "\n    ")), { maxLength: 60 })
  .map((lines) => lines.map(([one, end]) => one + end).join(""));

/** Words that a plan's page has anyway, or that the plan holds as a number, a day or a choice. */
const ownWords = new Set(
  "cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc ngày tháng năm hoạch nơi nhận lưu kèm theo đơn tính stt nội dung phần phụ lục bằng chữ cộng tổng của số".split(
    " ",
  ),
);

function wordsOf(value: string): readonly string[] {
  return (
    value
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}]{3,}/gu) ?? []
  ).filter((word) => !ownWords.has(word) && !/^[ivx]+$/u.test(word));
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe("the import of any text", () => {
  it("keeps every word in the plan, among the unplaced or among the dropped", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const { recognised, source } = await importText(typed);
        const lines = source.lines.map((one) => one.text).join("\n");
        const kept = counted(wordsOf(JSON.stringify([recognised.plan, source.dropped]).replaceAll(/\\[nrt]/gu, " ")));
        const lost = [...counted(wordsOf(lines))].filter(([word, count]) => (kept.get(word) ?? 0) < count);
        const isReference = (one: string): boolean => /kèm theo/iu.test(one);
        if (!lines.split("\n").some(isReference)) expect(lost).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the import of a damaged Word file", () => {
  it("ends with a finding or a plan", { timeout: 60_000 }, async () => {
    const docx = await madeBytes("dong-nai-2021-tre-em", ".docx");
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: docx.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const damaged = Uint8Array.from(docx);
        damaged[at] = byte;
        const told = await importBytes(damaged, "hong.docx").then(
          ({ yaml }) => yaml.length > 0,
          (error: unknown) => error instanceof Error && /"rule":"DOCX/u.test(error.message),
        );
        expect(told).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
