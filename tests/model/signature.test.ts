import { describe, expect, it } from "vitest";
import { parseSigningAuthority } from "../../src/model/signature.ts";

describe("parseSigningAuthority", () => {
  it.each([
    ["TM. ỦY BAN NHÂN DÂN", { prefix: "TM", principal: "ỦY BAN NHÂN DÂN" }],
    ["TUQ. CHỦ TỊCH", { prefix: "TUQ", principal: "CHỦ TỊCH" }],
    ["KT CHỦ TỊCH", undefined],
    ["KT.CHỦ TỊCH", undefined],
    ["KT.  CHỦ TỊCH", undefined],
    ["TM. ", undefined],
    ["GIÁM ĐỐC", undefined],
  ])("reads %s", (line, expected) => {
    expect(parseSigningAuthority(line)).toEqual(expected);
  });
});
