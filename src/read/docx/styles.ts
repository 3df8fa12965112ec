/** Styles with what they inherit: document defaults, then each chain of `basedOn`. */
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from "./properties.ts";
import { child, childElements, childValue, type XmlElement } from "./xml-tree.ts";

/** One style with everything it takes over from the styles below it. */
export interface Style {
  readonly name: string | undefined;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export interface Styles {
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties };
  readonly defaultParagraphStyle: string | undefined;
  readonly find: (id: string | undefined) => Style | undefined;
}

/** Lays the properties of one place over those below it; fonts are laid slot by slot. */
export function overlayRun(below: RunProperties, above: RunProperties): RunProperties {
  const fonts = { ...below.fonts, ...above.fonts };
  return { ...below, ...above, ...(Object.keys(fonts).length === 0 ? {} : { fonts }) };
}

/** Reads a styles part; a file without one has no styles and Word's own defaults. */
export function readStyles(part: XmlElement | undefined): Styles {
  const elements = new Map(childElements(part, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const known = new Map<string, Style>();
  const resolve = (id: string, seen: ReadonlySet<string>): Style | undefined => {
    const cached = known.get(id);
    const element = elements.get(id);
    // A circle of styles ends where it closes.
    if (cached !== undefined || element === undefined || seen.has(id)) return cached;
    const baseId = childValue(element, "w:basedOn");
    const base = baseId === undefined ? undefined : resolve(baseId, new Set([...seen, id]));
    const style = layStyle(element, base);
    known.set(id, style);
    return style;
  };
  const isDefault = (style: XmlElement): boolean =>
    style.attributes["w:type"] === "paragraph" && ["1", "true", "on"].includes(style.attributes["w:default"] ?? "");
  const defaults = child(part, "w:docDefaults");
  return {
    defaults: {
      paragraph: readParagraphProperties(child(child(defaults, "w:pPrDefault"), "w:pPr")),
      run: readRunProperties(child(child(defaults, "w:rPrDefault"), "w:rPr")),
    },
    defaultParagraphStyle: [...elements.values()].find(isDefault)?.attributes["w:styleId"],
    find: (id) => (id === undefined ? undefined : resolve(id, new Set())),
  };
}

function layStyle(element: XmlElement, base: Style | undefined): Style {
  return {
    name: childValue(element, "w:name"),
    paragraph: { ...base?.paragraph, ...readParagraphProperties(child(element, "w:pPr")) },
    run: overlayRun(base?.run ?? {}, readRunProperties(child(element, "w:rPr"))),
  };
}
