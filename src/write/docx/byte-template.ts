/** XML as bytes, ready but for the texts and widths between them. */
import { prepareTemplate } from "./xml-template.ts";

/** The bytes before, between and after the slots: one stretch more than there are slots. */
export type ByteTemplate = readonly Uint8Array[];

/** A letter that no plain text holds, a different one for each slot. */
export const slotMark = (slot: number): string => String.fromCharCode(0xe000 + slot);

/** A width that no page has, a different one for each slot; all have as many digits, so that none begins another. */
export const slotWidth = (slot: number): number => 81_000_000 + slot;

/** Splits XML at the marks of its slots, which must stand in their order. */
export function prepareByteTemplate(xml: string, marks: readonly (string | number)[]): ByteTemplate {
  const template = prepareTemplate(xml, marks.map(String));
  if (template.slots.some(({ value }, at) => value !== at))
    throw new Error(`the slots stand in another order in ${xml}`);
  return [template.first, ...template.slots.map(({ after }) => after)].map((stretch) => Buffer.from(stretch, "utf8"));
}
