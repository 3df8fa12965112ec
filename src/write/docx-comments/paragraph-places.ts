/** Finds the paragraphs of a body in its text, and what of them is taken by comments already. */
import { type ContentPlace, contentPlace } from "./content-place.ts";
import { attributeOf, walkXml } from "./walk-xml.ts";

export interface DocumentPlaces {
  /**
   * The place for each `w:p` in the order of the text. A paragraph in a text box has the place of the one that anchors the
   * box: Word takes no comments inside of boxes.
   */
  readonly paragraphs: readonly ContentPlace[];
  /** Numbers of comments that the body refers to. */
  readonly commentIds: ReadonlySet<string>;
}

/** Word's own namespace, in files as Word writes them and in ISO strict ones. */
const wordNamespaces: readonly string[] = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const commentMark = /^comment(?:RangeStart|RangeEnd|Reference)$/;

/** A paragraph that does not stand in another one, while it is read. */
interface OpenParagraph {
  /** How many tags were open before it. */
  readonly depth: number;
  /** Number of the first `w:p` whose place it is. */
  readonly first: number;
  /** Where its content begins, behind its properties. */
  from: number;
}

/** The places of all paragraphs; undefined when the text is not well-formed. */
export function findParagraphs(text: string): DocumentPlaces | undefined {
  const paragraphs: ContentPlace[] = [];
  const commentIds = new Set<string>();
  let current: OpenParagraph | undefined;
  let depth = 0;
  let count = 0;
  const isWellFormed = walkXml(text, {
    open: (tag, end) => {
      const name = wordNamespaces.includes(tag.uri) ? tag.local : "";
      if (name === "p") {
        current ??= { depth, first: count, from: end };
        count += 1;
      }
      if (commentMark.test(name)) commentIds.add(attributeOf(tag, "id") ?? "");
      depth += 1;
    },
    close: (tag, end) => {
      depth -= 1;
      if (current === undefined) return;
      if (depth === current.depth + 1 && tag.local === "pPr") current.from = end;
      if (depth > current.depth) return;
      paragraphs.length = count;
      paragraphs.fill(contentPlace(tag, current.from, end, text), current.first);
      current = undefined;
    },
  });
  return isWellFormed ? { paragraphs, commentIds } : undefined;
}
