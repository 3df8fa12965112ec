/** The opening: upright paragraphs between the legal bases and the body. */
import type { TextBlock } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { placeAt, TextPlace } from "./text-blocks.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives the function that makes the opening's paragraphs; the last ("… như sau:") stays with what follows. */
export function prepareOpening({ textBlock }: Typesetting): (plan: PlanDocument) => readonly TextBlock[] {
  const places: TextPlace[] = [];
  return ({ opening }) =>
    opening.map((text, index) =>
      placeAt(places, index, () => new TextPlace()).blockOf(textBlock, "opening", text, index === opening.length - 1),
    );
}
