import { describe, expect, it } from "vitest";
import { checkPlanSet } from "../../src/check/index.ts";
import { bodyOf, type Patch, planWith, setFindingsOf } from "./small-plan.ts";

/** A plan of a commune's people's committee. */
function communePlan(name: string, ...patches: readonly Patch[]) {
  const issuer = { name: ["ỦY BAN NHÂN DÂN", `XÃ ${name.toUpperCase()}`], placeOfIssue: name };
  return planWith({ issuer, subject: `Phòng, chống dịch bệnh trên địa bàn xã ${name}` }, ...patches);
}

describe("ND30-SK09", () => {
  it("finds a number that one issuer gave twice in a year", () => {
    const found = setFindingsOf("ND30-SK09", [planWith({}), planWith({ subject: "Việc khác" }), planWith({})]);
    expect(found.map((one) => one.length)).toEqual([0, 1, 1]);
    expect(found[1]?.[0]?.message).toContain("số 35 đã cấp");
  });

  it.each([
    ["another year", { issuedOn: "2025-03-12" }],
    ["another number", { documentCode: "36/KH-UBND" }],
    ["another type", { documentCode: "35/BC-UBND" }],
    ["no number yet", { documentCode: "/KH-UBND" }],
    ["another issuer", { issuer: { name: ["ỦY BAN NHÂN DÂN", "TỈNH SƠN LA"] } }],
  ])("passes %s", (_name, change) => {
    expect(setFindingsOf("ND30-SK09", [planWith({}), planWith(change)]).flat()).toEqual([]);
  });
});

describe("ND30-SK10", () => {
  it("finds a greater number with an earlier date", () => {
    const later = planWith({ documentCode: "36/KH-UBND", issuedOn: "2026-03-01" });
    expect(setFindingsOf("ND30-SK10", [planWith({}), later]).map((one) => one.length)).toEqual([0, 1]);
  });

  it("passes numbers in the order of their dates, in any order of the plans", () => {
    const later = planWith({ documentCode: "36/KH-UBND", issuedOn: "2026-03-20" });
    expect(setFindingsOf("ND30-SK10", [later, planWith({})]).flat()).toEqual([]);
  });
});

describe("BATCH-DL01", () => {
  it("finds the name of another unit of the run", () => {
    const leaking = communePlan("Bát Xát", { subject: "Phòng, chống dịch bệnh trên địa bàn xã Sa Pả" });
    const [, found = []] = setFindingsOf("BATCH-DL01", [communePlan("Sa Pả"), leaking]);
    expect(found.map(({ severity, path }) => [severity, path])).toEqual([["error", ["subject"]]]);
    expect(found[0]?.hint).toContain("Thay “Sa Pả” bằng “Bát Xát”");
  });

  it("only doubts one other name in the body, and lets lists of units and longer names pass", () => {
    const plans = [
      communePlan("Tân Uyên", bodyOf("Phối hợp với xã Bàu Bàng.")),
      communePlan("Bàu Bàng", bodyOf("Các xã Tân Uyên, Phú Giáo tham gia.")),
      communePlan("Phú Giáo"),
      communePlan("Bắc Tân Uyên", { closing: "Trên đây là Kế hoạch của xã Bắc Tân Uyên" }),
    ];
    const found = setFindingsOf("BATCH-DL01", plans);
    expect(found.map((one) => one.map(({ severity }) => severity))).toEqual([["warning"], [], [], []]);
  });

  it("lets a commune name its province", () => {
    const commune = communePlan("Bát Xát", { subject: "Phòng, chống dịch bệnh của tỉnh Lào Cai" });
    expect(setFindingsOf("BATCH-DL01", [planWith({}), commune, communePlan("Sa Pả")]).flat()).toEqual([]);
  });
});

describe("checkPlanSet", () => {
  it("gives one list for every plan, in order", () => {
    expect(checkPlanSet([])).toEqual([]);
    expect(checkPlanSet([planWith({})])).toEqual([[]]);
  });

  it("stays fast with the 3,321 communes of the country", () => {
    const plans = Array.from({ length: 3_321 }, (_, index) =>
      planWith({ documentCode: `${index + 10}/KH-UBND`, issuer: { placeOfIssue: `Xã số ${index}` } }),
    );
    expect(
      checkPlanSet(plans)
        .flat()
        .filter(({ rule }) => rule === "ND30-SK09"),
    ).toEqual([]);
  });
});
