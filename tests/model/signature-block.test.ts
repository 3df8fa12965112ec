import { describe, expect, it } from "vitest";
import { signatureBlockSchema } from "../../src/model/signature.ts";

describe("signatureBlockSchema", () => {
  it.each([
    ["KT. GIÁM ĐỐC", ["KT. GIÁM ĐỐC"]],
    [
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    ],
    [undefined, []],
  ])("takes %j as the lines of authority", (signingAuthority, lines) => {
    const signer = { position: "PHÓ GIÁM ĐỐC", fullName: "Trần Minh Đức" };
    expect(signatureBlockSchema.parse({ signingAuthority, signer }).signingAuthority).toEqual(lines);
  });
});
