import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedLines } from "../../model/printed-lines.ts";
import { findPlaceholders } from "../../vietnamese/placeholders.ts";
import { quote } from "../plain-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

const sampleWords = /\[\s*(?:CẦN|ĐIỀN|TÊN|GHI|NHẬP|…|\.{3})[^[\]\n]{0,80}\]/giu;

/** ND30-ND15: no place of a sample is left unfilled, but for number and date, which are filled after signing. */
export const leftovers: LayoutRule = {
  id: "ND30-ND15",
  title: "Sót chỗ trống/mẫu",
  severity: "error",
  cure: "Trong Word: Ctrl+F tìm chỗ này để điền hoặc xóa.",
  *find(document) {
    const mayBeBlank = blankPlaces(document.parts);
    const end = endOfFoot(document.parts);
    for (const paragraph of document.facts.paragraphs) {
      if (mayBeBlank.has(paragraph)) continue;
      // Lines of nothing but underscores are rules, so only lines with words are looked at.
      for (const found of printedLines(paragraph).flatMap(({ text }) => gaps(text, paragraph.index > end)))
        yield {
          path: pathOf(paragraph),
          message: `Còn chỗ chưa điền: ${quote(found)}.`,
          hint: "Điền nội dung thật vào chỗ đó, hoặc bỏ đi.",
        };
    }
  },
};

/** Dots and underscores after the signature are those of a form that others will fill in. */
function gaps(text: string, mayBeForm: boolean): readonly string[] {
  const placeholders = findPlaceholders(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((found) => !mayBeForm || !/^[.…_]+$/u.test(found));
  const samples = [...text.matchAll(sampleWords)].map(([found]) => found);
  return placeholders.length > 0 ? placeholders : samples;
}

function endOfFoot({ foot }: DocumentParts): number {
  const lines = [foot.signerName, foot.recipients.at(-1)].flatMap((line) => line ?? []);
  return lines.length === 0 ? Infinity : Math.max(...lines.map(({ paragraph }) => paragraph.index));
}

function blankPlaces({ head, annexes }: DocumentParts): ReadonlySet<DocxParagraph> {
  const lines = [head.documentCode, head.placeAndDate, ...annexes.map(({ reference }) => reference)];
  return new Set(lines.flatMap((line) => line?.paragraph ?? []));
}
