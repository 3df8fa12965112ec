import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as limits from "../../../src/read/docx/limits.ts";
import { formatVietnameseNumber } from "../../../src/vietnamese/number-format.ts";

const page = readFileSync(new URL("../../../docs/tep-word.md", import.meta.url), "utf8");

describe("the page about Word files", () => {
  const { packedBytes, unpackedBytes, entries, ratio, ratioMattersFromBytes } = limits.packageLimits;
  it.each([
    ["cả tệp", `${packedBytes / 1_000_000} MB`],
    ["các phần XML sau khi giải nén", `${unpackedBytes / 1_000_000} MB`],
    ["số phần trong tệp", formatVietnameseNumber(entries)],
    [`tỷ lệ nén (từ ${ratioMattersFromBytes / 1_000_000} MB trở lên)`, `${ratio} lần`],
    ["độ lồng của XML", `${limits.largestDepth} lớp`],
    ["thẻ XML", formatVietnameseNumber(limits.largestTagCount)],
    ["đoạn trong bài", formatVietnameseNumber(limits.largestParagraphCount)],
    ["đoạn trong đầu trang, chân trang, chú thích", formatVietnameseNumber(limits.largestMarginParagraphCount)],
    ["chữ cái trong một đoạn", formatVietnameseNumber(limits.largestParagraphLetters)],
  ])("states the limit on %s as it is", (what, limit) => {
    expect(page).toContain(`| ${what} | ${limit} |`);
  });
});
