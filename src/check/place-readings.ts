/**
 * What rules find in the texts of one place. A rule that looks only so far around its signs finds in what such texts have
 * in common what it found in the text before; it runs again only where one of its signs stands in or near a gap.
 */
import { framedText } from "./framed-text.ts";
import { type GapSides, prepareFillSearch, type SurePart, searchGaps, sidesOf } from "./gap-signs.ts";
import type { PlanText } from "./plan-texts.ts";
import type { Finding, MarkRule, TextRule } from "./rule.ts";
import { nextWord, type TextFrame, wordStart } from "./text-frame.ts";
import { prepareSignSearch, type Reach, rulesOfBits, type SignSearch } from "./text-signs.ts";

export type ReadingRule = TextRule | MarkRule<unknown>;

/** What one rule found in one text. */
export type Reading =
  | { readonly rule: TextRule; readonly findings: readonly Finding[] }
  | { readonly rule: MarkRule<unknown>; readonly marks: readonly unknown[] };

/** What is known of a frame. Rules are bits of numbers. */
interface KnownFrame {
  readonly sides: GapSides;
  /** The rules with a sign outside the gaps of which it is not known what they find there. */
  live: number;
  /** Those whose signs there stand too near to a gap, so that this is never known. */
  readonly near: number;
  /** What other rules found there: always the same marks. */
  readonly kept: Reading[];
  keptBits: number;
}

const noReadings: readonly Reading[] = [];

/** A run of blanks, or of letters without any, may be longer than a rule reckons with. */
const longRun = /\s\s|\S{40}/u;

/** Gives the function that tells what these rules find in a text. */
export function preparePlaceReadings(rules: readonly ReadingRule[]): (part: PlanText) => readonly Reading[] {
  const frames = new WeakMap<TextFrame, KnownFrame>();
  const search = prepareSignSearch(rules);
  const searchFill = prepareFillSearch(search);
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
    const framed = framedText(part);
    if (framed === undefined) return readAll(search.search(text, 0, text.length) & concerned(zone), part);
    let frame = frames.get(framed.frame);
    if (frame === undefined) {
      frame = knowFrame(framed.frame, rules, search);
      frames.set(framed.frame, frame);
    }
    const within = searchGaps(text, framed.gaps, frame.sides, search, searchFill);
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
function learn(frame: KnownFrame, rule: ReadingRule, bit: number, reading: Reading | undefined): void {
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

function knowFrame(frame: TextFrame, rules: readonly ReadingRule[], search: SignSearch): KnownFrame {
  const last = frame.length - 1;
  const parts = frame.map((piece, at): SurePart => {
    const from = at === 0 ? 0 : nextWord(piece, 0);
    return { piece, from, to: at === last ? piece.length : search.openFrom(piece, wordStart(piece, piece.length)) };
  });
  const sure = parts.reduce((bits, { piece, from, to }) => bits | search.search(piece, from, to), 0);
  const isPlain = !frame.some((piece) => longRun.test(piece));
  let near = 0;
  for (const [index, { reach }] of rules.entries()) {
    const bit = 1 << index;
    if ((sure & bit) === 0) continue;
    if (
      reach === undefined ||
      !isPlain ||
      parts.some((part, at) => (signsNear(part, at, last, reach, search) & bit) !== 0)
    )
      near |= bit;
  }
  return {
    sides: sidesOf(parts, search),
    live: sure,
    near,
    kept: [],
    keptBits: 0,
  };
}

/** The rules with signs from which one looks into the gap before or after a piece. */
function signsNear({ piece, from, to }: SurePart, at: number, last: number, reach: Reach, search: SignSearch): number {
  const [before, after] = reach;
  const end = Math.max(from, wordStart(piece, Math.max(0, piece.length - after)));
  return (
    (at === 0 ? 0 : search.search(piece, from, Math.min(to, before))) |
    (at === last ? 0 : search.search(piece, end, to))
  );
}
