import { describe, expect, it } from "vitest";
import type { Gazetteer, GazetteerUnit } from "../../../src/model/gazetteer.ts";
import type { Patch } from "../small-plan.ts";
import { checkBatch, districts, type SampleUnit } from "./sample-batch.ts";

const province: GazetteerUnit = { code: "74", type: "tỉnh", name: "Bình Dương", level: "province" };
const known: readonly GazetteerUnit[] = districts.map(({ code, type, name }) => ({
  code: String(code),
  type: type === "thành phố" ? "thành phố" : type === "thị xã" ? "thị xã" : "huyện",
  name,
  level: "district",
  parent: "74",
}));
const communes: readonly GazetteerUnit[] = [
  { code: "25001", type: "xã", name: "Tân Hiệp", level: "commune", parent: "722" },
  { code: "25002", type: "xã", name: "Tân Hiệp", level: "commune", parent: "723" },
];

const gazetteer: Gazetteer = {
  periods: [
    {
      from: "2019-01-01",
      until: "2019-12-31",
      state: "2019-01-01",
      source: "thử",
      remark: "Thử.",
      unitsOf: (level) => ({ province: [province], district: known, commune: communes })[level],
    },
  ],
  changes: [],
};

/** Cell and message of what the gazetteer says, of the table and of the whole. */
function said(units: readonly SampleUnit[], change: Patch = {}) {
  const { table, master } = checkBatch({ units, change, more: { gazetteer } });
  const own = [...table, ...master].filter(({ rule }) => rule === "BATCH-GAZETTEER");
  expect(own.every(({ severity }) => severity === "warning")).toBe(true);
  return own.map(({ place, message, hint }) => `${place?.cell ?? "master"}: ${message} ${hint}`);
}

const changed = (change: object): readonly SampleUnit[] =>
  districts.map((unit, at) => (at === 0 ? { ...unit, ...change } : unit));

describe("BATCH-GAZETTEER", () => {
  it("says nothing of a right table, nor without province, year or a period for the day", () => {
    expect(said(districts)).toEqual([]);
    expect(said(districts.slice(1), { batch: { level: "district" } })).toEqual([]);
    expect(said(districts.slice(1), { issuedOn: "" })).toEqual([]);
    expect(said(districts.slice(1), { issuedOn: "2021-05-01" })).toEqual([]);
  });

  it("tells of all missing units at once", () => {
    const found = said(districts.slice(2));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("thiếu 2 trên 5 đơn vị của tỉnh Bình Dương");
    expect(found[0]).toContain("thành phố Thủ Dầu Một (718), thị xã Thuận An (725)");
  });

  it.each([
    ["a wrong class", { type: "thị xã" }, "type: ", "Ghi loại đơn vị: thành phố"],
    ["an unknown name", { name: "Thủ Dầu Mọt" }, "name: ", "Có phải là thành phố Thủ Dầu Một (718) không?"],
    ["another code of the state's form", { code: "719" }, "code: ", "mã hành chính trong danh mục là 718"],
  ])("doubts %s", (_name, change, cell, words) => {
    const [found] = said(changed(change)).filter((one) => one.startsWith(cell));
    expect(found).toContain(words);
  });

  it("lets codes of one's own and other spellings pass", () => {
    expect(said(changed({ code: "TDM", name: "Thủ Dầu một" }))).toEqual([]);
  });

  it("finds one unit in two rows", () => {
    const found = said([...districts, { ...districts[4], name: "Phú Giáo", code: "PG2" }]);
    expect(found.map((one) => one.slice(0, 30))).toEqual(["name: huyện Phú Giáo (PG2): cù"]);
  });

  it("asks which of several units of one class and name is meant", () => {
    const change = { batch: { level: "commune", province: "tỉnh Bình Dương" } };
    const of = (unit: object) =>
      said([{ name: "Tân Hiệp", code: "x", ...unit }], change).filter((one) => one.startsWith("code"));
    expect(of({})[0]).toContain("25001 (huyện Phú Giáo), 25002 (thị xã Tân Uyên)");
    expect(of({ code: "25002" })).toEqual([]);
    expect(of({ parent: "huyện Phú Giáo" })).toEqual([]);
  });
});
