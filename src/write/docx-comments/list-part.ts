/** Parts of a package that are plain lists, and how to add to them: content types, relationships, comments. */

import { type PackedPart, packPart } from "../package/packed-part.ts";
import { type PartText, readPartText } from "../package/part-text.ts";
import { type ContentPlace, contentPlace, wrapContent } from "./content-place.ts";
import { nameIn, type OpenedDocument, textOfPart } from "./opened-document.ts";
import { spliceText, walkXml } from "./walk-xml.ts";

export interface ListPart {
  readonly part: PartText;
  readonly root: ContentPlace;
  /** Attributes of each entry, by their names without prefix. */
  readonly entries: readonly Readonly<Record<string, string>>[];
}

/** Reads a part of the file, or `empty` where the file has none; undefined when it is damaged. */
export function openList(parts: OpenedDocument["parts"], name: string, empty: string): ListPart | undefined {
  const part = parts.has(nameIn(parts, name)) ? textOfPart(parts, name) : readPartText(Buffer.from(empty, "utf8"));
  return part === undefined ? undefined : readList(part);
}

/** Reads a list; undefined when it is not well-formed. */
export function readList(part: PartText): ListPart | undefined {
  const entries: Readonly<Record<string, string>>[] = [];
  let depth = 0;
  let from = 0;
  let root: ContentPlace | undefined;
  const isWellFormed = walkXml(part.text, {
    open: ({ attributes }, end) => {
      if (depth === 0) from = end;
      if (depth === 1)
        entries.push(Object.fromEntries(Object.values(attributes).map(({ local, value }) => [local, value])));
      depth += 1;
    },
    close: (tag, end) => {
      depth -= 1;
      if (depth === 0) root = contentPlace(tag, from, end, part.text);
    },
  });
  return isWellFormed && root !== undefined ? { part, root, entries } : undefined;
}

/** The part with more at the end of its list, everything else as it was. */
export function packWith({ part, root }: ListPart, entries: string): PackedPart {
  return packPart(part.encode(spliceText(part.text, wrapContent(root, "", entries))));
}
