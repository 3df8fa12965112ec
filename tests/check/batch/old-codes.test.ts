import { describe, expect, it } from "vitest";
import { checkBatch } from "./sample-batch.ts";

/** The unit's own number is 205/KH-UBND of 2019. */
function found(text: string, earlier?: string): readonly string[] {
  const earlierCodes = new Map(earlier === undefined ? [] : [["huyen-phu-giao", earlier]]);
  const { variants } = checkBatch({ overlays: { 4: text }, more: { earlierCodes } });
  return (variants[4] ?? []).filter(({ rule }) => rule === "BATCH-OLD-CODE").map(({ severity }) => severity);
}

describe("BATCH-OLD-CODE", () => {
  it.each([
    ["the number of an earlier run", "Theo Kế hoạch số 190/KH-UBND.", "190/KH-UBND", "error"],
    ["the number of an earlier run with a zero", "Theo Kế hoạch số 09/KH-UBND.", "9/KH-UBND", "error"],
    ["another number of its own series", "Theo Kế hoạch số 190/KH-UBND.", undefined, "warning"],
    [
      "another number named as its own",
      "Kế hoạch số 190/KH-UBND của Ủy ban nhân dân huyện Phú Giáo.",
      undefined,
      "warning",
    ],
    ["its own number with another year", "Kế hoạch số 205/KH-UBND ngày 05/3/2018.", undefined, "error"],
    [
      "its own number with another year in words",
      "Kế hoạch số 205/KH-UBND ngày 05 tháng 3 năm 2018.",
      undefined,
      "error",
    ],
  ])("finds %s", (_name, text, earlier, severity) => {
    expect(found(text, earlier)).toEqual([severity]);
  });

  it.each([
    ["its own number", "Kế hoạch số 205/KH-UBND ngày 20/3/2019.", "205/KH-UBND"],
    ["another series", "Quyết định số 190/QĐ-UBND.", undefined],
    ["the province's plan", "Kế hoạch số 190/KH-UBND ngày 05/3/2018 của UBND tỉnh.", undefined],
    ["the province's plan by name", "Kế hoạch số 190/KH-UBND ngày 05/3/2018 của UBND Bình Dương.", undefined],
    ["what the master itself cites", "Theo Kế hoạch số 61/KH-UBND.", undefined],
    ["a date", "Ngày 28/02/2019.", undefined],
  ])("lets %s pass", (_name, text, earlier) => {
    expect(found(text, earlier)).toEqual([]);
  });

  it("says the right number", () => {
    const [finding] = checkBatch({ overlays: { 4: "Theo Kế hoạch số 190/KH-UBND." } }).variants[4] ?? [];
    expect(finding?.message).toContain("không phải số của kế hoạch này (205/KH-UBND)");
  });
});
