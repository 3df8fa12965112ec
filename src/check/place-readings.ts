/**
 * What rules find in the texts of one place. Such texts begin and end alike in all variants of a master, and a rule that
 * looks only so far around its signs finds in their beginnings and ends what it found in the text before; it runs again
 * only where one of its signs stands in or near the stretch that differs.
 */
import type { PlanText, TextRole } from "./plan-texts.ts";
import type { Finding, MarkRule, TextRule } from "./rule.ts";
import { commonFrame, frameOfBoth, hasFrame, nextWord, type TextFrame, wordStart } from "./text-frame.ts";
import { prepareSignSearch, rulesOfBits, type SignSearch } from "./text-signs.ts";

export type ReadingRule = TextRule | MarkRule<unknown>;

/** What one rule found in one text. */
export type Reading =
  | { readonly rule: TextRule; readonly findings: readonly Finding[] }
  | { readonly rule: MarkRule<unknown>; readonly marks: readonly unknown[] };

/** Rules are bits of numbers. */
interface Frame extends TextFrame {
  /** The stretch that differs: from so many letters after the start to so many before the end of the text. */
  readonly from: number;
  readonly rest: number;
  /** The rules with a sign before or after the stretch of which it is not known what they find there. */
  live: number;
  /** Those whose signs there stand too near, so that this is never known. */
  readonly near: number;
  /** What other rules found there: always the same marks. */
  readonly kept: Reading[];
  keptBits: number;
}

interface Place {
  role: TextRole;
  text: string;
  frame: Frame | undefined;
}

const noReadings: readonly Reading[] = [];

/** A run of blanks, or of letters without any, may be longer than a rule reckons with. */
const longRun = /\s\s|\S{40}/u;

/** Gives the function that tells what these rules find in a text. */
export function preparePlaceReadings(rules: readonly ReadingRule[]): (part: PlanText) => readonly Reading[] {
  const places = new WeakMap<object, Place>();
  const search = prepareSignSearch(rules);
  const concerned = prepareZones(rules);
  const rulesOf = rulesOfBits(rules);
  const bits = new Map(rules.map((rule, index) => [rule, 1 << index]));
  const readAll = (sought: number, part: PlanText): readonly Reading[] => {
    const found: Reading[] = [];
    for (const rule of rulesOf(sought)) {
      const reading = readingOf(rule, part);
      if (reading !== undefined) found.push(reading);
    }
    return found.length === 0 ? noReadings : found;
  };
  return (part) => {
    const { text, zone } = part;
    const frame = frameAt(part, places, rules, search);
    if (frame === undefined) return readAll(search.search(text, 0, text.length) & concerned(zone), part);
    const within = search.search(text, frame.from, text.length - frame.rest);
    const sought = (within | frame.live) & concerned(zone);
    if (sought === 0) return frame.kept;
    const found = (frame.keptBits & sought) === 0 ? frame.kept.slice() : without(frame.kept, rulesOf(sought));
    for (const rule of rulesOf(sought)) {
      const reading = readingOf(rule, part);
      if (reading !== undefined) found.push(reading);
      const bit = bits.get(rule) ?? 0;
      if (((within | frame.near) & bit) === 0) learn(frame, rule, bit, reading);
    }
    return found;
  };
}

/** Remembers what is found in a text where all signs of the rule stand before or after the stretch. */
function learn(frame: Frame, rule: ReadingRule, bit: number, reading: Reading | undefined): void {
  if (reading !== undefined && !("keepsMarks" in rule && rule.keepsMarks === true)) return;
  frame.live &= ~bit;
  if (reading === undefined) return;
  frame.kept.push(reading);
  frame.keptBits |= bit;
}

function without(readings: readonly Reading[], rules: readonly ReadingRule[]): Reading[] {
  return readings.filter(({ rule }) => !rules.includes(rule));
}

function readingOf(rule: ReadingRule, part: PlanText): Reading | undefined {
  if (rule.sign !== undefined && !rule.sign.test(part.text)) return undefined;
  if ("findInText" in rule) {
    const findings = rule.findInText(part);
    return findings.length === 0 ? undefined : { rule, findings };
  }
  const marks = rule.marksIn(part);
  return marks.length === 0 ? undefined : { rule, marks };
}

/** The rules that concern texts of a zone. */
function prepareZones(rules: readonly ReadingRule[]): (zone: PlanText["zone"]) => number {
  const known = new Map<PlanText["zone"], number>();
  return (zone) => {
    let bits = known.get(zone);
    if (bits === undefined) {
      bits = rules.reduce((sum, { zones }, index) => (zones?.includes(zone) === false ? sum : sum | (1 << index)), 0);
      known.set(zone, bits);
    }
    return bits;
  };
}

/** The frame of a text at its place; undefined for the first text there, and where the texts have little in common. */
function frameAt(
  { text, path, role }: PlanText,
  places: WeakMap<object, Place>,
  rules: readonly ReadingRule[],
  search: SignSearch,
): Frame | undefined {
  const place = places.get(path);
  if (place === undefined || place.role !== role) {
    places.set(path, { role, text, frame: undefined });
    return undefined;
  }
  if (place.frame === undefined || !hasFrame(text, place.frame)) {
    const common = place.frame === undefined ? frameOfBoth(text, place.text) : commonFrame(text, place.frame);
    place.frame = common === undefined ? undefined : createFrame(text, common, rules, search);
  }
  place.text = text;
  return place.frame;
}

function createFrame(
  text: string,
  { start, end }: TextFrame,
  rules: readonly ReadingRule[],
  search: SignSearch,
): Frame {
  const from = search.openFrom(text, wordStart(text, start.length));
  const rest = text.length - nextWord(text, text.length - end.length);
  const outside = search.search(text, 0, from) | search.search(text, text.length - rest, text.length);
  const isPlain = !longRun.test(start) && !longRun.test(end);
  let near = 0;
  for (const [index, { reach }] of rules.entries()) {
    const bit = 1 << index;
    if ((outside & bit) === 0) continue;
    if (reach === undefined || !isPlain) near |= bit;
    else {
      const before = search.search(text, wordStart(text, Math.max(0, start.length - reach)), from);
      const after = search.search(text, text.length - rest, Math.min(text.length, text.length - end.length + reach));
      near |= bit & (before | after);
    }
  }
  return { start, end, from, rest, live: outside, near, kept: [], keptBits: 0 };
}
