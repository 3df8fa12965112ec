/** What a line looks like against what the format says of its element. */
import type { ElementFormat } from "../../model/format.ts";
import type { PrintedLine } from "../../model/printed-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { decimalText, rangeText } from "./layout-rule.ts";

/** What is to be compared; case only where an element is in capitals throughout. */
export type LookAspect = "size" | "weight" | "slope" | "case" | "align";

const allAspects: readonly LookAspect[] = ["size", "weight", "slope", "case", "align"];

/** The faults of a line in a clerk's words: "cỡ 15, phải 13 - 14"; none when it looks right. */
export function lookFaults(
  line: PrintedLine,
  element: ElementFormat,
  aspects: readonly LookAspect[] = allAspects,
): readonly string[] {
  const { runs } = line;
  const faults: Readonly<Record<LookAspect, string | undefined>> = {
    size: sizeFault(line, element.allowedSizePt),
    weight: runs.some(({ bold }) => bold !== element.bold)
      ? element.bold
        ? "chưa đậm"
        : "không được in đậm"
      : undefined,
    slope: runs.some(({ italic }) => italic !== element.italic)
      ? element.italic
        ? "chưa nghiêng"
        : "không được in nghiêng"
      : undefined,
    case: element.capitals && !isUpperCaseText(line.text) ? "chưa in hoa" : undefined,
    align: alignFault(line, element.align),
  };
  return aspects.flatMap((aspect) => faults[aspect] ?? []);
}

/** Sizes in Word step by half a point, so a quarter is only rounding. */
const sizeTolerancePt = 0.25;

/** "cỡ 15, phải 13 - 14" when a run is outside the range. */
export function sizeFault({ runs }: PrintedLine, allowed: readonly [number, number]): string | undefined {
  const wrong = runs.find(
    ({ sizePt }) => sizePt < allowed[0] - sizeTolerancePt || sizePt > allowed[1] + sizeTolerancePt,
  );
  return wrong === undefined ? undefined : `cỡ ${decimalText(wrong.sizePt)}, phải ${rangeText(allowed)}`;
}

const alignWords = { left: "sát trái", center: "canh giữa", right: "canh phải", both: "canh đều hai lề" } as const;

/** In a line set in columns with tabs or spaces nobody can tell what it is centred in. */
function alignFault(line: PrintedLine, align: ElementFormat["align"]): string | undefined {
  const { paragraph, runs } = line;
  if (paragraph.align === align || isSetInColumns(line) || runs.length === 0) return undefined;
  return align === "left" && paragraph.align === "both" ? undefined : `chưa ${alignWords[align]}`;
}

/** Tells whether a line shares its paragraph with another column of the page. */
export function isSetInColumns({ paragraph }: PrintedLine): boolean {
  return paragraph.cell === undefined && /\t| {5,}/u.test(paragraph.text);
}
