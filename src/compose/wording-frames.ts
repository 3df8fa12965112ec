/** What a template writes around its values, learnt from the template: names and dates differ, the words around do not. */

export type Values = Readonly<Record<string, string | true | undefined>>;

/** The text of a wording with gaps: a piece, a value, a piece … */
interface Frame {
  readonly pieces: readonly string[];
  /** Names of the values between the pieces. */
  readonly gaps: readonly string[];
}

/** Gives the function that writes a wording; a template is asked once for each set of given values, as it is slow. */
export function prepareWording(template: (values: Values) => string): (values: Values) => string {
  const shapes: KnownShape[] = [];
  return (values) => {
    const known = shapes.find((shape) => isOfShape(shape, values));
    const frame = known?.frame ?? learnFrame(template, values);
    if (known === undefined) shapes.push(shapeOf(values, frame));
    return frame === "unlearnable" ? withoutBreaks(template(values)) : fillFrame(frame, values);
  };
}

/** What a test of a template takes for true, and what is a text. */
type Kind = "absent" | "flag" | "text";

/** Which values are given, as their names stand one after the other, and what was learnt of such values. */
interface KnownShape {
  readonly names: readonly string[];
  readonly kinds: readonly Kind[];
  readonly frame: Frame | "unlearnable";
}

function shapeOf(values: Values, frame: KnownShape["frame"]): KnownShape {
  const names = Object.keys(values);
  return { names, kinds: names.map((name) => kindOf(values[name])), frame };
}

function kindOf(value: Values[string]): Kind {
  if (value === undefined || value === "") return "absent";
  return value === true ? "flag" : "text";
}

function isOfShape({ names, kinds }: KnownShape, values: Values): boolean {
  let at = 0;
  for (const name in values) {
    if (names[at] !== name || kinds[at] !== kindOf(values[name])) return false;
    at += 1;
  }
  return at === names.length;
}

function fillFrame({ pieces, gaps }: Frame, values: Values): string {
  let text = pieces[0] ?? "";
  for (let at = 0; at < gaps.length; at += 1) text += `${values[gaps[at] ?? ""]}${pieces[at + 1]}`;
  return withoutBreaks(text);
}

/** Line breaks between the tests of a template are layout of the file; blanks may be room to fill by hand. */
function withoutBreaks(text: string): string {
  const isBroken = isBreak(text.charCodeAt(0)) || isBreak(text.charCodeAt(text.length - 1));
  return isBroken ? text.replace(/^[\r\n]+|[\r\n]+$/g, "") : text;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Asks the template twice with marks for values: what differs but for the marks looks into its values. */
function learnFrame(template: (values: Values) => string, values: Values): Frame | "unlearnable" {
  const first = markedFrame(template, values, "\uE000");
  const second = markedFrame(template, values, "\uE001\uE002");
  return JSON.stringify(first) === JSON.stringify(second) ? first : "unlearnable";
}

function markedFrame(template: (values: Values) => string, values: Values, mark: string): Frame {
  const names = Object.keys(values).filter((name) => typeof values[name] === "string" && values[name] !== "");
  const marked = Object.fromEntries(names.map((name, at) => [name, `${mark}${at}${mark}`]));
  const [first = "", ...rest] = withoutBreaks(template({ ...values, ...marked })).split(mark);
  // Between two marks stands the number of a name, and then a piece.
  return {
    pieces: [first, ...rest.filter((_piece, at) => at % 2 === 1)],
    gaps: rest.flatMap((number, at) => (at % 2 === 0 ? [names[Number(number)] ?? ""] : [])),
  };
}
