import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { UnitType } from "../../../src/model/admin-unit.ts";
import { agencyNames } from "../../../src/model/agency-names.ts";
import { readLevels } from "../../../src/read/levels/index.ts";
import { parseVietnameseDate } from "../../../src/vietnamese/dates.ts";

function builtInFiles(): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL("../../../templates/levels/", import.meta.url));
  return new Map(["agencies.yaml", "units.yaml"].map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));
}

const units = '- { type: thị xã, subunits: "xã, phường", source: "Luật 77/2015/QH13" }';

function faultsOf(names: readonly string[], key = "finance"): readonly string[] {
  const listed = names.map((name) => `    - { level: huyện, source: x, ${name} }`).join("\n");
  const agencies = `- key: ${key}\n  title: cơ quan\n  names:\n${listed}\n`;
  const { value, diagnostics } = readLevels(
    new Map([
      ["agencies.yaml", agencies],
      ["units.yaml", units],
    ]),
  );
  expect(value === undefined).toBe(diagnostics.length > 0);
  for (const { place, severity } of diagnostics) {
    expect(place?.file).toBe("agencies.yaml");
    expect(severity).toBe("error");
  }
  return diagnostics.map(({ message }) => message);
}

describe("the built-in levels", () => {
  const { value, diagnostics } = readLevels(builtInFiles());

  it("have neither faults nor days with two names", () => {
    expect(diagnostics).toEqual([]);
    expect(value?.subunits.get("huyện")).toBe("xã, thị trấn");
  });

  it.each([
    ["finance", "tỉnh", "28/02/2019", "Sở Tài chính"],
    ["finance", "thị xã", "28/02/2019", "Phòng Tài chính - Kế hoạch"],
    ["finance", "xã", "28/02/2019", "công chức Tài chính - kế toán"],
    ["finance", "xã", "15/3/2026", "Phòng Kinh tế"],
    ["finance", "phường", "01/7/2025", "Phòng Kinh tế, Hạ tầng và Đô thị"],
    ["labour", "tỉnh", "28/02/2025", "Sở Lao động - Thương binh và Xã hội"],
    ["labour", "tỉnh", "01/3/2025", "Sở Nội vụ"],
    ["children", "tỉnh", "01/3/2025", "Sở Y tế"],
    ["planning", "tỉnh", "28/02/2019", "Sở Kế hoạch và Đầu tư"],
    ["planning", "tỉnh", "02/01/2026", "Sở Tài chính"],
    ["labour", "huyện", "28/02/2019", "Phòng Lao động - Thương binh và Xã hội"],
    ["children", "đặc khu", "02/01/2026", "Phòng Văn hóa - Xã hội"],
    ["office", "phường", "02/01/2026", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"],
  ] as const)("call %s of a %s on %s %s", (key, type: UnitType, day, name) => {
    const agency = value?.agencies.get(key);
    const date = parseVietnameseDate(day);
    if (agency === undefined || date === undefined) throw new Error("no such agency or day");
    expect(agencyNames(agency, { type }, date).map((one) => one.name)).toEqual([name]);
  });

  it.each(["finance", "labour", "children", "education", "health", "culture", "police", "office"])(
    "know no district's %s after the districts",
    (key) => {
      const agency = value?.agencies.get(key);
      if (agency === undefined) throw new Error("no such agency");
      expect(agencyNames(agency, { type: "huyện" }, { day: 1, month: 7, year: 2025 })).toEqual([]);
    },
  );

  it("give every name the law it comes from", () => {
    for (const { names } of value?.agencies.values() ?? []) for (const { source } of names) expect(source).not.toBe("");
  });
});

describe("readLevels", () => {
  it.each([
    [["from: 2020-01-01, until: 2020-12-31, name: A", "from: 2021-01-01, name: B"], undefined],
    [["until: 2024-02-28, name: A", "from: 2024-02-29, name: B"], undefined],
    [["until: 2020-12-31, name: A", "from: 2020-12-31, name: B"], "chồng ngày nhau"],
    [["name: A", "from: 2020-12-31, name: B"], "chồng ngày nhau"],
    [["name: A", "name: B"], "chồng ngày nhau"],
    [["until: 2023-02-28, name: A", "from: 2023-03-02, name: B"], "phải là 01/3/2023"],
    [["until: 2020-12-31, name: A, types: [huyện]", "from: 2020-06-01, name: B, types: [quận]"], undefined],
    [["until: 2020-12-31, name: A", "from: 2020-06-01, name: B, types: [quận]"], "(quận)"],
  ])("holds the days of %j", (names, fault) => {
    const faults = faultsOf(names);
    expect(faults).toHaveLength(fault === undefined ? 0 : 1);
    if (fault !== undefined) expect(faults[0]).toContain(fault);
  });

  it.each([
    ["level: làng, name: A"],
    ["name: A, from: 31/02/2020"],
    ["name: A, from: 02/2020"],
    ["name: A, tu: 2020"],
    ["from: 2020-01-01"],
  ])("refuses %s", (name) => {
    expect(faultsOf([name]).length).toBeGreaterThan(0);
  });

  it("takes the Vietnamese titles of fields", () => {
    const agencies =
      "- Mã cơ quan: a\n  Cơ quan: A\n  Các tên:\n    - { Cấp: xã, Từ ngày: 01/7/2025, Tên: Phòng A, Tên viết tắt: PA, Căn cứ: luật }\n";
    const { value } = readLevels(
      new Map([
        ["agencies.yaml", agencies],
        ["units.yaml", units],
      ]),
    );
    expect(value?.agencies.get("a")?.names).toEqual([
      { level: "commune", from: { day: 1, month: 7, year: 2025 }, name: "Phòng A", short: "PA", source: "luật" },
    ]);
  });

  it("says which file or key is doubled or missing", () => {
    expect(readLevels(new Map()).diagnostics.map(({ message }) => message)).toEqual([
      "Thiếu tệp templates/levels/agencies.yaml.",
      "Thiếu tệp templates/levels/units.yaml.",
    ]);
    const one = "- key: a\n  title: A\n  names: [{ level: xã, name: B, source: x }]\n";
    const { diagnostics } = readLevels(
      new Map([
        ["agencies.yaml", one + one],
        ["units.yaml", units],
      ]),
    );
    expect(diagnostics.map(({ message }) => message)).toEqual(["Mã cơ quan «a» đã có."]);
  });
});
