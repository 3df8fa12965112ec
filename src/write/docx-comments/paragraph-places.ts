/**
 * Finds the paragraphs of a body in its text. They are counted as the reader counts them, so that a finding's index leads
 * to the paragraph it was found in: tables, content controls and tracked insertions are entered, text boxes are not.
 */
import type { SaxesTagNS } from "saxes";
import { type ContentPlace, contentPlace } from "./content-place.ts";
import { attributeOf, walkXml } from "./walk-xml.ts";

export interface ParagraphPlace extends ContentPlace {
  /** Number of section breaks before it. */
  readonly section: number;
}

export interface DocumentPlaces {
  readonly paragraphs: readonly ParagraphPlace[];
  /** Numbers of comments that the body refers to. */
  readonly commentIds: ReadonlySet<string>;
}

/** Word's own namespace, in files as Word writes them and in ISO strict ones. */
const wordNamespaces: readonly string[] = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const compatibilityNamespace = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** What an open element may hold that counts. */
interface Frame {
  readonly role: "root" | "holder" | "control" | "alternative" | "paragraph" | "properties" | "skipped";
  /** Names that count inside; what stands around them is looked through. */
  readonly wanted: readonly string[];
  readonly row?: OpenRow | undefined;
  readonly paragraph?: OpenParagraph | undefined;
  /** Of body, content, choice and properties only the first counts. */
  hasFirst: boolean;
}

interface OpenRow {
  /** What stood before the row, to which a deleted row leads back. */
  readonly paragraphs: number;
  readonly section: number;
  isDeleted: boolean;
}

interface OpenParagraph {
  from: number;
  endsSection: boolean;
}

const blocks = ["p", "tbl"];
const rows = ["tr"];
const cells = ["tc"];
const lookedThrough = ["customXml", "ins", "moveTo"];
const skipped: Frame = { role: "skipped", wanted: [], hasFirst: false };

/** The places of all paragraphs in reading order; undefined when the text is not well-formed. */
export function findParagraphs(text: string): DocumentPlaces | undefined {
  const paragraphs: ParagraphPlace[] = [];
  const commentIds = new Set<string>();
  const stack: Frame[] = [];
  let section = 0;

  const open = (tag: SaxesTagNS, end: number): void => {
    const name = shortName(tag);
    if (/^comment(?:RangeStart|RangeEnd|Reference)$/.test(name)) commentIds.add(attributeOf(tag, "id") ?? "");
    const parent = stack.at(-1);
    stack.push(parent === undefined ? frame("root", ["body"]) : enter(parent, name, end, paragraphs.length, section));
  };
  const close = (tag: SaxesTagNS, end: number): void => {
    const { role, paragraph, row } = stack.pop() ?? skipped;
    if (role === "properties" && paragraph !== undefined) paragraph.from = end;
    if (role === "paragraph" && paragraph !== undefined) {
      paragraphs.push({ ...contentPlace(tag, paragraph.from, end, text), section });
      if (paragraph.endsSection) section += 1;
    }
    if (role === "holder" && row?.isDeleted === true) {
      paragraphs.length = row.paragraphs;
      section = row.section;
    }
  };
  return walkXml(text, { open, close }) ? { paragraphs, commentIds } : undefined;
}

function frame(role: Frame["role"], wanted: readonly string[], open: Pick<Frame, "row" | "paragraph"> = {}): Frame {
  return { role, wanted, ...open, hasFirst: false };
}

/** "p" for Word's elements, "mc:Choice" for alternatives, nothing for all others. */
function shortName({ local, uri }: SaxesTagNS): string {
  if (wordNamespaces.includes(uri)) return local;
  return uri === compatibilityNamespace ? `mc:${local}` : "";
}

function enter(parent: Frame, name: string, end: number, paragraphs: number, section: number): Frame {
  switch (parent.role) {
    case "root":
      return first(parent, name === "body", () => frame("holder", blocks));
    case "control":
      return first(parent, name === "sdtContent", () => frame("holder", parent.wanted));
    case "alternative":
      return first(parent, name === "mc:Choice", () => frame("holder", parent.wanted));
    case "paragraph":
      return first(parent, name === "pPr", () => frame("properties", [], { paragraph: parent.paragraph }));
    case "properties":
      noteProperty(parent, name);
      return skipped;
    case "holder":
      return enterBlock(parent, name, end, { paragraphs, section, isDeleted: false });
    default:
      return skipped;
  }
}

function first(parent: Frame, isWanted: boolean, make: () => Frame): Frame {
  if (!isWanted || parent.hasFirst) return skipped;
  parent.hasFirst = true;
  return make();
}

function enterBlock(parent: Frame, name: string, end: number, row: OpenRow): Frame {
  if (parent.wanted.includes(name)) {
    if (name === "p") return frame("paragraph", [], { paragraph: { from: end, endsSection: false } });
    if (name === "tbl") return frame("holder", rows);
    return name === "tr" ? frame("holder", cells, { row }) : frame("holder", blocks);
  }
  if (name === "sdt") return frame("control", parent.wanted);
  if (name === "mc:AlternateContent") return frame("alternative", parent.wanted);
  if (lookedThrough.includes(name)) return frame("holder", parent.wanted);
  return name === "trPr" && parent.row !== undefined
    ? first(parent, true, () => frame("properties", [], { row: parent.row }))
    : skipped;
}

function noteProperty({ row, paragraph }: Frame, name: string): void {
  if (row !== undefined && name === "del") row.isDeleted = true;
  if (paragraph !== undefined && name === "sectPr") paragraph.endsSection = true;
}
