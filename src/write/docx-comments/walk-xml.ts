/** Walks an XML text and tells where each tag stands in it, so that it can be added to without being written anew. */
import { SaxesParser, type SaxesTagNS } from "saxes";

export interface XmlVisitor {
  /** `end` is the offset behind the tag's ">". */
  readonly open: (tag: SaxesTagNS, end: number) => void;
  /** For `<a/>` called after `open`, with the same offset. */
  readonly close: (tag: SaxesTagNS, end: number) => void;
}

/** Gives false when the text is not well-formed or holds a DOCTYPE, which no Office part may. */
export function walkXml(text: string, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("opentag", (tag) => visitor.open(tag, parser.position));
  parser.on("closetag", (tag) => visitor.close(tag, parser.position));
  try {
    parser.write(text).close();
    return true;
  } catch {
    return false;
  }
}

/** The value of an attribute by its name without prefix. */
export function attributeOf(tag: SaxesTagNS, local: string): string | undefined {
  return Object.values(tag.attributes).find((attribute) => attribute.local === local)?.value;
}

/** New text for the stretch [from, to) of a text. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with its splices, which are in the order of the text and do not overlap. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of splices) {
    pieces.push(text.slice(at, splice.from), splice.text);
    at = splice.to;
  }
  return [...pieces, text.slice(at)].join("");
}
