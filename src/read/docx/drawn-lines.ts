/** Straight horizontal lines drawn in a document, as people draw them under the motto. */
import type { DocxDrawnLine } from "../../model/docx-facts.ts";
import { emuToMm, lengthToMm } from "./units.ts";
import { child, descendants, type XmlElement } from "./xml-tree.ts";

/** A drawing higher than this is a picture or a frame. */
const largestHeightMm = 1.5;

/** The line in a `w:drawing`, if it is one. */
export function drawingLines(drawing: XmlElement): readonly DocxDrawnLine[] {
  const frame = child(drawing, "wp:inline") ?? child(drawing, "wp:anchor");
  const extent = child(frame, "wp:extent")?.attributes ?? {};
  const lengthMm = emuToMm(extent.cx) ?? 0;
  const heightMm = emuToMm(extent.cy) ?? 0;
  return lengthMm > 0 && heightMm <= largestHeightMm ? [{ lengthMm }] : [];
}

/** The lines in a `w:pict` of older files (VML). */
export function pictureLines(picture: XmlElement): readonly DocxDrawnLine[] {
  const lines = descendants(picture, "v:line").map(({ attributes }) => {
    const from = vmlX(attributes.from);
    const to = vmlX(attributes.to);
    return from === undefined || to === undefined ? 0 : Math.abs(to - from);
  });
  const shapes = ["v:shape", "v:rect"].flatMap((name) => descendants(picture, name));
  const flat = shapes.flatMap((shape) => {
    const isFlat = (styleLength(shape, "height") ?? 0) <= largestHeightMm;
    return isFlat && !shape.attributes.type?.includes("_x0000_t75") ? [styleLength(shape, "width") ?? 0] : [];
  });
  return [...lines, ...flat].filter((lengthMm) => lengthMm > 0).map((lengthMm) => ({ lengthMm }));
}

/** The first number of "36pt,2pt"; without a unit it counts pixels. */
function vmlX(point: string | undefined): number | undefined {
  const x = point?.split(",")[0]?.trim();
  if (x === undefined) return undefined;
  return lengthToMm(/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(x) ? `${x}px` : x);
}

/** A length in the style of a VML shape: "width:120pt;height:1pt". */
export function styleLength(shape: XmlElement, name: "width" | "height"): number | undefined {
  const entries = shape.attributes.style?.split(";").map((entry) => entry.split(":")) ?? [];
  return lengthToMm(entries.findLast(([key]) => key?.trim() === name)?.[1]?.trim());
}
