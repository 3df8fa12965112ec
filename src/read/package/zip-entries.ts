/** The records of a zip file's directory, one for each entry. */

export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry's local header begins. */
  readonly offset: number;
}

export interface ListedEntry extends ZipEntry {
  readonly isEncrypted: boolean;
  readonly method: number;
}

const entrySignature = 0x02014b50;
const entryLength = 46;
/** A field of 32 bits filled so stands for a larger one in the extra field. */
const isInExtraField = 0xffffffff;
const zip64ExtraId = 1;

/** Reads `count` records from `start`; undefined when one is not there. */
export function readEntries(view: DataView, start: number, count: number): readonly ListedEntry[] | undefined {
  const entries: ListedEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (!(at >= 0 && at + entryLength <= view.byteLength) || view.getUint32(at, true) !== entrySignature) {
      return undefined;
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + entryLength + nameLength;
    if (extraAt + extraLength > view.byteLength) return undefined;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + entryLength, nameLength));
    const method = view.getUint16(at + 10, true);
    const sizes = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
    const [unpackedBytes = 0, packedBytes = 0, offset = 0] = withLargeSizes(sizes, view, extraAt, extraLength);
    entries.push({
      name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
      method,
      isStored: method === 0,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes,
      unpackedBytes,
      offset,
    });
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Replaces the fields that are too small for their number by those of the zip64 extra field, which stand in the same order. */
function withLargeSizes(sizes: readonly number[], view: DataView, start: number, length: number): readonly number[] {
  if (!sizes.includes(isInExtraField)) return sizes;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64ExtraId) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== isInExtraField || next + 8 > start + length) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return sizes;
}
