/** A Word file opened for adding: its parts as they are packed, and which of them hold body and comments. */
import { folderOf, relationshipsPart, resolveTarget } from "../../model/package-names.ts";
import { openZip, unpackPart } from "../package/open-zip.ts";
import type { PackedPart } from "../package/packed-part.ts";
import { type PartText, readPartText } from "../package/part-text.ts";
import { readList } from "./list-part.ts";

export interface OpenedDocument {
  readonly parts: ReadonlyMap<string, PackedPart>;
  /** Name of the part with the body as relationships give it, e.g. "word/document.xml". */
  readonly main: string;
  /** What the types of its relationships begin with; ISO strict files have another address. */
  readonly relationshipTypes: string;
  /** What the body's part relates to, inside the package. */
  readonly related: readonly RelatedPart[];
}

export interface RelatedPart {
  /** The last step of the type's address: "comments". */
  readonly type: string;
  readonly name: string;
}

/** Where Word puts the text; a package without relationships is read there. */
const usualMain = {
  name: "word/document.xml",
  type: "officeDocument",
  address: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
};

/** Opens the file; undefined when it is no zip, or leads to no body. */
export function openDocument(bytes: Uint8Array): OpenedDocument | undefined {
  const parts = openZip(bytes);
  if (parts === undefined) return undefined;
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument") ?? usualMain;
  if (!parts.has(nameIn(parts, main.name))) return undefined;
  const relationshipTypes = main.address.slice(0, -main.type.length);
  return { parts, main: main.name, relationshipTypes, related: relationshipsOf(parts, main.name) };
}

/** The text of a part; undefined when it is missing or damaged. */
export function textOfPart(parts: OpenedDocument["parts"], name: string): PartText | undefined {
  const part = parts.get(nameIn(parts, name));
  const bytes = part === undefined ? undefined : unpackPart(part);
  return bytes === undefined ? undefined : readPartText(bytes);
}

/** The name that a part has in the package, where case and the kind of slash do not tell parts apart; else the name itself. */
export function nameIn(parts: OpenedDocument["parts"], name: string): string {
  if (parts.has(name)) return name;
  return [...parts.keys()].find((key) => plainName(key) === plainName(name)) ?? name;
}

function plainName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function relationshipsOf(
  parts: OpenedDocument["parts"],
  part: string,
): readonly (RelatedPart & { readonly address: string })[] {
  const text = textOfPart(parts, relationshipsPart(part));
  const list = text === undefined ? undefined : readList(text);
  return (list?.entries ?? [])
    .filter(({ TargetMode }) => TargetMode !== "External")
    .map(({ Type = "", Target = "" }) => ({
      address: Type,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      name: resolveTarget(folderOf(part), Target),
    }));
}
