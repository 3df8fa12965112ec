/** Pages of each section, and the header and footer that it really shows. */
import type { DocxMarginTexts, DocxPageKind, DocxParagraph, DocxSection } from "../../model/docx-facts.ts";
import { onOff } from "./properties.ts";
import { endsSection } from "./story.ts";
import { twipsToMm } from "./units.ts";
import { child, childElements, childValue, type XmlElement } from "./xml-tree.ts";

/** Page of Word where a section states none: Letter. */
const wordPageMm = { width: 215.9, height: 279.4 };

export type PageLayout = Omit<DocxSection, "headers" | "footers">;

/** The `w:sectPr` of every section, in order: at the last paragraph of each, and of the last one at the end of the body. */
export function sectionElements(body: XmlElement): readonly XmlElement[] {
  const blocks = childElements(body);
  const inner = blocks.filter(endsSection).flatMap((block) => child(child(block, "w:pPr"), "w:sectPr") ?? []);
  const last = child(body, "w:sectPr");
  if (last !== undefined) return [...inner, last];
  const lastBlock = blocks.at(-1);
  const isComplete = lastBlock !== undefined && endsSection(lastBlock);
  return isComplete ? inner : [...inner, { name: "w:sectPr", attributes: {}, children: [] }];
}

/** Size, margins and numbering of one section; the gutter for binding is part of the margin it widens. */
export function readPageLayout(section: XmlElement, gutterAtTop: boolean): PageLayout {
  const size = child(section, "w:pgSz")?.attributes ?? {};
  const margins = child(section, "w:pgMar")?.attributes ?? {};
  const start = Number(child(section, "w:pgNumType")?.attributes["w:start"]);
  const gutter = twipsToMm(margins["w:gutter"]) ?? 0;
  const margin = (side: string): number => Math.abs(twipsToMm(margins[`w:${side}`]) ?? 25.4);
  const widthMm = twipsToMm(size["w:w"]) ?? wordPageMm.width;
  const heightMm = twipsToMm(size["w:h"]) ?? wordPageMm.height;
  return {
    widthMm,
    heightMm,
    // "w:orient" only speaks to the printer, and many programs leave it out.
    landscape: widthMm > heightMm,
    marginsMm: {
      top: margin("top") + (gutterAtTop ? gutter : 0),
      bottom: margin("bottom"),
      left: margin("left") + (gutterAtTop ? 0 : gutter),
      right: margin("right"),
    },
    headerDistanceMm: twipsToMm(margins["w:header"]) ?? 12.7,
    footerDistanceMm: twipsToMm(margins["w:footer"]) ?? 12.7,
    titlePage: onOff(section, "w:titlePg") ?? false,
    ...(childValue(section, "w:type") === "continuous" ? { continuous: true } : {}),
    pageNumberStart: Number.isInteger(start) ? start : undefined,
  };
}

/** Width between the margins. */
export function textWidthMm({ widthMm, marginsMm }: PageLayout): number {
  return widthMm - marginsMm.left - marginsMm.right;
}

/** The ids of headers (or footers) that each section refers to, with those taken over from the section before. */
export function inheritedReferences(
  sections: readonly XmlElement[],
  element: "w:headerReference" | "w:footerReference",
): readonly ReadonlyMap<string, string>[] {
  let current: ReadonlyMap<string, string> = new Map();
  return sections.map((section) => {
    const own = childElements(section, element).map(({ attributes }): [string, string] => [
      attributes["w:type"] ?? "default",
      attributes["r:id"] ?? "",
    ]);
    current = new Map([...current, ...own]);
    return current;
  });
}

/** The texts that show: "first" only with a title page, "even" only when the document tells odd from even pages. */
export function shownTexts(
  references: ReadonlyMap<string, string>,
  inUse: { readonly titlePage: boolean; readonly evenAndOdd: boolean },
  read: (id: string) => readonly DocxParagraph[],
): DocxMarginTexts {
  const kinds: readonly (readonly [DocxPageKind, boolean])[] = [
    ["default", true],
    ["first", inUse.titlePage],
    ["even", inUse.evenAndOdd],
  ];
  const texts: Partial<Record<DocxPageKind, readonly DocxParagraph[]>> = {};
  for (const [kind, used] of kinds) {
    const id = references.get(kind);
    if (used) texts[kind] = id === undefined ? [] : read(id);
  }
  return texts;
}
