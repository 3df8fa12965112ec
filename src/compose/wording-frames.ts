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
  const frames = new Map<string, Frame | "unlearnable">();
  return (values) => {
    const shape = shapeOf(values);
    const frame = frames.get(shape) ?? learnFrame(template, values);
    frames.set(shape, frame);
    return frame === "unlearnable" ? withoutBreaks(template(values)) : fillFrame(frame, values);
  };
}

/** Which values are given, and which of them a test takes for true. */
function shapeOf(values: Values): string {
  let shape = "";
  for (const name in values) {
    const value = values[name];
    shape += `${value === undefined || value === "" ? "-" : value === true ? "!" : "+"}${name}`;
  }
  return shape;
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
