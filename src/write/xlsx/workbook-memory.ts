/** Packed workbooks: by exceljs where the shape is new, else from what it made of another workbook of that shape. */
import type { DocumentProperties } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { type PackedPart, packPart } from "../package/packed-part.ts";
import { finishParts } from "./finish.ts";
import { changingParts, type KnownWorkbook, learnWorkbook } from "./known-workbook.ts";
import { propertiesPart, stringsPart, type WorkbookParts } from "./library-parts.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { WriteParts } from "./workbook.ts";
import { shapeWorkbook } from "./workbook-shape.ts";

/** Above this many the memory starts anew: most batches have a handful of shapes, and some a new one for every unit. */
const mostShapes = 64;

export type PackWorkbook = (
  layouts: readonly SheetLayout[],
  properties: DocumentProperties,
) => ReadonlyMap<string, PackedPart>;

/** Gives the function that packs workbooks and learns their shapes; what it gives never depends on what came before. */
export function prepareWorkbookMemory(spec: FormatSpec, writeParts: WriteParts): PackWorkbook {
  const shapes = new Map<string, KnownWorkbook | "unlearnable">();
  return (layouts, properties) => {
    const shaped = shapeWorkbook(spec, layouts);
    const known = shapes.get(shaped.key);
    if (known !== undefined && known !== "unlearnable")
      return new Map([...known.fixed, ...packOwnFast(changingParts(known, shaped, properties))]);
    const finished = finishParts(writeParts(spec, layouts), spec, layouts, properties);
    if (known === undefined) {
      if (shapes.size >= mostShapes) shapes.clear();
      shapes.set(shaped.key, learnWorkbook(shaped, finished, properties) ?? "unlearnable");
    }
    return packOwnFast(finished);
  };
}

/** Deflates every part small. */
export function packParts(parts: WorkbookParts): ReadonlyMap<string, PackedPart> {
  return new Map([...parts].map(([name, xml]) => [name, packPart(Buffer.from(xml))]));
}

/** Deflates what each workbook has of its own fast; which parts these are never depends on what came before. */
function packOwnFast(parts: WorkbookParts): ReadonlyMap<string, PackedPart> {
  return new Map(
    [...parts].map(([name, xml]) => [name, isOwnPart(name) ? packOwnPart(xml) : packPart(Buffer.from(xml))]),
  );
}

function isOwnPart(name: string): boolean {
  return name === stringsPart || name === propertiesPart || name.startsWith("xl/worksheets/");
}

/** Deflates a part that each workbook has of its own. */
export function packOwnPart(xml: string): PackedPart {
  return packPart(Buffer.from(xml), "fast");
}
