/** The entries of a zip file by the names that its programs go by. */
import { readRecords, type ZipDirectory } from "../../model/zip-records.ts";

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

/** Reads the entries of a directory; undefined when one is not there. */
export function readEntries(bytes: Uint8Array, directory: ZipDirectory): readonly ListedEntry[] | undefined {
  return readRecords(bytes, directory)?.map(
    ({ nameBytes, method, isEncrypted, packedBytes, unpackedBytes, offset }) => ({
      name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/").replace(/^\/+/, ""),
      method,
      isStored: method === 0,
      isEncrypted,
      packedBytes,
      unpackedBytes,
      offset,
    }),
  );
}
