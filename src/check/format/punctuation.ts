import type { PlanText } from "../plan-texts.ts";
import { loneMarkFault, loneMarks, pairs, punctuation as plainPunctuation, slipsIn } from "../text/punctuation.ts";
import type { LayoutRule } from "./layout-rule.ts";

const { id, title, severity } = plainPunctuation;

/** ND30-ND12: spaces and marks as in print. A quotation over several paragraphs has its marks in two of them. */
export const punctuation: LayoutRule = {
  id,
  title,
  severity,
  cure: "Trong Word: Ctrl+F tìm chỗ này để sửa.",
  *find({ texts }) {
    for (const part of texts) yield* slipsIn(part.text).map((fault) => finding(part, fault));
    const lone = texts.flatMap((part) => loneMarks(part.text).map((mark) => ({ part, mark })));
    const holders = new Map<string, Set<PlanText>>();
    for (const { part, mark } of lone) holders.set(mark.mark, (holders.get(mark.mark) ?? new Set()).add(part));
    for (const { part, mark } of lone) {
      const others = holders.get(partners.get(mark.mark) ?? "");
      const isPaired = others !== undefined && others.size > (others.has(part) ? 1 : 0);
      if (!isPaired) yield finding(part, loneMarkFault(mark));
    }
  },
};

/** Each mark's other half; a straight mark is its own. */
const partners = new Map([
  ...Object.entries(pairs).flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  ),
  ['"', '"'] as const,
]);

function finding({ path, place }: PlanText, { what, hint }: { readonly what: string; readonly hint: string }) {
  return { path, message: `${place}: ${what}.`, hint };
}
