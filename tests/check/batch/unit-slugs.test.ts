import { describe, expect, it } from "vitest";
import { unitSlugs } from "../../../src/check/batch/unit-slugs.ts";
import { rowOf, type SampleUnit } from "./sample-batch.ts";

function slugs(...units: readonly SampleUnit[]): readonly string[] {
  return unitSlugs(units.map(rowOf));
}

describe("unitSlugs", () => {
  it("names folders by class and name", () => {
    expect(slugs({ name: "Bến Cát", type: "thị xã" }, { name: "1", type: "phường" })).toEqual([
      "thi-xa-ben-cat",
      "phuong-1",
    ]);
  });

  it("gives every unit of an ambiguous name its code, whatever stands beside them", () => {
    const [a, b] = [
      { name: "Bình An", code: "101" },
      { name: "Bình Ân", code: "102" },
    ];
    expect(slugs(a, b)).toEqual(["xa-binh-an-101", "xa-binh-an-102"]);
    expect(slugs(b, { name: "Tân An", code: "9" }, a)).toEqual(["xa-binh-an-102", "xa-tan-an", "xa-binh-an-101"]);
  });

  it("tells a name with a code from a name that looks like it", () => {
    const made = slugs({ name: "An", code: "1" }, { name: "Ân", code: "2" }, { name: "An 1", code: "3" });
    expect(made).toEqual(["xa-an-1", "xa-an-2", "xa-an-1-3"]);
  });

  it("names a row without a unit by its label", () => {
    expect(unitSlugs([{ label: "Đơn vị mã 735", extra: {}, refused: new Set() }])).toEqual(["don-vi-ma-735"]);
  });
});
