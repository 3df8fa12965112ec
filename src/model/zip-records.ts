/** What a zip file says of its entries (APPNOTE.TXT 4.3); nothing is unpacked here, and nothing throws at damage. */

/** An entry as the directory states it. */
export interface ZipRecord {
  readonly nameBytes: Uint8Array;
  readonly hasUtf8Name: boolean;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry's local header begins. */
  readonly offset: number;
}

/** Where the records of the entries begin, and how many there are. */
export interface ZipDirectory {
  readonly start: number;
  readonly count: number;
}

const endSignature = 0x06054b50;
/** The end record is 22 bytes, followed by a comment of at most 65,535. */
const endLength = 22;
const maxCommentLength = 65_535;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorLength = 20;
const zip64EndSignature = 0x06064b50;
const zip64EndLength = 56;
const recordSignature = 0x02014b50;
const recordLength = 46;
const localSignature = 0x04034b50;
/** Of a local header without the name and the extra field behind it. */
export const localHeaderLength = 30;
/** A field of 32 bits filled so stands for a larger one in the extra field. */
const isInExtraField = 0xffffffff;
const zip64ExtraId = 1;
const encryptedFlag = 0x0001;
const utf8NameFlag = 0x0800;

/** Finds the directory from the end of the file; undefined when there is none. */
export function findDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  return readZip64End(view, end) ?? { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
}

/** A comment may stand behind the end record, so it is sought from the back. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** Some programs write the large form of the end record even for small files. */
function readZip64End(view: DataView, end: number): ZipDirectory | undefined {
  const locator = end - zip64LocatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + zip64EndLength > view.byteLength || view.getUint32(at, true) !== zip64EndSignature) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

/** Reads the records of a directory; undefined when one is not there. */
export function readRecords(bytes: Uint8Array, { start, count }: ZipDirectory): readonly ZipRecord[] | undefined {
  const view = viewOf(bytes);
  const records: ZipRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (!(at >= 0 && at + recordLength <= bytes.length) || view.getUint32(at, true) !== recordSignature)
      return undefined;
    const extraAt = at + recordLength + view.getUint16(at + 28, true);
    const extraEnd = extraAt + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return undefined;
    const flags = view.getUint16(at + 8, true);
    const sizes = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
    const [unpackedBytes = 0, packedBytes = 0, offset = 0] = withLargeSizes(sizes, view, extraAt, extraEnd);
    records.push({
      nameBytes: bytes.subarray(at + recordLength, extraAt),
      hasUtf8Name: (flags & utf8NameFlag) !== 0,
      isEncrypted: (flags & encryptedFlag) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes,
      unpackedBytes,
      offset,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return records;
}

/** Replaces the fields that are too small for their number by those of the zip64 extra field, which stand in the same order. */
function withLargeSizes(sizes: readonly number[], view: DataView, start: number, end: number): readonly number[] {
  if (!sizes.includes(isInExtraField)) return sizes;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64ExtraId) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== isInExtraField || next + 8 > end) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return sizes;
}

/** The data of an entry as it is packed; undefined when its header is not there or the file ends before it does. */
export function packedData(
  bytes: Uint8Array,
  { offset, packedBytes }: Pick<ZipRecord, "offset" | "packedBytes">,
): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (offset + localHeaderLength > bytes.length || view.getUint32(offset, true) !== localSignature) return undefined;
  const start = offset + localHeaderLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  return packed.length === packedBytes ? packed : undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
