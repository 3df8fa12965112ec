/**
 * Places of plans where texts stand. Variants of one master have the same texts at most of them, so a place remembers
 * the last few texts that stood there, and an item remembers all texts below it: the same text at the same place is
 * the same PlanText, and what rules found in it holds.
 */
import type { DataPath } from "../diagnostic.ts";
import type { OutlineContent } from "../model/outline.ts";
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
}

export interface TextPosition {
  readonly zone: TextZone;
  readonly path: DataPath;
  readonly place: string;
  /** How a clerk calls it within what holds it: "khoản 1"; undefined where it has no name of its own. */
  readonly name: string | undefined;
  /** What stood here last. */
  readonly memory: {
    readonly inner: Map<string | number, TextPosition[]>;
    readonly texts: { readonly typed: string; readonly part: PlanText }[];
  };
}

/** More than the places of the largest plans; when as many are known, all are forgotten. */
const mostPositions = 50_000;

/** As many texts of one place, and names of it, as there are classes of units, with which they change. */
const mostKept = 4;

const fields = new Map<string, TextPosition>();
let positionCount = 0;

function createPosition(zone: TextZone, path: DataPath, place: string, name: string | undefined): TextPosition {
  positionCount += 1;
  return { zone, path, place, name, memory: { inner: new Map(), texts: [] } };
}

/** The place of a field of the plan, called by its title. */
export function fieldPosition(zone: TextZone, field: string, title: string): TextPosition {
  const key = `${zone} ${field} ${title}`;
  const known = fields.get(key);
  if (known !== undefined) return known;
  if (positionCount >= mostPositions) {
    fields.clear();
    positionCount = 0;
  }
  const position = createPosition(zone, [field], title, undefined);
  fields.set(key, position);
  return position;
}

/** The place of a part of what stands at a place, with the name that a clerk gives the part. */
export function innerPosition(outer: TextPosition, key: string | number, name?: string): TextPosition {
  const named = outer.memory.inner.get(key) ?? [];
  const known = named.find((one) => one.name === name);
  if (known !== undefined) return known;
  const place = name === undefined ? outer.place : `${outer.place}, ${name}`;
  const position = createPosition(outer.zone, [...outer.path, key], place, name);
  outer.memory.inner.set(key, [position, ...named].slice(0, mostKept));
  return position;
}

/** The place with this path inside a place. */
export function positionAt(outer: TextPosition, path: DataPath): TextPosition {
  let position = outer;
  for (let at = outer.path.length; at < path.length; at += 1) position = innerPosition(position, path[at] ?? "");
  return position;
}

/** The text at a place. */
export function textAt(typed: string, role: TextRole, { memory, zone, path, place }: TextPosition): PlanText {
  const known = memory.texts.find((one) => one.typed === typed && one.part.role === role);
  if (known !== undefined) return known.part;
  if (memory.texts.length >= mostKept) memory.texts.shift();
  const part = { text: plainText(typed), zone, role, path, place };
  memory.texts.push({ typed, part });
  return part;
}

/** Items by identity; an item stands at one place of all variants, else it is gathered anew. */
const gathered = new WeakMap<
  OutlineContent,
  { readonly position: TextPosition; readonly parts: readonly PlanText[] }
>();

/** The texts of an item at a place. */
export function textsOf(
  holder: OutlineContent,
  position: TextPosition,
  gather: (holder: OutlineContent, position: TextPosition) => readonly PlanText[],
): readonly PlanText[] {
  const known = gathered.get(holder);
  if (known?.position === position) return known.parts;
  const parts = gather(holder, position);
  gathered.set(holder, { position, parts });
  return parts;
}
