/** Cells whose text is in several fonts. */
import type { CellRichTextValue } from "exceljs";
import type { CellContent } from "./cell-style.ts";

export function isRichText(content: CellContent): content is CellRichTextValue {
  return typeof content === "object" && content !== null && "richText" in content;
}

/** Name of the font of each run; equal fonts have equal names. */
export function fontNames({ richText }: CellRichTextValue): readonly string[] {
  return richText.map(({ font }) => JSON.stringify(font));
}
