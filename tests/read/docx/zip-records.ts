/** Zip packages with a directory that lies, or with the large records that few programs write. */
import { zipSync } from "fflate";

/** Places in a directory record. */
const fieldOffsets = { flags: 8, packed: 20, unpacked: 24, localHeader: 42 } as const;

/** Changes a field of the directory record of one entry. */
export function patchDirectory(
  zip: Uint8Array,
  entry: number,
  field: keyof typeof fieldOffsets,
  value: number,
): Uint8Array {
  const patched = zip.slice();
  const view = new DataView(patched.buffer);
  let at = view.getUint32(patched.length - 22 + 16, true);
  for (let left = entry; left > 0; left -= 1) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  view.setUint32(at + fieldOffsets[field], value, true);
  return patched;
}

/** The same package with sizes, offsets and the end record in their zip64 forms; `unpacked` replaces each size. */
export function zip64(parts: Readonly<Record<string, Uint8Array>>, unpacked?: bigint): Uint8Array {
  const zip = zipSync({ ...parts });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const start = view.getUint32(zip.length - 22 + 16, true);
  const pieces: Uint8Array[] = [zip.subarray(0, start)];
  let at = start;
  for (const _name of Object.keys(parts)) {
    const end = at + 46 + view.getUint16(at + 28, true);
    const record = zip.slice(at, end);
    const sizes = [24, 20, 42].map((field) => BigInt(view.getUint32(at + field, true)));
    const fields = new DataView(record.buffer);
    for (const field of [20, 24, 42]) fields.setUint32(field, 0xffffffff, true);
    fields.setUint16(30, 28, true);
    pieces.push(record, numbers([1, 2], [24, 2], ...[unpacked ?? sizes[0], sizes[1], sizes[2]].map(eightBytes)));
    at = end + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const count = BigInt(Object.keys(parts).length);
  const directoryEnd = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const length = BigInt(directoryEnd - start);
  pieces.push(
    numbers(
      [0x06064b50, 4],
      [44n, 8],
      [45, 2],
      [45, 2],
      [0, 4],
      [0, 4],
      [count, 8],
      [count, 8],
      [length, 8],
      [BigInt(start), 8],
    ),
    numbers([0x07064b50, 4], [0, 4], [BigInt(directoryEnd), 8], [1, 4]),
    numbers([0x06054b50, 4], [0, 4], [0xffff, 2], [0xffff, 2], [0xffffffff, 4], [0xffffffff, 4], [0, 2]),
  );
  return joined(pieces);
}

type SizedNumber = readonly [value: number | bigint, bytes: 2 | 4 | 8];

function eightBytes(value: bigint | undefined): SizedNumber {
  return [value ?? 0n, 8];
}

function numbers(...written: readonly SizedNumber[]): Uint8Array {
  const bytes = new Uint8Array(written.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of written) {
    if (size === 8) view.setBigUint64(at, BigInt(value), true);
    else if (size === 4) view.setUint32(at, Number(value), true);
    else view.setUint16(at, Number(value), true);
    at += size;
  }
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A compound file of older Office programs: some text, then a directory that names these streams. */
export function compoundFile(streams: readonly string[], text = ""): Uint8Array {
  const letters = (of: string): Uint8Array =>
    Uint8Array.from([...of].flatMap((letter) => [letter.charCodeAt(0), letter.charCodeAt(0) >> 8]));
  const padded = (bytes: Uint8Array, unit: number): Uint8Array =>
    joined([bytes, new Uint8Array(unit - (bytes.length % unit))]);
  const header = padded(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 512);
  return joined([header, padded(letters(text), 512), ...streams.map((stream) => padded(letters(stream), 128))]);
}
