/** XML of an Office part as a plain tree; names carry one fixed prefix whatever the file calls its namespaces. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** "w:p", "r:id": local name with the usual prefix of its namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Namespaces as Word writes them and as ISO strict files do. */
const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
};

/** Deeper nesting is no document that a person wrote. */
const largestDepth = 250;

/** Gives the root element; undefined when the bytes are not well-formed XML, or hold a DOCTYPE. */
export function parseXml(bytes: Uint8Array): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [
    { name: "", attributes: {}, children: [] },
  ];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("opentag", (tag) => {
    if (stack.length > largestDepth) throw new Error("nesting");
    const attributes: Record<string, string> = {};
    for (const { local, uri, value } of Object.values(tag.attributes)) attributes[prefixed(uri, local)] = value;
    const element = { name: prefixed(tag.uri, tag.local), attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  const addText = (text: string): void => {
    stack.at(-1)?.children.push(text);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(decode(bytes)).close();
  } catch {
    return undefined;
  }
  return stack[0]?.children.find(isElement);
}

function prefixed(uri: string, local: string): string {
  const prefix = prefixes[uri];
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Tells elements from text. */
export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== "string";
}

/** The child elements of that name, or all of them. */
export function childElements(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** The attribute `w:val` (or another) of the first child of that name: most Word properties are written so. */
export function childValue(element: XmlElement | undefined, name: string, attribute = "w:val"): string | undefined {
  return child(element, name)?.attributes[attribute];
}

/** All elements of that name at any depth, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** The text inside an element at any depth. */
export function textContent(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textContent(node) : node)).join("");
}
