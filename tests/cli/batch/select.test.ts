import { describe, expect, it } from "vitest";
import { type SelectableUnit, selectUnits, splitSelectors } from "../../../src/cli/batch/select.ts";

const units: readonly SelectableUnit[] = [
  { code: "721", name: "Bến Cát", fullName: "thị xã Bến Cát", slug: "thi-xa-ben-cat", status: "created" },
  { code: "719", name: "Bàu Bàng", fullName: "huyện Bàu Bàng", slug: "huyen-bau-bang", status: "error" },
  { code: "026", name: "1", fullName: "Phường 1", slug: "phuong-1", status: "pending" },
  { code: "723", name: "Tân Uyên", fullName: "thị xã Tân Uyên", slug: "thi-xa-tan-uyen" },
  { code: "726", name: "Bắc Tân Uyên", fullName: "huyện Bắc Tân Uyên", slug: "huyen-bac-tan-uyen" },
];

describe("selectors", () => {
  it.each([
    ["721", [0]],
    ["026", [2]],
    ["26", []],
    ["bến cát", [0]],
    ["ben cat", [0]],
    ["Thị xã Bến Cát", [0]],
    ["thi-xa-ben-cat", [0]],
    ["tân uyên", [3]],
    ["*tân uyên", [3, 4]],
    ["thị xã *", [0, 3]],
    ["b*", [0, 1, 4]],
    ["72*", [0, 3, 4]],
    ["status:error", [1]],
    ["trạng thái: lỗi", [1]],
    ["Tình trạng:chưa làm", [2]],
    ["status:unchanged", []],
    [".*", [0, 1, 2, 3, 4]],
    ["(", []],
  ])("%s", (selector, expected) => {
    const { chosen, idle } = selectUnits(units, [selector]);
    expect(chosen).toEqual(expected);
    expect(idle).toEqual(expected.length === 0 ? [selector] : []);
  });

  it("together choose each unit once, in the order of the table", () => {
    expect(selectUnits(units, ["tân uyên", "721", "b*", "999"])).toEqual({ chosen: [0, 1, 3, 4], idle: ["999"] });
  });

  it("stand apart by commas or on the lines of a file, with remarks", () => {
    expect(splitSelectors("721, bến* ,,719\r\n# cả thị xã\nthị xã *  # hết\n")).toEqual([
      "721",
      "bến*",
      "719",
      "thị xã *",
    ]);
  });
});
