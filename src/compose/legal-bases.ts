/** The legal bases (căn cứ): one paragraph each, ";" after each and "." after the last. */
import type { TextBlock } from "../model/document-tree.ts";
import type { PlanDocument } from "../model/plan.ts";
import { rememberByText } from "./remember.ts";
import type { Typesetting } from "./typesetting.ts";

/** Gives the function that composes the legal bases of a plan. */
export function prepareLegalBases({ word, textBlock }: Typesetting): (plan: PlanDocument) => readonly TextBlock[] {
  const basis = rememberByText((typed) =>
    textBlock("legalBasis", word("legal-basis", { text: withoutEndSign(typed) })),
  );
  const lastBasis = rememberByText((typed) =>
    textBlock("legalBasis", word("legal-basis", { text: withoutEndSign(typed), last: true })),
  );
  return ({ legalBases: bases = [] }) =>
    bases.map((typed, index) => (index === bases.length - 1 ? lastBasis(typed) : basis(typed)));
}

/** The sign that the author has put at the end goes, also inside closing stars; the format sets its own. */
function withoutEndSign(typed: string): string {
  return typed.replace(/\s*[;.,]\s*(\**)\s*$/u, "$1");
}
