/** XML of an Office part as a plain tree, without what no reader here asks for. Everything below is no deeper than `largestDepth`. */

export interface XmlElement {
  /** "w:p", "r:id": local name with the usual prefix of its namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Of a `w:p`: which one of its part it is in the order of the text, from 0. */
  readonly ordinal?: number;
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
  const found: XmlElement[] = [];
  const visit = (holder: XmlElement): void => {
    for (const node of holder.children) {
      if (!isElement(node)) continue;
      if (node.name === name) found.push(node);
      visit(node);
    }
  };
  visit(element);
  return found;
}

/** The text inside an element at any depth. */
export function textContent(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textContent(node) : node)).join("");
}
