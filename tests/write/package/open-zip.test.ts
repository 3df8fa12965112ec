import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openZip, unpackPart } from "../../../src/write/package/open-zip.ts";
import { readPartText } from "../../../src/write/package/part-text.ts";
import { joinParts } from "../../../src/write/package/zip.ts";
import fc from "../../fixed-chance.ts";

const files = {
  "[Content_Types].xml": strToU8("<Types/>".repeat(50)),
  "word/phụ lục.xml": strToU8("ế"),
  "word/media/a.png": [new Uint8Array([1, 2, 3]), { level: 0 }] as [Uint8Array, { level: 0 }],
  "word/": new Uint8Array(),
};

/** Writes the sizes and the offset of the only entry as zip64 does: in a field of its own, sixty-four bits each. */
function asZip64(name: string, content: Uint8Array): Uint8Array {
  const plain = Buffer.from(zipSync({ [name]: content }, { level: 0 }));
  const directory = plain.readUInt32LE(plain.length - 6);
  const header = Buffer.from(plain.subarray(directory, plain.length - 22));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(content.length), 4);
  extra.writeBigUInt64LE(BigInt(content.length), 12);
  for (const at of [20, 24, 42]) header.writeUInt32LE(0xffffffff, at);
  header.writeUInt16LE(extra.length, 30);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directory + header.length + extra.length), 8);
  const end = Buffer.from(plain.subarray(plain.length - 22));
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([plain.subarray(0, directory), header, extra, record, locator, end]);
}

describe("a package opened without unpacking", () => {
  it("goes over into another package as it is", () => {
    const zip = zipSync(files);
    const parts = openZip(zip);
    expect(unzipSync(joinParts(parts ?? new Map()))).toEqual(unzipSync(zip));
    expect([...(parts ?? [])].map(([name, { method }]) => [name, method])).toContainEqual([
      "word/media/a.png",
      "stored",
    ]);
  });

  it("unpacks the parts that are asked for", () => {
    for (const [name, bytes] of Object.entries(unzipSync(zipSync(files)))) {
      const part = openZip(zipSync(files))?.get(name);
      const unpacked = part && unpackPart(part);
      expect(unpacked && new Uint8Array(unpacked)).toEqual(bytes);
    }
  });

  it("may have a comment behind it, and sixty-four bits", () => {
    const zip = zipSync({ a: strToU8("x") });
    const commented = Buffer.concat([zip, Buffer.from("PK\u0005\u0006 nói thêm")]);
    commented.writeUInt16LE(commented.length - zip.length, zip.length - 2);
    expect([...(openZip(zip) ?? [])]).toHaveLength(1);
    const part = openZip(asZip64("a", strToU8("xyz")))?.get("a");
    expect(part && unpackPart(part)).toEqual(Buffer.from("xyz"));
  });

  it("is refused when it is damaged, and never throws", () => {
    const zip = zipSync(files);
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const damaged = cut ? zip.slice(0, at) : zip.slice();
        if (!cut) damaged[at] = byte;
        const parts = openZip(damaged);
        for (const part of parts?.values() ?? []) unpackPart(part);
        expect(cut ? parts : undefined).toBeUndefined();
      }),
    );
  });

  it("does not unpack more than a part says it is", () => {
    const [part] = openZip(zipSync({ a: new Uint8Array(100_000) }))?.values() ?? [];
    if (part === undefined) throw new Error("The zip has no part.");
    expect(unpackPart({ ...part, size: 10 })).toBeUndefined();
    expect(unpackPart({ ...part, size: 2 ** 31 })).toBeUndefined();
  });
});

describe("the text of a part", () => {
  it.each(["utf8", "utf16le"] as const)("comes and goes in %s without loss", (encoding) => {
    const bytes = Buffer.from("\ufeff<a>ế 𠀀</a>\r\n", encoding);
    const part = readPartText(bytes);
    expect(part?.encode(part.text)).toEqual(bytes);
    const swapped = Buffer.from(bytes).swap16();
    if (encoding === "utf16le") expect(readPartText(swapped)?.encode(part?.text ?? "")).toEqual(swapped);
  });

  it("is refused when it is broken", () => {
    expect(readPartText(new Uint8Array([0x3c, 0xff, 0x3e]))).toBeUndefined();
  });
});
