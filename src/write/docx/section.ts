/** A section: paper, margins, page numbers and blocks. The document is one section, each annex another. */
import type { ISectionOptions, Paragraph, Table } from "docx";
import type { Block, DocumentSection } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { WriteContext } from "./context.ts";
import { heldBlocks } from "./held-blocks.ts";
import { sectionMargins } from "./margins.ts";
import { mmToTwips } from "./measures.ts";
import { spacerStyleId } from "./style-names.ts";

/** The section with its own margins in every sense; page numbers begin at 1 in each. */
export function writeSection(
  context: WriteContext,
  section: DocumentSection,
  place: { readonly last: boolean; readonly anyContactLine: boolean },
): ISectionOptions {
  return {
    ...sectionMargins(context, section, place.anyContactLine),
    ...pageProperties(context, section),
    children: sectionChildren(context, section.blocks, place.last),
  };
}

function pageProperties({ spec }: WriteContext, section: DocumentSection): Pick<ISectionOptions, "properties"> {
  const margins = section.orientation === "portrait" ? spec.portraitMarginsMm : spec.landscapeMarginsMm;
  const edge = mmToTwips(spec.headerDistanceMm.value);
  const properties = {
    titlePage: true,
    page: {
      // The library swaps width and height of a landscape page itself.
      size: {
        width: mmToTwips(spec.paperMm.width.value),
        height: mmToTwips(spec.paperMm.height.value),
        orientation: section.orientation,
      },
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

function sectionChildren(
  context: WriteContext,
  blocks: readonly Block[],
  last: boolean,
): readonly (Paragraph | Table)[] {
  const held = heldBlocks(context.spec, blocks);
  const written = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const keep = held[index] === true;
    const children = writeBlock(context, block, { held: keep, beforeTable: next?.type === "table" });
    // Word joins two tables that touch.
    return beginsWithTable(next) && block.type === "table" ? [...children, spacer(context, keep)] : children;
  });
  // Word wants a paragraph after the last table; in other sections the section break is that paragraph.
  return last && endsWithTable(blocks.at(-1)) ? [...written, spacer(context, false)] : written;
}

function beginsWithTable(block: Block | undefined): boolean {
  return block?.type === "table" || block?.type === "foot";
}

function endsWithTable(block: Block | undefined): boolean {
  return beginsWithTable(block) || block?.type === "letterhead";
}

function spacer({ docx }: WriteContext, keepNext: boolean): Paragraph {
  return new docx.Paragraph({ style: spacerStyleId, ...(keepNext ? { keepNext } : {}) });
}
