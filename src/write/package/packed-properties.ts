/** A document's properties packed once for all of its files. */
import type { DocumentProperties } from "../../model/document-tree.ts";
import { corePropertiesXml } from "./core-properties.ts";
import { type PackedPart, packPart } from "./packed-part.ts";

const packed = new WeakMap<DocumentProperties, PackedPart>();

/** The properties' part as every document of a batch packs it. */
export function packProperties(properties: DocumentProperties): PackedPart {
  const known = packed.get(properties);
  if (known !== undefined) return known;
  const part = packPart(Buffer.from(corePropertiesXml(properties), "utf8"), "fast");
  packed.set(properties, part);
  return part;
}
