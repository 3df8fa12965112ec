/** One piece of the `docx` library as XML, outside any document. */
import type { XmlComponent } from "docx";
import { escapeForWord } from "./escape.ts";
import type { DocxLibrary } from "./library-pieces.ts";

export type LibraryXml = (piece: XmlComponent) => string;

/** Gives the function that writes a piece as the library writes it inside a document. */
export function prepareLibraryXml(docx: DocxLibrary): LibraryXml {
  const file = new docx.Document({ sections: [] });
  return (piece) => elementXml(piece.prepForXml({ file, viewWrapper: file.Document, stack: [] }));
}

/** The library's form of an element: its name, and under it attributes (`_attr`), a text, or a list of all these. */
function elementXml(element: unknown): string {
  if (typeof element !== "object" || element === null) return escapeForWord(String(element));
  const [name, held] = Object.entries(element)[0] ?? ["", ""];
  const content: readonly unknown[] = Array.isArray(held) ? held : [held];
  const attributes = content.map(attributesXml).join("");
  const children = content.filter((child) => !isEmpty(child) && attributesOf(child) === undefined);
  if (children.length === 0) return `<${name}${attributes}/>`;
  return `<${name}${attributes}>${children.map(elementXml).join("")}</${name}>`;
}

function attributesXml(child: unknown): string {
  const attributes = Object.entries(attributesOf(child) ?? {});
  return attributes.map(([name, value]) => ` ${name}="${escapeForWord(String(value))}"`).join("");
}

function attributesOf(child: unknown): object | undefined {
  if (typeof child !== "object" || child === null || !("_attr" in child)) return undefined;
  return typeof child._attr === "object" && child._attr !== null ? child._attr : undefined;
}

function isEmpty(child: unknown): boolean {
  return typeof child === "object" && child !== null && Object.keys(child).length === 0;
}
