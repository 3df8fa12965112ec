/** How a sheet prints: paper, margins, fit, page numbers. */
import type { PageSetup } from "exceljs";
import type { FormatSpec } from "../../model/format.ts";

const mmPerInch = 25.4;
const pointsPerInch = 72;

/** Excel's number for A4. */
const paperA4 = 9;

type Orientation = "portrait" | "landscape";

/** Width between the margins. */
export function printableWidthPt(spec: FormatSpec, orientation: Orientation): number {
  const { left, right } = marginsMm(spec, orientation);
  const { width, height } = spec.paperMm;
  const paper = orientation === "portrait" ? width : height;
  return ((paper.value - left.value - right.value) / mmPerInch) * pointsPerInch;
}

/** One page wide, as many long as it takes; every annex counts its pages from 1 (NĐ 30/2020, Phụ lục I). */
export function pageSetup(spec: FormatSpec, orientation: Orientation): Partial<PageSetup> {
  const { top, bottom, left, right } = marginsMm(spec, orientation);
  const edge = inches(spec.headerDistanceMm.value);
  return {
    paperSize: paperA4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    firstPageNumber: 1,
    horizontalCentered: true,
    margins: {
      top: inches(top.value),
      bottom: inches(bottom.value),
      left: inches(left.value),
      right: inches(right.value),
      header: edge,
      footer: edge,
    },
  };
}

/** The page number where the format wants it, in its font and size. */
export function pageNumbering(spec: FormatSpec): Readonly<Record<string, string | boolean>> {
  const { position, hiddenOnFirstPage } = spec.pageNumber;
  const { sizePt, align } = spec.elements.pageNumber;
  const area = align === "right" ? "R" : align === "left" ? "L" : "C";
  const code = `&${area}&"${spec.font.value},Regular"&${Math.round(sizePt)}&P`;
  return { [position === "header" ? "oddHeader" : "oddFooter"]: code, differentFirst: hiddenOnFirstPage };
}

function marginsMm(spec: FormatSpec, orientation: Orientation): FormatSpec["portraitMarginsMm"] {
  return orientation === "portrait" ? spec.portraitMarginsMm : spec.landscapeMarginsMm;
}

function inches(mm: number): number {
  // Ten-thousandths are finer than any printer and keep the file free of binary fractions.
  return Math.round((mm / mmPerInch) * 10_000) / 10_000;
}
