/** Parses the parts of a package, each once and only where it is needed, and counts what stands in them. */

import { relationshipsPart } from "../../model/package-names.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { fileFault, LimitError, largestDepth, largestTagCount, limitParagraphs } from "./limits.ts";
import { type PackageParts, shortName } from "./package-parts.ts";
import { countTags, parseXml } from "./parse-xml.ts";
import { type PartRelationship, relationshipsIn } from "./relationships.ts";
import { type ChangesView, settleTree } from "./settled-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

export class PartReader {
  /** Names of parts that are no XML; what they hold is left out. */
  readonly damaged: string[] = [];
  /** How often each element stands in the parts read so far, tracked changes included. */
  readonly counts = new Map<string, number>();
  private readonly parts: PackageParts;
  private readonly view: ChangesView;
  private readonly roots = new Map<string, XmlElement | undefined>();
  private tagsLeft = largestTagCount;

  constructor(parts: PackageParts, view: ChangesView) {
    this.parts = parts;
    this.view = view;
  }

  /** The root of a part with its changes settled; undefined when it is missing or damaged. */
  read(name: string | undefined): XmlElement | undefined {
    const key = name?.toLowerCase();
    const bytes = key === undefined ? undefined : this.parts.xml.get(key);
    if (key === undefined || bytes === undefined) return undefined;
    if (!this.roots.has(key)) this.roots.set(key, this.parse(key, bytes));
    return this.roots.get(key);
  }

  /** Where the relationships of a part lead; none when it has no `.rels`. */
  relationships(part: string): readonly PartRelationship[] {
    return relationshipsIn(this.read(relationshipsPart(part)), part);
  }

  private parse(name: string, bytes: Uint8Array): XmlElement | undefined {
    this.tagsLeft -= countTags(bytes);
    if (this.tagsLeft < 0) throw new LimitError(`Tệp Word có hơn ${formatVietnameseNumber(largestTagCount)} thẻ XML.`);
    const part = parseXml(bytes);
    if (part === "depth") throw new LimitError(`Phần ${shortName(name)} lồng nhau hơn ${largestDepth} lớp.`);
    if (part === "damaged") {
      this.damaged.push(name);
      return undefined;
    }
    limitParagraphs(part.counts.get("w:p") ?? 0);
    for (const [element, count] of part.counts) this.counts.set(element, (this.counts.get(element) ?? 0) + count);
    return settleTree(part.root, this.view);
  }
}

/** The finding about a part without which nothing is sure. */
export function damagedPartFault(name: string) {
  return fileFault("DOCX-XML", `Tệp Word hỏng: phần ${shortName(name)} không phải XML hợp lệ.`);
}
