/** The heading of an annex: "Phụ lục I", its title, and the document that it belongs to. */
import type { AnnexHeading } from "../../model/document-tree.ts";
import { balancedPt, type FontLook, measureText, printedLines, textWidthPt } from "../../model/text-width.ts";
import type { BlockTarget } from "./block-target.ts";
import { addCentred, isOneLine, longestCentredPt } from "./centred-line.ts";
import type { WriteContext } from "./context.ts";
import { lookOf } from "./element-paragraph.ts";
import type { Line } from "./line.ts";
import { twipsToPt } from "./measures.ts";
import { addRuleUnder } from "./rule.ts";

const keepNext = { keepNext: true };

/** Label, title lines and reference, centred, kept with what follows. */
export function writeAnnexHeading(context: WriteContext, target: BlockTarget, heading: AnnexHeading): void {
  const width = context.textWidth;
  addCentred(context, target, target.lineOf("annexLabel", heading.label), width, keepNext);
  for (const line of heading.title) addCentred(context, target, target.lineOf("annexTitle", line), width, keepNext);
  const reference = addReference(context, target, heading.reference);
  addRuleUnder(context, target, "annexReference", longestCentredPt(context, reference), width, true);
}

/**
 * The reference in lines of about the same length, broken where no-break spaces allow it. They are printed as ordinary
 * spaces: Writer makes a no-break space a third wider than Word does, and the lines would no longer fit.
 */
function addReference(context: WriteContext, target: BlockTarget, text: string): Line {
  const roomPt = twipsToPt(context.textWidth) - context.spec.lineSlackPt.value;
  const look = lookOf(context, "annexReference");
  const line = target.lineOf("annexReference", withPlainSpaces(text));
  const linePt = isOneLine(line, look.sizePt, roomPt) ? undefined : holdingWidthPt(text, line.text, look, roomPt);
  addCentred(context, target, line, context.textWidth, keepNext, linePt);
  return line;
}

/** The narrowest line at which ordinary spaces break where no-break spaces would; undefined when there is none. */
function holdingWidthPt(text: string, printed: string, look: FontLook, roomPt: number): number | undefined {
  const wanted = measureText(text, look);
  const plain = measureText(printed, look);
  const lineCount = printedLines(wanted, roomPt).length;
  const holds = (widthPt: number): boolean => {
    const lines = printedLines(wanted, widthPt);
    if (widthPt > roomPt || lines.length !== lineCount) return false;
    return withPlainSpaces(lines.join("\n")) === printedLines(plain, widthPt).join("\n");
  };
  const balanced = balancedPt(wanted, roomPt);
  if (holds(balanced)) return balanced;
  const words = text.split(" ");
  return words.map((_word, at) => textWidthPt(words.slice(0, at + 1).join(" "), look)).find(holds);
}

function withPlainSpaces(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
