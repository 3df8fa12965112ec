/** Bytes of an Office part → its tree. Equal properties become one object, so that 100,000 like paragraphs take little memory. */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { largestDepth } from "./limits.ts";
import { prefixed, prefixOf } from "./xml-names.ts";
import { isElement, type XmlElement } from "./xml-tree.ts";

/** Why a part is not read. */
export type XmlRefusal = "damaged" | "depth";

export interface XmlPart {
  readonly root: XmlElement;
  /** How often each element stands in the part. */
  readonly counts: ReadonlyMap<string, number>;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  /** True for properties and all they hold. */
  readonly isProperty: boolean;
  readonly ordinal: number;
}

class Refusal extends Error {
  readonly refusal: XmlRefusal;
  constructor(refusal: XmlRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Elements that hold text; spaces between others only indent the file. */
const textHolders: ReadonlySet<string> = new Set(["w:t", "w:delText", "w:instrText", "w:delInstrText", "m:t"]);

/** Marks for Word itself, which show nothing and make up a quarter of many files. */
const unread: ReadonlySet<string> = new Set([
  "w:proofErr",
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:lastRenderedPageBreak",
  "w:noProof",
  "w:lang",
]);

const propertyName = /^w:\w+Pr$/;
const noAttributes: Readonly<Record<string, string>> = {};
const noChildren: readonly (XmlElement | string)[] = [];

/** The parser is given so many bytes at once; the letters of a whole part need not stand in memory. */
const pieceBytes = 1_000_000;

/** How many tags a part has at most, told by its bytes alone, which is much faster than to parse it. */
export function countTags(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3c) count += 1;
  return count;
}

/** Reads a part. */
export function parseXml(bytes: Uint8Array): XmlPart | XmlRefusal {
  const builder = new TreeBuilder();
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => refuse("damaged"));
  parser.on("doctype", () => refuse("damaged"));
  parser.on("opentag", (tag) => builder.open(tag, (prefix) => prefixOf(parser.resolve(prefix) ?? "")));
  parser.on("closetag", () => builder.close());
  parser.on("text", (text) => builder.addText(text));
  parser.on("cdata", (text) => builder.addText(text));
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let at = 0; at < bytes.length; at += pieceBytes)
      parser.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    return error instanceof Refusal ? error.refusal : "damaged";
  }
  return builder.root === undefined ? "damaged" : { root: builder.root, counts: builder.counts };
}

function refuse(refusal: XmlRefusal): never {
  throw new Refusal(refusal);
}

/** Office parts are UTF-8 or UTF-16, told by the first letter, which is a byte order mark or "<". */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

class TreeBuilder {
  root: XmlElement | undefined;
  readonly counts = new Map<string, number>();
  private readonly stack: OpenElement[] = [];
  private readonly shared = new SharedElements();

  open(tag: SaxesTagNS, resolve: (prefix: string) => string | undefined): void {
    if (this.stack.length >= largestDepth) refuse("depth");
    const name = prefixed(tag.uri, tag.local);
    const ordinal = this.counts.get(name) ?? 0;
    this.counts.set(name, ordinal + 1);
    const isProperty = this.stack.at(-1)?.isProperty === true || propertyName.test(name);
    this.stack.push({ name, attributes: readAttributes(tag, name, resolve), children: [], isProperty, ordinal });
  }

  close(): void {
    const closed = this.stack.pop();
    if (closed === undefined || unread.has(closed.name)) return;
    const { name, attributes, isProperty, ordinal } = closed;
    const children = closed.children.length === 0 ? noChildren : closed.children;
    const plain = { name, attributes, children };
    const own = name === "w:p" ? { ...plain, ordinal } : plain;
    const element = isProperty ? this.shared.share(plain) : own;
    const holder = this.stack.at(-1);
    if (holder === undefined) this.root = element;
    else holder.children.push(element);
  }

  addText(text: string): void {
    const holder = this.stack.at(-1);
    if (holder !== undefined && textHolders.has(holder.name)) holder.children.push(text);
  }
}

/** Without the marks of editing sessions, which differ in every paragraph and show nothing. */
function readAttributes(
  tag: SaxesTagNS,
  name: string,
  resolve: (prefix: string) => string | undefined,
): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined;
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key];
    if (attribute === undefined || attribute.prefix === "xmlns" || attribute.prefix === "xml" || key === "xmlns")
      continue;
    if (attribute.local.startsWith("rsid") || attribute.prefix === "w14") continue;
    attributes ??= {};
    attributes[prefixed(attribute.uri, attribute.local)] = attribute.value;
  }
  if (name === "mc:Choice" && attributes?.Requires !== undefined) {
    const required = attributes.Requires.split(/\s+/).filter((prefix) => prefix !== "");
    attributes.Requires = required.map((prefix) => resolve(prefix) ?? prefix).join(" ");
  }
  return attributes ?? noAttributes;
}

/** Elements of equal name, attributes and children, kept as one. */
class SharedElements {
  private readonly byKey = new Map<string, XmlElement>();
  private readonly ids = new Map<XmlElement, number>();

  share(element: XmlElement): XmlElement {
    const key = this.keyOf(element);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, element);
    this.ids.set(element, this.ids.size);
    return element;
  }

  private keyOf({ name, attributes, children }: XmlElement): string {
    let key = name;
    for (const attribute in attributes) key += `\n${attribute}\t${JSON.stringify(attributes[attribute])}`;
    for (const node of children) key += isElement(node) ? `\n#${this.ids.get(node)}` : `\n"${JSON.stringify(node)}`;
    return key;
  }
}
