/** The legal bases (căn cứ): one paragraph each, ";" after each and "." after the last. */
import type { TextBlock } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { Typesetting } from "./typesetting.ts";

export function composeLegalBases(plan: PlanDocument, { word, textBlock }: Typesetting): readonly TextBlock[] {
  const bases = plan.legalBases ?? [];
  return bases.map((typed, index) => {
    const text = withoutEndSign(typed);
    return textBlock("legalBasis", word("legal-basis", index === bases.length - 1 ? { text, last: true } : { text }));
  });
}

/** The sign that the author has put at the end goes, also inside closing stars; the format sets its own. */
function withoutEndSign(typed: string): string {
  return typed.replace(/\s*[;.,]\s*(\**)\s*$/u, "$1");
}
