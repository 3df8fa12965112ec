/** The lists that a numbering part defines, with what single lists override. */
import { largestListLevel } from "./limits.ts";
import { onOff, type ParagraphProperties, readParagraphProperties } from "./properties.ts";
import { child, childElements, childValue, type XmlElement } from "./xml-tree.ts";

export interface NumberingLevel {
  readonly start: number;
  /** Value of ST_NumberFormat: "decimal", "lowerLetter", "bullet". */
  readonly format: string;
  readonly customFormat: string | undefined;
  /** "%1.%2": places for the numbers of the levels up to this one. */
  readonly text: string;
  readonly isLegal: boolean;
  readonly bulletFont: string | undefined;
  /** The level begins anew after levels below this one (0: never); undefined: after any above it. */
  readonly restartAfter: number | undefined;
  readonly paragraph: ParagraphProperties;
  readonly styleId: string | undefined;
}

export interface NumberingList {
  /** Lists that count on together share it. */
  readonly counterId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
}

/** The lists of a part by the id that paragraphs name. */
export function readLists(part: XmlElement | undefined): ReadonlyMap<string, NumberingList> {
  const abstracts = readAbstracts(part);
  const lists = childElements(part, "w:num").map((one): readonly [string, NumberingList] => [
    one.attributes["w:numId"] ?? "",
    readList(one, abstracts),
  ]);
  return new Map(lists);
}

type Levels = ReadonlyMap<number, NumberingLevel>;

/** Definitions by id; one that only names a style of lists takes its levels from the definition behind that style. */
function readAbstracts(part: XmlElement | undefined): ReadonlyMap<string, Levels> {
  const elements = childElements(part, "w:abstractNum");
  const byStyle = new Map(elements.map((one) => [childValue(one, "w:styleLink"), one]));
  return new Map(
    elements.map((one) => {
      const link = childValue(one, "w:numStyleLink");
      const source = link === undefined ? one : (byStyle.get(link) ?? one);
      return [one.attributes["w:abstractNumId"] ?? "", readLevels(source)];
    }),
  );
}

function readLevels(holder: XmlElement): Levels {
  return new Map(
    childElements(holder, "w:lvl").flatMap((level) => {
      const at = wholeNumber(level.attributes["w:ilvl"]) ?? 0;
      return at <= largestListLevel ? [[at, readLevel(level)] as const] : [];
    }),
  );
}

function readList(element: XmlElement, abstracts: ReadonlyMap<string, Levels>): NumberingList {
  const abstractId = childValue(element, "w:abstractNumId") ?? "";
  const levels = new Map(abstracts.get(abstractId));
  let startsAnew = false;
  for (const override of childElements(element, "w:lvlOverride")) {
    const at = wholeNumber(override.attributes["w:ilvl"]) ?? 0;
    const own = child(override, "w:lvl");
    const level = own === undefined ? levels.get(at) : readLevel(own);
    const start = wholeNumber(childValue(override, "w:startOverride"));
    if (level === undefined || at > largestListLevel) continue;
    startsAnew ||= start !== undefined;
    levels.set(at, start === undefined ? level : { ...level, start });
  }
  // Lists of one definition go on counting together, unless one of them starts anew.
  return { counterId: startsAnew ? `${abstractId}/${element.attributes["w:numId"] ?? ""}` : abstractId, levels };
}

function readLevel(element: XmlElement): NumberingLevel {
  const fonts = child(child(element, "w:rPr"), "w:rFonts")?.attributes;
  const isPicture = child(element, "w:lvlPicBulletId") !== undefined;
  return {
    start: wholeNumber(childValue(element, "w:start")) ?? 1,
    format: childValue(element, "w:numFmt") ?? "decimal",
    customFormat: childValue(element, "w:numFmt", "w:format"),
    text: isPicture ? "•" : (childValue(element, "w:lvlText") ?? ""),
    isLegal: onOff(element, "w:isLgl") ?? false,
    bulletFont: fonts?.["w:hAnsi"] ?? fonts?.["w:ascii"],
    restartAfter: wholeNumber(childValue(element, "w:lvlRestart")),
    paragraph: readParagraphProperties(child(element, "w:pPr")),
    styleId: childValue(element, "w:pStyle"),
  };
}

/** Digits of a file as a number that counts; undefined for anything else. */
function wholeNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}
