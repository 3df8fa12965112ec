/** The opening: upright paragraphs between the legal bases and the body. */
import type { TextBlock } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives the opening's paragraphs; the last ("… như sau:") stays with what follows. */
export function composeOpening(plan: PlanDocument, { textBlock }: Typesetting): readonly TextBlock[] {
  return plan.opening.map((text, index) =>
    textBlock("opening", text, { keepWithNext: index === plan.opening.length - 1 }),
  );
}
