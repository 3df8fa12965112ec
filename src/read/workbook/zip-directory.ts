/** The entries of a workbook's package, within limits that a budget of 10,000 rows stays far below. */
import { readZipDirectory as readPackage, type ZipEntry, type ZipLimits } from "../package/zip-directory.ts";

/** Why a file is refused: it is no sound zip, or it is larger inside than any budget. */
export type ZipRefusal = "damaged" | "tooLarge" | "encrypted";

const workbookLimits: ZipLimits = {
  packedBytes: 10_000_000,
  unpackedBytes: 64_000_000,
  entries: 1_000,
  ratio: 100,
  ratioMattersFromBytes: 2_000_000,
  isUnpacked: () => true,
};

/** Lists the entries of a workbook, or says why it is refused. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipRefusal {
  const entries = readPackage(bytes, workbookLimits);
  switch (entries) {
    case "packedBytes":
    case "unpackedBytes":
    case "entries":
    case "ratio":
      return "tooLarge";
    case "doubledName":
    case "overlapping":
      return "damaged";
    default:
      return entries;
  }
}
