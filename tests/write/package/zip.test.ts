import { strFromU8, strToU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { packPart } from "../../../src/write/package/packed-part.ts";
import { joinParts, packZip, preparePackage } from "../../../src/write/package/zip.ts";

const texts = {
  "xl/workbook.xml": "<w/>",
  "_rels/.rels": "<r/>",
  "[Content_Types].xml": "<t/>",
  "docProps/app.xml": "",
};
const zone = process.env.TZ;

function parts(names: readonly (keyof typeof texts)[]): ReadonlyMap<string, Uint8Array> {
  return new Map(names.map((name) => [name, strToU8(texts[name])]));
}

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("packZip", () => {
  it("keeps every part and puts the content types first", () => {
    const entries = unzipSync(
      packZip(parts(["xl/workbook.xml", "docProps/app.xml", "_rels/.rels", "[Content_Types].xml"])),
    );
    expect(Object.keys(entries)).toEqual(["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "xl/workbook.xml"]);
    expect(strFromU8(entries["xl/workbook.xml"] ?? new Uint8Array())).toBe("<w/>");
  });

  it("gives the same bytes in any order and time zone", () => {
    const first = packZip(parts(["_rels/.rels", "[Content_Types].xml", "xl/workbook.xml"]));
    for (const name of ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "UTC"]) {
      process.env.TZ = name;
      expect(packZip(parts(["xl/workbook.xml", "[Content_Types].xml", "_rels/.rels"]))).toEqual(first);
    }
  });
});

describe("preparePackage", () => {
  it("gives the package that all parts together give, however long the own ones are", () => {
    const fixed = new Map(["[Content_Types].xml", "a.xml", "c.xml"].map((name) => [name, packPart(strToU8(name))]));
    const join = preparePackage(fixed, ["d.xml", "b.xml"]);
    for (const length of [0, 10, 5_000]) {
      const [d, b] = [packPart(new Uint8Array(length)), packPart(new Uint8Array(2 * length), "fast")];
      expect(join([d, b])).toEqual(joinParts(new Map([...fixed, ["d.xml", d], ["b.xml", b]])));
    }
  });
});

describe("packPart", () => {
  it.each([0, 1, 900, 4_095, 4_096, 15_999, 16_000, 200_000])("fast gives back the same %i bytes", (length) => {
    const bytes = Uint8Array.from({ length }, (_v, index) => (index * index) % 61);
    const packed = { small: packPart(bytes), fast: packPart(bytes, "fast") };
    expect(packed.fast).toMatchObject({ crc: packed.small.crc, size: length });
    const opened = unzipSync(joinParts(new Map([["a", packed.fast]])));
    expect(Buffer.compare(opened.a ?? new Uint8Array(1), bytes)).toBe(0);
  });
});
