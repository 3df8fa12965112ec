/** A copy of any Word file with each finding as a Word comment at its place; all else stays as it was, byte for byte. */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import { type CommentRefusal, commentRefusal } from "../../model/comment-words.ts";
import { packPart } from "../package/packed-part.ts";
import { joinParts } from "../package/zip.ts";
import { commentMarks, commentXml } from "./comment-xml.ts";
import { addComments, openComments } from "./comments-part.ts";
import { type ContentPlace, tagNaming, wrapContent } from "./content-place.ts";
import { nameIn, openDocument, textOfPart } from "./opened-document.ts";
import { findParagraphs } from "./paragraph-places.ts";
import { type CommentedParagraph, type NumberedFinding, ordinalFinder, placeFindings } from "./placed-findings.ts";
import { spliceText } from "./walk-xml.ts";

/**
 * The copy, or why the file cannot carry comments; findings that name no paragraph go to the first one. `paragraphs` are
 * those of the file's facts.
 */
export function commentedCopy(
  bytes: Uint8Array,
  findings: readonly Diagnostic[],
  paragraphs: readonly CommentedParagraph[],
): Outcome<Uint8Array> {
  if (findings.length === 0) return { value: bytes, diagnostics: [] };
  const document = openDocument(bytes);
  if (document === undefined) return refuse("DOCX-FILE");
  const body = textOfPart(document.parts, document.main);
  const places = body === undefined ? undefined : findParagraphs(body.text);
  if (body === undefined || places === undefined) return refuse("DOCX-XML");
  const [first] = places.paragraphs;
  if (first === undefined) return refuse("DOCX-EMPTY");
  const comments = openComments(document, first.uri);
  if (comments === undefined) return refuse("DOCX-XML");

  const usedIds = new Set([...places.commentIds, ...comments.list.entries.map(({ id }) => id ?? "")]);
  const ordinalOf = ordinalFinder(paragraphs);
  const placed = placeFindings(findings, (path) => places.paragraphs[ordinalOf(path)] ?? first, usedIds);
  const naming = tagNaming(comments.list.root);
  const entries = [...placed.values()].flat().map(({ id, finding }) => commentXml(finding, id, naming));
  const changed = addComments(document, comments, entries.join(""));
  if (changed === undefined) return refuse("DOCX-XML");
  const marked = packPart(body.encode(markParagraphs(body.text, placed)));
  const main = nameIn(document.parts, document.main);
  return { value: joinParts(new Map([...document.parts, ...changed, [main, marked]])), diagnostics: [] };
}

function refuse(rule: CommentRefusal): Outcome<Uint8Array> {
  return { diagnostics: [commentRefusal(rule)] };
}

/** The text of the body with the marks of all comments. */
function markParagraphs(text: string, placed: ReadonlyMap<ContentPlace, readonly NumberedFinding[]>): string {
  const splices = [...placed].flatMap(([place, numbered]) => {
    const { before, after } = commentMarks(
      numbered.map(({ id }) => id),
      tagNaming(place),
    );
    return wrapContent(place, before, after);
  });
  return spliceText(text, splices);
}
