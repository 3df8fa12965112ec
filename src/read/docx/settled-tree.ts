/** The tree as it shows: tracked changes accepted or rejected, one of several versions chosen, wrappers taken away. */
import { isUnderstood } from "./xml-names.ts";
import { child, childElements, isElement, type XmlElement } from "./xml-tree.ts";

/** How tracked changes are shown. */
export type ChangesView = "accepted" | "rejected";

type Node = XmlElement | string;

/** Elements around blocks, rows, cells or runs that show what they hold. */
const wrappers: ReadonlySet<string> = new Set(["w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent"]);

interface ViewNames {
  readonly shown: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** Marks of cells that are gone. */
  readonly goneCell: string;
}

const inserted: ReadonlySet<string> = new Set(["w:ins", "w:moveTo"]);
const deleted: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);
const views: Readonly<Record<ChangesView, ViewNames>> = {
  accepted: { shown: inserted, gone: deleted, goneCell: "w:cellDel" },
  rejected: { shown: deleted, gone: inserted, goneCell: "w:cellIns" },
};

/** Deleted text that shows again is text like any other. */
const restoredNames: Readonly<Record<string, string>> = { "w:delText": "w:t", "w:delInstrText": "w:instrText" };

/** What a change of properties leaves as it is. */
const unchanged: ReadonlySet<string> = new Set(["w:rPr", "w:sectPr", "w:headerReference", "w:footerReference"]);

const propertyName = /^w:\w+(?:Pr|Grid)$/;

/** Settles a part; what holds nothing to settle stays the same object. */
export function settleTree(root: XmlElement, view: ChangesView): XmlElement {
  return new Settler(view).settle(root);
}

class Settler {
  private readonly names: ViewNames;
  private readonly view: ChangesView;
  /** Equal properties are one object, so they are settled once. */
  private readonly properties = new Map<XmlElement, XmlElement>();

  constructor(view: ChangesView) {
    this.view = view;
    this.names = views[view];
  }

  settle(element: XmlElement): XmlElement {
    if (!propertyName.test(element.name)) return this.settleContent(element);
    const known = this.properties.get(element);
    if (known !== undefined) return known;
    const settled = this.settleProperties(element);
    this.properties.set(element, settled);
    return settled;
  }

  private settleContent(element: XmlElement): XmlElement {
    const nodes = element.children.flatMap((node) => (isElement(node) ? this.shownOf(node) : [node]));
    const children = joinParagraphs(nodes, (paragraph) => this.isMarkGone(paragraph));
    return withChildren(element, children);
  }

  /** What stands in place of an element. */
  private shownOf(element: XmlElement): readonly Node[] {
    const { name } = element;
    if (name === "mc:AlternateContent") return this.settleContent(chosenVersion(element)).children;
    if (name === "w:sdt") return this.settleContent(child(element, "w:sdtContent") ?? empty).children;
    if (wrappers.has(name) || this.names.shown.has(name)) return this.settleContent(element).children;
    if (this.names.gone.has(name) || this.isGoneRow(element) || this.isGoneCell(element)) return [];
    const restored = this.view === "rejected" ? restoredNames[name] : undefined;
    return [restored === undefined ? this.settle(element) : { ...element, name: restored }];
  }

  /** Properties with their old values where the change is rejected. */
  private settleProperties(element: XmlElement): XmlElement {
    const changeName = `${element.name}Change`;
    const change = child(element, changeName);
    const own = element.children.filter((node) => isElement(node) && node.name !== changeName);
    const isOld = change !== undefined && this.view === "rejected";
    const old = isOld ? childElements(child(change, element.name)) : [];
    const kept = isOld ? own.filter((node) => isElement(node) && unchanged.has(node.name)) : own;
    const chosen = withChildren(element, [...old, ...kept]);
    const children = chosen.children.flatMap((node) => {
      if (!isElement(node)) return [node];
      return node.name === "mc:AlternateContent"
        ? this.settleContent(chosenVersion(node)).children
        : [this.settle(node)];
    });
    return withChildren(chosen, children);
  }

  private isMarkGone(paragraph: XmlElement): boolean {
    return this.isMarked(child(child(paragraph, "w:pPr"), "w:rPr"));
  }

  private isGoneRow(element: XmlElement): boolean {
    return element.name === "w:tr" && this.isMarked(child(element, "w:trPr"));
  }

  private isGoneCell(element: XmlElement): boolean {
    return element.name === "w:tc" && child(child(element, "w:tcPr"), this.names.goneCell) !== undefined;
  }

  private isMarked(properties: XmlElement | undefined): boolean {
    return childElements(properties).some(({ name }) => this.names.gone.has(name));
  }
}

const empty: XmlElement = { name: "", attributes: {}, children: [] };

function withChildren(element: XmlElement, children: readonly Node[]): XmlElement {
  const isSame =
    children.length === element.children.length && children.every((node, at) => node === element.children[at]);
  return isSame ? element : { ...element, children };
}

/** The first version whose extensions are known here, else the one for older programs. */
function chosenVersion(element: XmlElement): XmlElement {
  const choices = childElements(element, "mc:Choice");
  const known = choices.find(({ attributes }) => isUnderstood((attributes.Requires ?? "").split(" ").filter(Boolean)));
  return known ?? child(element, "mc:Fallback") ?? empty;
}

/** A paragraph whose mark is gone flows into the next one, which gives the layout. */
function joinParagraphs(nodes: readonly Node[], isMarkGone: (paragraph: XmlElement) => boolean): readonly Node[] {
  if (!nodes.some((node) => isParagraph(node) && isMarkGone(node))) return nodes;
  const joined: Node[] = [];
  let waiting: XmlElement[] = [];
  const close = (last: readonly XmlElement[]): void => {
    const parts = [...waiting, ...last];
    const content = parts.flatMap(contentOf);
    const end = parts.at(-1);
    const layout = end?.children.filter((node) => !isContent(node)) ?? [];
    if (end !== undefined && (last.length > 0 || content.length > 0))
      joined.push({ ...end, attributes: {}, children: [...layout, ...content] });
    waiting = [];
  };
  for (const node of nodes) {
    if (!isParagraph(node)) {
      close([]);
      joined.push(node);
    } else if (isMarkGone(node)) waiting.push(node);
    else if (waiting.length > 0) close([node]);
    else joined.push(node);
  }
  close([]);
  return joined;
}

function isParagraph(node: Node): node is XmlElement {
  return isElement(node) && node.name === "w:p";
}

function isContent(node: Node): boolean {
  return !isElement(node) || node.name !== "w:pPr";
}

function contentOf(paragraph: XmlElement): readonly Node[] {
  return paragraph.children.filter(isContent);
}
