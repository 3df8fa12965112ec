/** A section: paper, margins, page numbers and blocks. The document is one section, each annex another. */
import type { ISectionOptions } from "docx";
import type { FormatSpec } from "../../model/format.ts";
import type { DocxLibrary } from "./library-pieces.ts";
import { type SectionMargins, sectionMargins } from "./margins.ts";
import { mmToTwips, type Orientation } from "./measures.ts";

export interface SectionContent extends SectionMargins {
  readonly orientation: Orientation;
  readonly children: ISectionOptions["children"];
}

/** The section with its own margins in every sense; page numbers begin at 1 in each. */
export function sectionOptions(docx: DocxLibrary, spec: FormatSpec, content: SectionContent): ISectionOptions {
  return {
    ...sectionMargins(docx, spec, content),
    ...pageProperties(spec, content.orientation),
    children: content.children,
  };
}

function pageProperties(spec: FormatSpec, orientation: Orientation): Pick<ISectionOptions, "properties"> {
  const margins = orientation === "portrait" ? spec.portraitMarginsMm : spec.landscapeMarginsMm;
  const edge = mmToTwips(spec.headerDistanceMm.value);
  const properties = {
    titlePage: true,
    page: {
      // The library swaps width and height of a landscape page itself.
      size: { width: mmToTwips(spec.paperMm.width.value), height: mmToTwips(spec.paperMm.height.value), orientation },
      margin: {
        top: mmToTwips(margins.top.value),
        bottom: mmToTwips(margins.bottom.value),
        left: mmToTwips(margins.left.value),
        right: mmToTwips(margins.right.value),
        header: edge,
        footer: edge,
      },
      pageNumbers: { start: 1 },
    },
  };
  return { properties };
}
