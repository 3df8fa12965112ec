import { beforeAll, describe, expect, it } from "vitest";
import { layoutRules } from "../../../src/check/format/index.ts";
import { body } from "./changes.ts";
import {
  findingsIn,
  type GoodDocument,
  makeGoodDocument,
  replacing,
  replacingAt,
  restyling,
  spoil,
} from "./good-document.ts";
import { nearMisses } from "./near-misses.ts";
import { spoilings } from "./spoilings.ts";

describe("rules about a Word document", () => {
  let good: GoodDocument;
  beforeAll(async () => {
    good = await makeGoodDocument();
  });

  it("finds nothing in the good document", () => {
    expect(findingsIn(good.bytes, good.format)).toEqual([]);
  });

  it.each(spoilings)("%s finds %s, and nothing else does", (rule, _fault, spoiling) => {
    const findings = findingsIn(spoil(good.bytes, spoiling), good.format);
    expect([...new Set(findings.map((finding) => finding.rule))], JSON.stringify(findings, undefined, 1)).toEqual([
      rule,
    ]);
  });

  it.each(nearMisses)("%s and all others accept %s", (_rule, _what, change) => {
    expect(findingsIn(spoil(good.bytes, change), good.format)).toEqual([]);
  });

  it.each([
    ["spoilings", spoilings],
    ["near misses", nearMisses],
  ])("has %s for every rule", (_what, table) => {
    const shown = new Set(table.map(([rule]) => rule));
    expect(layoutRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it("has each rule once", () => {
    const ids = layoutRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the circular of 2011", () => {
  it("wants page numbers at the right of the bottom margin and leaves font and bases free", async () => {
    const old = await makeGoodDocument("09/02/2019");
    expect(old.format.spec.id).toBe("tt01");
    const upright = spoil(old.bytes, restyling("KHLegalBasis", "<w:i/>", ""));
    const comma = spoil(upright, replacing(body, "năm 2005.<", "năm 2005,<"));
    expect(findingsIn(comma, old.format)).toEqual([]);
    const exact = '<w:spacing w:line="300" w:lineRule="exact"/></w:pPr>';
    const close = spoil(old.bytes, replacingAt("Thu hút hộ", "</w:pPr>", exact));
    expect(findingsIn(close, old.format)).toEqual([]);
    const { format } = await makeGoodDocument();
    expect(findingsIn(close, format).map(({ rule }) => rule)).toContain("ND30-ND05");
    expect(findingsIn(old.bytes, format).map(({ rule }) => rule)).toContain("ND30-PG06");
  });
});
