/** What a paragraph shows on its lines: texts, results of fields, drawn lines, text boxes. Changes are settled already. */
import type { DocxDrawnLine } from "../../model/docx-facts.ts";
import { drawingLines, pictureLines } from "./drawn-lines.ts";
import { type FieldReader, isPageInstruction } from "./fields.ts";
import { symbolText } from "./symbols.ts";
import { type TextBox, textBoxes } from "./text-boxes.ts";
import { child, childElements, descendants, textContent, type XmlElement } from "./xml-tree.ts";

/** A stretch of text with the `w:rPr` that stands on it. */
export interface InlineText {
  readonly text: string;
  readonly properties: XmlElement | undefined;
  /** The font of a symbol, which is no letter of the text. */
  readonly symbolFont?: string;
}

export interface InlineContent {
  readonly texts: readonly InlineText[];
  readonly lines: readonly DocxDrawnLine[];
  readonly boxes: readonly TextBox[];
  readonly pageField: boolean;
}

/** Elements around runs that show what they hold. */
const transparent: ReadonlySet<string> = new Set(["w:hyperlink", "m:oMathPara", "w:rubyBase"]);

interface Gathering {
  readonly texts: InlineText[];
  readonly lines: DocxDrawnLine[];
  readonly boxes: TextBox[];
  readonly fields: FieldReader;
  pageField: boolean;
}

/** Reads a `w:p`. */
export function readInlineContent(paragraph: XmlElement, fields: FieldReader): InlineContent {
  const gathering: Gathering = { texts: [], lines: [], boxes: [], fields, pageField: false };
  gatherChildren(paragraph, gathering);
  return gathering;
}

function gatherChildren(holder: XmlElement | undefined, gathering: Gathering): void {
  for (const element of childElements(holder)) {
    if (element.name === "w:r") gatherRun(element, gathering);
    else if (element.name === "w:fldSimple") gatherSimpleField(element, gathering);
    else if (element.name === "m:oMath") gatherFormula(element, gathering);
    else if (transparent.has(element.name)) gatherChildren(element, gathering);
  }
}

function gatherSimpleField(field: XmlElement, gathering: Gathering): void {
  if (isPageInstruction(field.attributes["w:instr"] ?? "")) gathering.pageField = true;
  gatherChildren(field, gathering);
}

function gatherFormula(formula: XmlElement, gathering: Gathering): void {
  const text = descendants(formula, "m:t").map(textContent).join("");
  if (text !== "" && !gathering.fields.inCode) gathering.texts.push({ text, properties: undefined });
}

function gatherRun(run: XmlElement, gathering: Gathering): void {
  const properties = child(run, "w:rPr");
  for (const piece of childElements(run)) {
    switch (piece.name) {
      case "w:drawing":
      case "w:pict":
      case "w:object":
        gatherDrawing(piece, gathering);
        break;
      case "w:fldChar":
        if (gathering.fields.step(piece)) gathering.pageField = true;
        break;
      case "w:instrText":
        gathering.fields.addInstruction(piece);
        break;
      case "w:pgNum":
        gathering.pageField = true;
        break;
      case "w:ruby":
        gatherChildren(child(piece, "w:rubyBase"), gathering);
        break;
      default:
        gatherText(piece, properties, gathering);
    }
  }
}

function gatherDrawing(drawing: XmlElement, { lines, boxes }: Gathering): void {
  // One by one: a call takes no more arguments than its stack has room for.
  for (const line of drawing.name === "w:drawing" ? drawingLines(drawing) : pictureLines(drawing)) lines.push(line);
  for (const box of textBoxes(drawing)) boxes.push(box);
}

function gatherText(piece: XmlElement, properties: XmlElement | undefined, { fields, texts }: Gathering): void {
  if (fields.inCode) return;
  const text = pieceText(piece);
  if (text === "") return;
  const symbolFont = piece.name === "w:sym" ? piece.attributes["w:font"] : undefined;
  texts.push(symbolFont === undefined ? { text, properties } : { text, properties, symbolFont });
}

/** Soft hyphens and marks of notes and comments show nothing of their own. */
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
      return symbolText(piece.attributes["w:char"], piece.attributes["w:font"]);
    default:
      return "";
  }
}
