/** Text boxes inside a drawing (DrawingML or VML), outermost ones only: a box reads the boxes in it as any story does. */
import { styleLength } from "./drawn-lines.ts";
import { emuToMm } from "./units.ts";
import { child, isElement, type XmlElement } from "./xml-tree.ts";

export interface TextBox {
  /** The `w:txbxContent`. */
  readonly content: XmlElement;
  /** Room for text; 0 when the drawing does not say. */
  readonly widthMm: number;
}

/** Space between the edge of a box and its text, left and right, where the box does not say (0.1 inch each). */
const insetsMm = 5.08;

/** The text boxes of a `w:drawing`, `w:pict` or `w:object`, in document order. */
export function textBoxes(drawing: XmlElement): readonly TextBox[] {
  const frame = child(drawing, "wp:inline") ?? child(drawing, "wp:anchor");
  const found: TextBox[] = [];
  const visit = (holder: XmlElement, outerMm: number): void => {
    for (const node of holder.children) {
      if (!isElement(node)) continue;
      const widthMm = styleLength(node, "width") ?? outerMm;
      if (node.name === "w:txbxContent") found.push({ content: node, widthMm: Math.max(0, outerMm - insetsMm) });
      else visit(node, widthMm);
    }
  };
  visit(drawing, emuToMm(child(frame, "wp:extent")?.attributes.cx) ?? 0);
  return found;
}
