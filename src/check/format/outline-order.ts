import type { DocxFacts, DocxParagraph } from "../../model/docx-facts.ts";
import { printedText } from "../../model/printed-lines.ts";
import { quote } from "../plain-text.ts";
import type { Finding } from "../rule.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { type MarkerLevel, type OutlineMarker, outlineMarker } from "./outline-markers.ts";

const levels: readonly MarkerLevel[] = ["part", "section", "clause", "subclause", "point"];

/** ND30-ND06: ordinals of one level follow each other. A list may begin anew, or keep the numbers of a parent plan. */
export const outlineOrder: LayoutRule = {
  id: "ND30-ND06",
  title: "Thứ tự đề mục liên tục",
  severity: "error",
  article: "PL I.II.6đ",
  cure: "Gõ lại số thứ tự cho liên tục; số do Word tự đánh thì bấm chuột phải vào số > Tiếp tục đánh số (Continue Numbering).",
  *find({ facts, parts }) {
    yield* orderFaults(parts.body, facts);
    for (const { paragraphs } of parts.annexes)
      yield* orderFaults(
        paragraphs.filter(({ cell }) => cell === undefined),
        facts,
      );
  },
};

function* orderFaults(paragraphs: readonly DocxParagraph[], facts: DocxFacts): Iterable<Finding> {
  const last = new Map<MarkerLevel, OutlineMarker>();
  for (const paragraph of paragraphs) {
    const found = outlineMarker(paragraph);
    if (found === undefined) continue;
    const previous = last.get(found.level);
    const follows = previous === undefined || found.ordinal === previous.ordinal + 1 || found.ordinal === 1;
    if (!follows && !hasTableBetween(facts, previous, found))
      yield {
        path: pathOf(paragraph),
        message: `Đề mục nhảy từ ${previous.marker} sang ${found.marker} tại ${quote(printedText(paragraph))}.`,
      };
    for (const lower of levels.slice(levels.indexOf(found.level))) last.delete(lower);
    last.set(found.level, found);
  }
}

/** Items may go on inside a table. */
function hasTableBetween({ paragraphs }: DocxFacts, above: OutlineMarker, below: OutlineMarker): boolean {
  const between = paragraphs.slice(above.paragraph.index, below.paragraph.index);
  return between.some(({ cell }) => cell !== undefined);
}
