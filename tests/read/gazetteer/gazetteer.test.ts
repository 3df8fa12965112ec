/** The lists of units: whole, clean, and right on the days that matter. */
import { describe, expect, it } from "vitest";
import { type GazetteerUnit, nameOfGazetteerUnit, unitsAt } from "../../../src/model/gazetteer.ts";
import { gazetteer, listTexts, namesOn, unitsOn } from "./lists.ts";

const levels = ["province", "district", "commune"] as const;

describe("the lists", () => {
  it.each([
    ["2019-01-01", [63, 713, 11_160]],
    ["2020-01-01", [63, 705, 10_599]],
    ["2025-07-01", [34, 0, 3321]],
  ])("from %s hold %j units", (from, counts) => {
    const period = gazetteer.periods.find((one) => one.from === from);
    expect(levels.map((level) => period?.unitsOf(level).length)).toEqual(counts);
  });

  it("follow each other without a gap", () => {
    expect(gazetteer.periods.map(({ from, until }) => [from, until])).toEqual([
      ["2019-01-01", "2019-12-31"],
      ["2020-01-01", "2025-06-30"],
      ["2025-07-01", undefined],
    ]);
  });

  it("name every unit once, cleanly, under a unit that is there", () => {
    for (const { unitsOf } of gazetteer.periods) {
      const units = levels.flatMap(unitsOf);
      const codes = new Set(units.map(({ code }) => code));
      expect(codes.size).toBe(units.length);
      const isClean = (name: string) =>
        name === name.normalize("NFC") &&
        /^(?:\d+|[A-ZÀ-Ỹ])(?:[A-Za-zÀ-ỹ\d'.-]| (?! ))*$/u.test(name) &&
        name === name.trim();
      expect(units.filter(({ name }) => !isClean(name))).toEqual([]);
      const isPlaced = ({ parent, level }: GazetteerUnit) =>
        parent === undefined ? level === "province" : codes.has(parent);
      expect(units.filter((unit) => !isPlaced(unit))).toEqual([]);
    }
  });

  it("say their source, and how sure they are", () => {
    for (const period of gazetteer.periods) {
      expect(period.source).toMatch(/^npm \S+ \d.*(?:MIT|ISC)/);
      expect(period.remark).toMatch(/^Cấp tỉnh .*\.$/);
    }
  });

  it("are clean in whole", () => {
    for (const text of listTexts().values()) expect(text).toBe(text.normalize("NFC"));
  });
});

describe("the changes", () => {
  it("come in the order of their days and find each unit as they say it was", () => {
    const days = gazetteer.changes.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    const now = new Map<string, string>();
    for (const { code, before, after } of gazetteer.changes) {
      if (now.has(code)) expect(before === undefined ? "" : nameOfGazetteerUnit(before)).toBe(now.get(code));
      now.set(code, after === undefined ? "" : nameOfGazetteerUnit(after));
    }
  });

  it("before the day of a list are in it, later ones are not", () => {
    for (const { state, from, until = "9999", unitsOf } of gazetteer.periods) {
      const named = new Map(levels.flatMap(unitsOf).map((unit) => [unit.code, nameOfGazetteerUnit(unit)]));
      for (const change of gazetteer.changes.filter((one) => one.from >= from && one.from <= until)) {
        const identity = change.from <= state ? change.after : change.before;
        expect(named.get(change.code), change.code).toBe(identity && nameOfGazetteerUnit(identity));
      }
    }
  });

  it("lead from the districts of 2019 to those of 2023, one by one", () => {
    const [first, second] = gazetteer.periods;
    const toApril2023 = { ...gazetteer, periods: first === undefined ? [] : [first] };
    const found = unitsAt(toApril2023, undefined, { day: 10, month: 4, year: 2023 }, "district");
    const plain = ({ code, type, name, parent }: GazetteerUnit) => [code, type, name, parent].join();
    expect(found.kind === "units" ? found.units.map(plain) : []).toEqual(second?.unitsOf("district").map(plain));
  });

  it("end with the counts of the state's own list", () => {
    expect(unitsOn("30/6/2025", "district")).toHaveLength(696);
    const communes = unitsOn("25/9/2026", "commune");
    const count = (type: string) => communes.filter((unit) => unit.type === type).length;
    expect([count("xã"), count("phường"), count("đặc khu")]).toEqual([2599, 709, 13]);
    const provinces = unitsOn("25/9/2026", "province");
    expect(provinces.filter(({ type }) => type === "thành phố")).toHaveLength(9);
  });
});

describe("the units at a day", () => {
  it("are the nine of Bình Dương at 28/02/2019", () => {
    expect(namesOn("28/02/2019", "district", "Bình Dương")).toEqual([
      "thành phố Thủ Dầu Một",
      "huyện Bàu Bàng",
      "huyện Dầu Tiếng",
      "thị xã Bến Cát",
      "huyện Phú Giáo",
      "thị xã Tân Uyên",
      "thị xã Dĩ An",
      "thị xã Thuận An",
      "huyện Bắc Tân Uyên",
    ]);
  });

  it.each([
    ["31/01/2020", "district", "Bình Dương", "725", "thị xã Thuận An"],
    ["01/02/2020", "district", "Bình Dương", "725", "thành phố Thuận An"],
    ["09/4/2023", "district", "Bình Dương", "723", "thị xã Tân Uyên"],
    ["10/4/2023", "district", "Bình Dương", "723", "thành phố Tân Uyên"],
    ["30/4/2024", "district", "Bình Dương", "721", "thị xã Bến Cát"],
    ["01/5/2024", "district", "Bình Dương", "721", "thành phố Bến Cát"],
    ["31/10/2020", "district", "Đồng Tháp", "868", "thị xã Hồng Ngự"],
    ["31/10/2020", "district", "Đồng Tháp", "870", "huyện Hồng Ngự"],
    ["01/11/2020", "district", "Đồng Tháp", "868", "thành phố Hồng Ngự"],
    ["29/4/2026", "province", undefined, "75", "tỉnh Đồng Nai"],
    ["30/4/2026", "province", undefined, "75", "thành phố Đồng Nai"],
    ["31/8/2026", "province", undefined, "22", "tỉnh Quảng Ninh"],
    ["01/9/2026", "province", undefined, "22", "thành phố Quảng Ninh"],
    ["19/9/2026", "province", undefined, "24", "tỉnh Bắc Ninh"],
    ["20/9/2026", "province", undefined, "24", "thành phố Bắc Ninh"],
    ["29/4/2026", "commune", "Đồng Nai", "26485", "xã Nhơn Trạch"],
    ["30/4/2026", "commune", "Đồng Nai", "26485", "phường Nhơn Trạch"],
    ["31/12/2020", "district", "Hồ Chí Minh", "769", "quận 2"],
    ["01/01/2021", "district", "Hồ Chí Minh", "769", "thành phố Thủ Đức"],
    ["31/12/2024", "province", undefined, "46", "tỉnh Thừa Thiên Huế"],
    ["01/01/2025", "province", undefined, "46", "thành phố Huế"],
  ] as const)("%s, %s of %s: %s is %s", (day, level, province, code, name) => {
    const unit = unitsOn(day, level, province).find((one) => one.code === code);
    expect(unit && nameOfGazetteerUnit(unit)).toBe(name);
  });

  it("are gone when they were merged, and there before", () => {
    expect(namesOn("31/12/2020", "district", "Hồ Chí Minh")).toHaveLength(24);
    expect(namesOn("01/01/2021", "district", "Hồ Chí Minh")).toHaveLength(22);
    expect(namesOn("01/01/2025", "district", "Bắc Giang")).toContain("thị xã Chũ");
  });
});

describe("a province", () => {
  it.each(["Bình Dương", "binh duong", "Tỉnh Bình Dương", "TỈNH  BÌNH DƯƠNG", "tinh binh duong"])(
    "is found as «%s»",
    (typed) => {
      expect(unitsOn("28/02/2019", "district", typed)).toHaveLength(9);
    },
  );

  it.each(["TP. Hồ Chí Minh", "TPHCM", "Thành phố Hồ Chí Minh", "ho chi minh", "TP.HCM"])(
    "is found as «%s»",
    (typed) => {
      expect(unitsOn("28/02/2019", "district", typed)).toHaveLength(24);
    },
  );

  it("of a wrong name is answered with those that come near, and one of another time with none of today", () => {
    const at = (name: string, year: number) => unitsAt(gazetteer, name, { day: 1, month: 8, year }, "commune");
    expect(at("Bình Dươg", 2019)).toEqual({
      kind: "unknownProvince",
      nearest: expect.arrayContaining(["tỉnh Bình Dương"]),
    });
    expect(at("Bình Dương", 2026).kind).toBe("unknownProvince");
    expect(at("xyz", 2026)).toEqual({ kind: "unknownProvince", nearest: [] });
  });
});

describe("a day", () => {
  it("after 30/6/2025 has no districts", () => {
    const at = (day: number, month: number) =>
      unitsAt(gazetteer, undefined, { day, month, year: 2025 }, "district").kind;
    expect([at(30, 6), at(1, 7)]).toEqual(["units", "noLevel"]);
  });

  it("before the first list is answered by it, without claim", () => {
    const at = (year: number) => unitsAt(gazetteer, "Bình Dương", { day: 28, month: 2, year }, "district");
    expect(at(2018)).toMatchObject({ kind: "units", isInPeriod: false });
    expect(at(2019)).toMatchObject({ kind: "units", isInPeriod: true });
  });
});
