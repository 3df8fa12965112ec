/**
 * Places of plans where texts stand. Variants of one master have the same texts at most of them, so a place remembers
 * the last few texts that stood there, and an item remembers all texts below it: the same text at the same place is
 * the same PlanText, and what rules found in it holds.
 */
import type { DataPath } from "../diagnostic.ts";
import type { FoundMark } from "./batch/mark-finder.ts";
import type { CitedCode } from "./batch/old-codes.ts";
import type { FramedText } from "./framed-text.ts";
import type { Reading } from "./place-readings.ts";
import { plainText } from "./plain-text.ts";

/** The part of the document that a text stands in. */
export type TextZone =
  | "issuer"
  | "subject"
  | "legalBasis"
  | "opening"
  | "body"
  | "closing"
  | "recipient"
  | "fileCopy"
  | "annexTitle"
  | "annex";

/** What a text is to the outline. */
export type TextRole = "field" | "paragraph" | "heading" | "runInHeading" | "text" | "note" | "cell";

export interface PlanText {
  /** Without emphasis marks. */
  readonly text: string;
  readonly zone: TextZone;
  readonly role: TextRole;
  readonly path: DataPath;
  /** "Nội dung kế hoạch, mục II, khoản 1". */
  readonly place: string;
  /** What was found in it, so that each text is judged once. */
  readonly facts: TextFacts;
}

/** Remembered by those who look at texts, each in its own field. */
export interface TextFacts {
  framed: FramedText | "none" | undefined;
  readings: readonly Reading[] | undefined;
  marks: Fact<readonly FoundMark[]> | undefined;
  codes: Fact<readonly CitedCode[]> | undefined;
}

/** What one batch's finder found; another batch looks for other things. */
export interface Fact<Found> {
  readonly by: object;
  readonly found: Found;
}

export interface TextPosition {
  readonly zone: TextZone;
  readonly path: DataPath;
  readonly place: string;
  /** How a clerk calls it within what holds it: "khoản 1"; undefined where it has no name of its own. */
  readonly name: string | undefined;
  readonly memory: PositionMemory;
}

interface PositionMemory {
  readonly inner: Map<string | number, TextPosition[]>;
  /** What stood here last, as typed and as texts, and which of these is the oldest once there are as many as are kept. */
  readonly typed: string[];
  readonly texts: PlanText[];
  oldest: number;
  list: RememberedList<unknown> | undefined;
}

/** A list that stood at a place, with the place and the texts of each entry. */
interface RememberedList<Entry> {
  readonly entries: readonly Entry[];
  readonly first: number;
  readonly positions: readonly TextPosition[];
  readonly texts: readonly (readonly PlanText[])[];
}

/** More than the places of the largest plans; when as many are known, all are forgotten. */
const mostPositions = 50_000;

/** As many texts of one place, and names of it, as there are classes of units, with which they change. */
const mostKept = 4;

/** By zone and title: a title names one field of a zone. */
const fields = new Map<TextZone, Map<string, TextPosition>>();
let positionCount = 0;

function createPosition(zone: TextZone, path: DataPath, place: string, name: string | undefined): TextPosition {
  positionCount += 1;
  return { zone, path, place, name, memory: { inner: new Map(), typed: [], texts: [], oldest: 0, list: undefined } };
}

/** The place of a field of the plan, called by its title. */
export function fieldPosition(zone: TextZone, field: string, title: string): TextPosition {
  const known = fields.get(zone)?.get(title);
  if (known !== undefined) return known;
  if (positionCount >= mostPositions) {
    fields.clear();
    positionCount = 0;
  }
  const position = createPosition(zone, [field], title, undefined);
  fields.set(zone, (fields.get(zone) ?? new Map<string, TextPosition>()).set(title, position));
  return position;
}

/** The place of a part of what stands at a place, with the name that a clerk gives the part. */
export function innerPosition(outer: TextPosition, key: string | number, name?: string): TextPosition {
  const named = outer.memory.inner.get(key);
  if (named !== undefined) for (const one of named) if (one.name === name) return one;
  const place = name === undefined ? outer.place : `${outer.place}, ${name}`;
  const position = createPosition(outer.zone, [...outer.path, key], place, name);
  outer.memory.inner.set(key, [position, ...(named ?? [])].slice(0, mostKept));
  return position;
}

/** The text at a place. */
export function textAt(typed: string, role: TextRole, { memory, zone, path, place }: TextPosition): PlanText {
  for (let at = 0; at < memory.texts.length; at += 1) {
    const known = memory.texts[at];
    if (memory.typed[at] === typed && known?.role === role) return known;
  }
  const facts = { framed: undefined, readings: undefined, marks: undefined, codes: undefined };
  const part = { text: plainText(typed), zone, role, path, place, facts };
  memory.typed[memory.oldest] = typed;
  memory.texts[memory.oldest] = part;
  memory.oldest = (memory.oldest + 1) % mostKept;
  return part;
}

/** How the entries of a list are called and gathered. */
export interface ListGatherer<Entry> {
  /** What an entry's name has from the entry itself. */
  readonly keptName: (entry: Entry) => string | undefined;
  /** The place of an entry; `number` is what it is called by when it keeps no name. */
  readonly positionOf: (list: TextPosition, entry: Entry, index: number, number: number) => TextPosition;
  readonly gather: (entry: Entry, position: TextPosition) => readonly PlanText[];
}

/**
 * Adds the texts of a list at a place, whose first entry has the number `first`. Most entries are those of the variant
 * before and keep their texts; most others keep their place.
 */
export function addListTexts<Entry>(
  texts: PlanText[],
  entries: readonly Entry[],
  first: number,
  list: TextPosition,
  gatherer: ListGatherer<Entry>,
): void {
  // At a place there are always lists of the same entries, which the type system cannot follow.
  const before = list.memory.list as RememberedList<Entry> | undefined;
  const last = before?.first === first ? before : undefined;
  const remembered = last?.entries === entries ? last : gatherList(entries, first, list, gatherer, last);
  list.memory.list = remembered;
  for (const parts of remembered.texts) addAll(texts, parts);
}

/** All texts of a plan pass here, level by level; counting is cheaper than an iterator. */
function addAll(texts: PlanText[], parts: readonly PlanText[]): void {
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part !== undefined) texts.push(part);
  }
}

function gatherList<Entry>(
  entries: readonly Entry[],
  first: number,
  list: TextPosition,
  { keptName, positionOf, gather }: ListGatherer<Entry>,
  last: RememberedList<Entry> | undefined,
): RememberedList<Entry> {
  const texts: (readonly PlanText[])[] = [];
  const known = last?.positions ?? [];
  let positions: TextPosition[] | undefined;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] as Entry;
    const before = last?.entries[index];
    const same = before === entry ? last?.texts[index] : undefined;
    if (same !== undefined) {
      texts.push(same);
      continue;
    }
    let position = before !== undefined && keptName(before) === keptName(entry) ? known[index] : undefined;
    if (position === undefined) {
      position = positionOf(list, entry, index, first + index);
      positions ??= [...known];
      positions[index] = position;
    }
    texts.push(gather(entry, position));
  }
  return { entries, first, positions: positions ?? known, texts };
}
