/** The paragraph styles: one for each element of the page, with every measure that format.yaml gives it. */
import type { IParagraphStyleOptions, IParagraphStylePropertiesOptions, IStylesOptions } from "docx";
import { type ElementName, fixedElements, textElements } from "../../model/document-tree.ts";
import type { ElementFormat, FormatSpec } from "../../model/format.ts";
import { mmToTwips, ptToHalfPoints, ptToTwips } from "./measures.ts";
import { ruleStyleId, spacerStyleId, styleId } from "./style-names.ts";

/** `w:line` of single spacing, in 240ths of a line. */
const singleLine = 240;

/** Document defaults and all styles; the font stands in the defaults only. */
export function documentStyles(spec: FormatSpec): IStylesOptions {
  const font = spec.font.value;
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
          size: ptToHalfPoints(spec.elements.paragraph.sizePt),
          language: { value: "vi-VN", eastAsia: "vi-VN" },
        },
        paragraph: { spacing: { before: 0, after: 0, line: singleLine, lineRule: "auto" } },
      },
    },
    paragraphStyles: [
      ...[...fixedElements, ...textElements].map((element) => elementStyle(element, spec.elements[element])),
      lowStyle(ruleStyleId, spec.rule.styleName, spec.spacer.sizePt.value, spec.rule.gapPt.value),
      lowStyle(spacerStyleId, spec.spacer.styleName, spec.spacer.sizePt.value, 0),
    ],
  };
}

function elementStyle(element: ElementName, format: ElementFormat): IParagraphStyleOptions {
  return {
    id: styleId(element),
    name: format.styleName,
    basedOn: "Normal",
    ...(format.outlineLevel === undefined ? {} : { next: styleId("paragraph") }),
    quickFormat: true,
    run: {
      size: ptToHalfPoints(format.sizePt),
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italics: true } : {}),
      ...(format.color === undefined ? {} : { color: format.color }),
    },
    paragraph: {
      alignment: format.align,
      spacing: {
        before: ptToTwips(format.spaceBeforePt),
        after: ptToTwips(format.spaceAfterPt),
        line: Math.round(format.lineSpacing * singleLine),
        lineRule: "auto",
      },
      ...indentOf(format),
      ...(format.keepWithNext ? { keepNext: true, keepLines: true } : {}),
      ...(format.outlineLevel === undefined ? {} : { outlineLevel: format.outlineLevel - 1 }),
    },
  };
}

function indentOf({ indentLeftMm, firstLineMm }: ElementFormat): Pick<IParagraphStylePropertiesOptions, "indent"> {
  if (indentLeftMm === 0 && firstLineMm === 0) return {};
  return { indent: { left: mmToTwips(indentLeftMm), firstLine: mmToTwips(firstLineMm) } };
}

/** A tiny font makes the empty line as low as it can be without a fixed line height. */
function lowStyle(id: string, name: string, sizePt: number, beforePt: number): IParagraphStyleOptions {
  const spacing = beforePt === 0 ? {} : { paragraph: { spacing: { before: ptToTwips(beforePt) } } };
  return { id, name, basedOn: "Normal", run: { size: ptToHalfPoints(sizePt) }, ...spacing };
}
