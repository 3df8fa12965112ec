import { crc32, inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeTextEntry } from "../../../src/write/xlsx/text-entry.ts";
import { cutTexts, type PackTexts } from "../../../src/write/xlsx/texts-pieces.ts";

const part = (...texts: readonly string[]): string =>
  `<sst count="9">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;

function entries(texts: readonly (string | undefined)[]): Parameters<PackTexts>[0] {
  return texts.map((text) => (text === undefined ? undefined : makeTextEntry(text)));
}

function unpacked(packed: ReturnType<PackTexts>): string | undefined {
  if (packed === undefined) return undefined;
  const bytes = inflateRawSync(packed.packed);
  expect([bytes.length, crc32(bytes)]).toEqual([packed.size, packed.crc]);
  return bytes.toString();
}

describe("texts of a workbook in fixed and own pieces", () => {
  const pack = cutTexts(part("một", "hai", "Cột", "ba"), entries(["một", "hai", undefined, "ba"]));

  it("are the part with the texts of other lines", () => {
    expect(unpacked(pack?.(entries(["một", "hai", undefined, "ba"])))).toBe(part("một", "hai", "Cột", "ba"));
    expect(unpacked(pack?.(entries(["Ea H’Leo", "x", undefined, "y".repeat(5000)])))).toBe(
      part("Ea H’Leo", "x", "Cột", "y".repeat(5000)),
    );
  });

  it("are not made where one text stands twice, or where a text is too long for a block", () => {
    expect(pack?.(entries(["x", "x", undefined, "y"]))).toBeUndefined();
    expect(pack?.(entries(["x", "Cột", undefined, "y"]))).toBeUndefined();
    expect(pack?.(entries(["x", "ệ".repeat(30_000), undefined, "y"]))).toBeUndefined();
  });

  it("are not cut at texts that are no entries of their own, in order", () => {
    expect(cutTexts(part("a", "b"), entries(["a", "c"]))).toBeUndefined();
    expect(cutTexts(part("a", "b"), entries(["b", "a"]))).toBeUndefined();
  });
});
