/** The inside of an element as a place to put more into. */
import type { SaxesTagNS } from "saxes";
import type { Splice } from "./walk-xml.ts";

/** Offsets of what an element holds; for `<a/>` both are the offset behind the tag. */
export interface ContentPlace {
  /** As written: "w:p". */
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  readonly from: number;
  readonly to: number;
  readonly isSelfClosing: boolean;
}

/** The place inside an element whose content begins at `from`, known when it closes. */
export function contentPlace(tag: SaxesTagNS, from: number, closeEnd: number, text: string): ContentPlace {
  const { name, prefix, uri, isSelfClosing } = tag;
  // "</w:p >" has no other "<".
  const to = isSelfClosing ? closeEnd : text.lastIndexOf("<", closeEnd - 1);
  return { name, prefix, uri, from, to, isSelfClosing };
}

/** Puts one text before and one behind what the element holds. */
export function wrapContent({ name, from, to, isSelfClosing }: ContentPlace, before: string, after: string): Splice[] {
  if (isSelfClosing) return [{ from: from - "/>".length, to, text: `>${before}${after}</${name}>` }];
  return [
    { from, to: from, text: before },
    { from: to, to, text: after },
  ];
}

/** How to write a tag beside this element: "w:" and nothing, or "" with a namespace to be said in each tag. */
export interface TagNaming {
  readonly prefix: string;
  readonly declaration: string;
}

/** Attributes of WordprocessingML need a prefix, so where the file has none, each new tag brings its own. */
export function tagNaming({ prefix, uri }: Pick<ContentPlace, "prefix" | "uri">): TagNaming {
  return prefix === "" ? { prefix: "w:", declaration: ` xmlns:w="${uri}"` } : { prefix: `${prefix}:`, declaration: "" };
}
