/** Packs workbooks of one sheet from molds, where a workbook like it was packed before. */
import type { DocumentProperties, DocumentSection } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { PackedPart } from "../package/packed-part.ts";
import { packProperties } from "../package/packed-properties.ts";
import { type JoinOwn, preparePackage } from "../package/zip.ts";
import { propertiesPart, sheetPart, stringsPart } from "./library-parts.ts";
import { type SectionParts, sectionParts } from "./section-parts.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { learnMold, type SheetMold } from "./sheet-mold.ts";
import { unpackedText } from "./unpacked-text.ts";
import { packOwnPart } from "./workbook-memory.ts";

/** The kinds of units of a batch are few. */
const mostMolds = 8;

interface KnownMold {
  readonly mold: SheetMold;
  /** Joins the parts that are the same in all workbooks of the mold with those of `ownNames`. */
  readonly join: JoinOwn;
}

const ownNames = [sheetPart(0), stringsPart, propertiesPart];

/** Molds of the workbooks packed last. */
export class MoldMemory {
  readonly #spec: FormatSpec;
  readonly #molds: KnownMold[] = [];
  #next = 0;

  constructor(spec: FormatSpec) {
    this.#spec = spec;
  }

  /** The workbook with that sheet; undefined where no mold fits. */
  pack(section: DocumentSection, properties: DocumentProperties): Uint8Array | undefined {
    const parts = this.#molds.length === 0 ? undefined : sectionParts(section);
    return parts === undefined ? undefined : this.#fill(section, parts, properties);
  }

  #fill(section: DocumentSection, parts: SectionParts, properties: DocumentProperties): Uint8Array | undefined {
    for (const { mold, join } of this.#molds) {
      const xml = mold(section, parts);
      if (xml !== undefined) return join([packOwnPart(xml.sheet), xml.texts, packProperties(properties)]);
    }
    return undefined;
  }

  /** Learns from the packed parts of a workbook with that sheet, and gives it as the mold now makes it, if it can. */
  learn(
    section: DocumentSection,
    layout: SheetLayout,
    packed: ReadonlyMap<string, PackedPart>,
    properties: DocumentProperties,
  ): Uint8Array | undefined {
    const [sheet, texts] = [packed.get(sheetPart(0)), packed.get(stringsPart)];
    // A workbook without any text has no part for texts.
    if (sheet === undefined || texts === undefined) return undefined;
    const xml = { sheet: unpackedText(sheet), texts: unpackedText(texts) };
    const mold = learnMold(this.#spec, section, layout, xml);
    if (mold === undefined) return undefined;
    const fixed = new Map(packed);
    for (const name of ownNames) fixed.delete(name);
    this.#molds[this.#next] = { mold, join: preparePackage(fixed, ownNames) };
    this.#next = (this.#next + 1) % mostMolds;
    // Packed as all that fits will be: a file must not depend on what was written before it.
    return this.pack(section, properties);
  }
}
