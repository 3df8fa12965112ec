import { beforeAll, describe, expect, it } from "vitest";
import type { Format } from "../../../src/model/format.ts";
import { packageOf } from "./foreign-document.ts";
import { foreignLayouts } from "./foreign-layouts.ts";
import { findingsIn, makeGoodDocument } from "./good-document.ts";

describe("a plan set by other people", () => {
  let format: Format;
  beforeAll(async () => {
    format = (await makeGoodDocument()).format;
  });

  it.each(foreignLayouts)("is not scolded with %s", (_what, bodyXml) => {
    const findings = findingsIn(packageOf(bodyXml), format).filter(({ severity }) => severity !== "info");
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});
