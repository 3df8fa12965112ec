/**
 * Texts by what others at their place are like. Such texts have most words in common in all variants of a master, so
 * that what was found in those words holds, and only the gaps between them are looked at.
 */
import type { PlanText, TextRole } from "./plan-texts.ts";
import { commonFrame, frameOfBoth, gapsIn, type TextFrame } from "./text-frame.ts";

/** A text that has a frame, with the start and end of each gap. */
export interface FramedText {
  /** The same object for all texts of a place that have it. */
  readonly frame: TextFrame;
  readonly gaps: readonly number[];
}

interface Place {
  readonly role: TextRole;
  text: string;
  frame: TextFrame | undefined;
}

const places = new WeakMap<object, Place>();

/** Gives the frame of a text at its place; undefined for the first text there, and where the texts have little in common. */
export function framedText(part: PlanText): FramedText | undefined {
  const { facts } = part;
  if (facts.framed === undefined) facts.framed = findFrame(part) ?? "none";
  return facts.framed === "none" ? undefined : facts.framed;
}

function findFrame({ text, path, role }: PlanText): FramedText | undefined {
  const place = places.get(path);
  if (place === undefined || place.role !== role) {
    places.set(path, { role, text, frame: undefined });
    return undefined;
  }
  const known = place.frame === undefined ? undefined : gapsIn(text, place.frame);
  if (known === undefined)
    place.frame = place.frame === undefined ? frameOfBoth(text, place.text) : commonFrame(text, place.frame);
  place.text = text;
  const { frame } = place;
  const gaps = known ?? (frame === undefined ? undefined : gapsIn(text, frame));
  return frame === undefined || gaps === undefined ? undefined : { frame, gaps };
}
