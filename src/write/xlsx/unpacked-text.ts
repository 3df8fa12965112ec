/** The text of a packed part, to learn from what was packed before. */
import { inflateRawSync } from "node:zlib";
import type { PackedPart } from "../package/packed-part.ts";

export function unpackedText({ method, packed }: PackedPart): string {
  return Buffer.from(method === "stored" ? packed : inflateRawSync(packed)).toString();
}
