import { beforeAll, describe, expect, it } from "vitest";
import type { Format } from "../../../src/model/format.ts";
import { headers, packageOf } from "./foreign-document.ts";
import { foreignLayouts, usualLayout } from "./foreign-layouts.ts";
import { findingsIn, makeGoodDocument } from "./good-document.ts";

/** Errors and warnings; advice is no scolding. */
function complaints(bytes: Uint8Array, format: Format): readonly string[] {
  const findings = findingsIn(bytes, format).filter(({ severity }) => severity !== "info");
  return findings.map(({ rule, message }) => `${rule} ${message}`);
}

describe("a plan set by other people", () => {
  let format: Format;
  beforeAll(async () => {
    format = (await makeGoodDocument()).format;
  });

  it.each(foreignLayouts)("is not scolded with %s", (_what, bodyXml) => {
    expect(complaints(packageOf(bodyXml), format)).toEqual([]);
  });

  it.each(headers)("is not scolded with %s", (_what, headerXml) => {
    expect(complaints(packageOf(usualLayout, headerXml), format)).toEqual([]);
  });
});
