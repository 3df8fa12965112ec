/** The part that holds the comments of a file, and what leads to it. */

import { folderOf, relationshipsPart } from "../../model/package-names.ts";
import { contentTypesXml, relationshipsXml, xmlDeclaration } from "../package/content-types.ts";
import type { PackedPart } from "../package/packed-part.ts";
import { escapeXml } from "../package/xml-text.ts";
import { type ListPart, openList, packWith } from "./list-part.ts";
import { nameIn, type OpenedDocument } from "./opened-document.ts";

const contentTypesName = "[Content_Types].xml";
const commentsContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

export interface CommentsPart {
  readonly name: string;
  /** False where the body does not yet lead to it. */
  readonly isRelated: boolean;
  readonly list: ListPart;
}

/** The comments of the file, or an empty part for them in the namespace `uri`; undefined when they are damaged. */
export function openComments(document: OpenedDocument, uri: string): CommentsPart | undefined {
  const related = document.related.find(({ type }) => type === "comments");
  const name = related?.name ?? freeName(document);
  const list = openList(document.parts, name, `${xmlDeclaration}<w:comments xmlns:w="${escapeXml(uri)}"/>`);
  return list === undefined ? undefined : { name, isRelated: related !== undefined, list };
}

/** "word/comments.xml", or with a number where a part that nothing leads to has the name; case does not tell parts apart. */
function freeName({ parts, main }: OpenedDocument): string {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  const candidate = (number: number): string => `${folderOf(main)}comments${number === 0 ? "" : number}.xml`;
  let number = 0;
  while (names.has(candidate(number).toLowerCase())) number += 1;
  return candidate(number);
}

/** The parts that change when comments are added, by name; undefined when one of them is damaged. */
export function addComments(
  document: OpenedDocument,
  comments: CommentsPart,
  entries: string,
): ReadonlyMap<string, PackedPart> | undefined {
  const types = addContentType(document, comments.name);
  const links = comments.isRelated ? new Map<string, PackedPart>() : addRelationship(document, comments.name);
  if (types === undefined || links === undefined) return undefined;
  return new Map([[nameIn(document.parts, comments.name), packWith(comments.list, entries)], ...types, ...links]);
}

function addContentType({ parts }: OpenedDocument, name: string): ReadonlyMap<string, PackedPart> | undefined {
  const list = openList(parts, contentTypesName, contentTypesXml(new Map()));
  if (list === undefined) return undefined;
  const isListed = list.entries.some(({ PartName }) => PartName?.toLowerCase() === `/${name}`.toLowerCase());
  if (isListed) return new Map();
  const entry = `<${rootPrefix(list)}Override PartName="/${escapeXml(name)}" ContentType="${commentsContentType}"/>`;
  return new Map([[nameIn(parts, contentTypesName), packWith(list, entry)]]);
}

function addRelationship(document: OpenedDocument, name: string): ReadonlyMap<string, PackedPart> | undefined {
  const { parts, main, relationshipTypes } = document;
  const part = relationshipsPart(main);
  const list = openList(parts, part, relationshipsXml([]));
  if (list === undefined) return undefined;
  const ids = new Set(list.entries.map(({ Id }) => Id));
  let number = 1;
  while (ids.has(`rIdKehoach${number}`)) number += 1;
  const target = escapeXml(name.slice(folderOf(main).length));
  const entry = `<${rootPrefix(list)}Relationship Id="rIdKehoach${number}" Type="${escapeXml(relationshipTypes)}comments" Target="${target}"/>`;
  return new Map([[nameIn(parts, part), packWith(list, entry)]]);
}

/** Attributes of these lists have no prefix, so unlike Word's their entries may go without one. */
function rootPrefix({ root: { prefix } }: ListPart): string {
  return prefix === "" ? "" : `${prefix}:`;
}
