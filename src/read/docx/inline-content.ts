/** What a paragraph shows on its lines: texts, results of fields, drawn lines; deleted and hidden text is left out. */
import type { DocxDrawnLine } from "../../model/docx-facts.ts";
import { drawingLines, pictureLines } from "./drawn-lines.ts";
import { child, childElements, descendants, textContent, type XmlElement } from "./xml-tree.ts";

/** A stretch of text with the `w:rPr` that stands on it. */
export interface InlineText {
  readonly text: string;
  readonly properties: XmlElement | undefined;
  /** The font of a symbol, which is no letter of the text. */
  readonly symbolFont?: string;
}

/** Fields may begin in one paragraph and end in another, so their state is kept by the reader of the whole part. */
export interface FieldState {
  /** For each open field from outer to inner: its instruction, and whether its result has begun. */
  readonly open: { instruction: string; inResult: boolean }[];
}

export interface InlineContent {
  readonly texts: readonly InlineText[];
  readonly lines: readonly DocxDrawnLine[];
  readonly pageField: boolean;
}

/** Elements around runs that show what they hold. */
const transparent: ReadonlySet<string> = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:ins",
  "w:moveTo",
  "w:dir",
  "w:bdo",
  "w:sdtContent",
]);

const pageInstruction = /^\s*PAGE(\s|$)/i;

interface Gathering {
  readonly texts: InlineText[];
  readonly lines: DocxDrawnLine[];
  readonly fields: FieldState;
  pageField: boolean;
}

/** Reads a `w:p`. */
export function readInlineContent(paragraph: XmlElement, fields: FieldState): InlineContent {
  const gathering: Gathering = { texts: [], lines: [], fields, pageField: false };
  gatherChildren(paragraph, gathering);
  return gathering;
}

function gatherChildren(holder: XmlElement | undefined, gathering: Gathering): void {
  for (const element of childElements(holder)) {
    if (element.name === "w:r") gatherRun(element, child(element, "w:rPr"), gathering);
    else if (element.name === "w:fldSimple") gatherSimpleField(element, gathering);
    else if (element.name === "w:sdt") gatherChildren(child(element, "w:sdtContent"), gathering);
    else if (element.name === "mc:AlternateContent") gatherChildren(alternative(element), gathering);
    else if (transparent.has(element.name)) gatherChildren(element, gathering);
  }
}

function gatherSimpleField(field: XmlElement, gathering: Gathering): void {
  if (pageInstruction.test(field.attributes["w:instr"] ?? "")) gathering.pageField = true;
  gatherChildren(field, gathering);
}

function gatherRun(holder: XmlElement | undefined, properties: XmlElement | undefined, gathering: Gathering): void {
  for (const piece of childElements(holder)) {
    switch (piece.name) {
      case "mc:AlternateContent":
        gatherRun(alternative(piece), properties, gathering);
        break;
      case "w:drawing":
        gathering.lines.push(...drawingLines(piece));
        break;
      case "w:pict":
      case "w:object":
        gathering.lines.push(...pictureLines(piece));
        break;
      case "w:fldChar":
      case "w:instrText":
        if (stepField(piece, gathering.fields)) gathering.pageField = true;
        break;
      default:
        gatherText(piece, properties, gathering);
    }
  }
}

function gatherText(piece: XmlElement, properties: XmlElement | undefined, { fields, texts }: Gathering): void {
  if (!fields.open.every(({ inResult }) => inResult)) return;
  const text = pieceText(piece);
  const symbolFont = piece.name === "w:sym" ? piece.attributes["w:font"] : undefined;
  if (text !== "") texts.push({ text, properties, ...(symbolFont === undefined ? {} : { symbolFont }) });
}

/** The version that Word shows, or the one for older programs where the new one holds nothing we know. */
function alternative(element: XmlElement): XmlElement | undefined {
  const choice = child(element, "mc:Choice");
  const known = ["w:drawing", "w:r", "w:t", "w:pict"];
  const isKnown = choice !== undefined && known.some((name) => descendants(choice, name).length > 0);
  return isKnown ? choice : (child(element, "mc:Fallback") ?? choice);
}

/** Moves through a field; true when it turned out to be the page number. */
function stepField(piece: XmlElement, { open }: FieldState): boolean {
  const current = open.at(-1);
  if (piece.name === "w:instrText") {
    if (current !== undefined && !current.inResult) current.instruction += textContent(piece);
    return false;
  }
  switch (piece.attributes["w:fldCharType"]) {
    case "begin":
      open.push({ instruction: "", inResult: false });
      return false;
    case "separate":
      if (current === undefined) return false;
      current.inResult = true;
      return pageInstruction.test(current.instruction);
    case "end":
      open.pop();
      return current !== undefined && !current.inResult && pageInstruction.test(current.instruction);
    default:
      return false;
  }
}

function pieceText(piece: XmlElement): string {
  switch (piece.name) {
    case "w:t":
      return textContent(piece);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      return symbolText(piece.attributes["w:char"]);
    default:
      return "";
  }
}

/** Letters of symbol fonts lie at F000 + their code; what they show is not known here. */
function symbolText(code: string | undefined): string {
  const value = Number.parseInt(code ?? "", 16);
  if (!(value > 0)) return "";
  return value >= 0xf000 && value <= 0xf0ff ? "•" : String.fromCodePoint(Math.min(value, 0x10ffff));
}
