/** Packs the parts of an Office file so that the same parts always give the same bytes. */
import { type Zippable, zipSync } from "fflate";

/** The earliest time a zip can hold. Without a zone it is local time, and zip stores local time: every zone gives the same bytes. */
const earliestZipTime = "1980-01-01T00:00:00";

/** A plain file readable by everyone, in the upper half as Unix writes it. */
const plainFileAttributes = 0o100644 * 0x10000;
const unix = 3;

/** Parts a reader wants first; the rest follows by name. */
const leadingParts = ["[Content_Types].xml", "_rels/.rels"];

/** The zip of the parts, by path: fixed order, fixed times, fixed attributes. */
export function packZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...parts.keys()].sort(comparePartNames);
  const files: Zippable = {};
  for (const name of names) {
    const bytes = parts.get(name);
    if (bytes !== undefined) files[name] = bytes;
  }
  return zipSync(files, { level: 6, mtime: earliestZipTime, os: unix, attrs: plainFileAttributes });
}

function comparePartNames(a: string, b: string): number {
  const rank = partRank(a) - partRank(b);
  if (rank !== 0) return rank;
  // By code unit: a locale must not change the bytes.
  return a < b ? -1 : 1;
}

function partRank(name: string): number {
  const rank = leadingParts.indexOf(name);
  return rank < 0 ? leadingParts.length : rank;
}
