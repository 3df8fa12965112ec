/** How much room texts take. */
import { type FontLook, longestWordPt, textWidthPt } from "../../model/text-width.ts";
import { rememberByText } from "./remember-by-text.ts";

export interface TextMeasures {
  /** Lines that the author has broken himself. */
  readonly lineCount: number;
  readonly longestLinePt: number;
  readonly longestWordPt: number;
}

/** One memory for each size and weight; a format has a handful. */
const measuresByLook = new Map<number, (text: string) => TextMeasures>();

/** The measures of an upright text in a look. */
export function measureText(text: string, sizePt: number, bold: boolean): TextMeasures {
  const key = bold ? -sizePt : sizePt;
  const known = measuresByLook.get(key);
  if (known !== undefined) return known(text);
  const measure = prepareMeasure({ sizePt, bold });
  measuresByLook.set(key, measure);
  return measure(text);
}

function prepareMeasure(look: FontLook): (text: string) => TextMeasures {
  return rememberByText((text) => {
    const lines = text.split("\n");
    return {
      lineCount: lines.length,
      longestLinePt: Math.max(...lines.map((line) => textWidthPt(line, look))),
      longestWordPt: longestWordPt(text, look),
    };
  });
}
