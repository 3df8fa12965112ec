/** Pages of each section, and the header and footer that it really shows. */
import type { DocxMarginTexts, DocxPageKind, DocxParagraph, DocxSection } from "../../model/docx-facts.ts";
import { onOff } from "./properties.ts";
import { twipsToMm } from "./units.ts";
import { child, childElements, descendants, type XmlElement } from "./xml-tree.ts";

/** Page of Word where a section states none: Letter. */
const wordPageMm = { width: 215.9, height: 279.4 };

export type PageLayout = Omit<DocxSection, "headers" | "footers">;

/** The `w:sectPr` of every section, in order. */
export function sectionElements(body: XmlElement): readonly XmlElement[] {
  const found = descendants(body, "w:sectPr");
  // A tracked change keeps the old properties inside the new ones.
  const old = new Set(descendants(body, "w:sectPrChange").flatMap((change) => descendants(change, "w:sectPr")));
  const sections = found.filter((section) => !old.has(section));
  return sections.length > 0 ? sections : [{ name: "w:sectPr", attributes: {}, children: [] }];
}

/** Size, margins and numbering of one section. */
export function readPageLayout(section: XmlElement): PageLayout {
  const size = child(section, "w:pgSz")?.attributes ?? {};
  const margins = child(section, "w:pgMar")?.attributes ?? {};
  const start = child(section, "w:pgNumType")?.attributes["w:start"];
  const margin = (side: string): number => Math.abs(twipsToMm(margins[`w:${side}`]) ?? 25.4);
  return {
    widthMm: twipsToMm(size["w:w"]) ?? wordPageMm.width,
    heightMm: twipsToMm(size["w:h"]) ?? wordPageMm.height,
    landscape: size["w:orient"] === "landscape",
    marginsMm: { top: margin("top"), bottom: margin("bottom"), left: margin("left"), right: margin("right") },
    headerDistanceMm: twipsToMm(margins["w:header"]) ?? 12.7,
    footerDistanceMm: twipsToMm(margins["w:footer"]) ?? 12.7,
    titlePage: onOff(section, "w:titlePg") ?? false,
    pageNumberStart: start === undefined ? undefined : Number(start),
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
