import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { MarkRule } from "../rule.ts";
import { budgetsOf, type PlacedBudget } from "./budget-cells.ts";
import { amountSign, type TypedAmount, typedAmounts } from "./typed-amounts.ts";

const typedHint = "Sửa số tiền cho khớp phụ lục, hoặc viết {{budget.total}} để máy tự điền.";
const unitHint = "{{budget.total}} luôn tính bằng đồng: sau nó chỉ ghi «đồng», không ghi «nghìn đồng», «triệu đồng».";

/**
 * BUDGET-NS03: in a sentence that points to an annex and speaks of funding, one of the amounts is a total of a budget,
 * of one of its columns or groups, or of all budgets. Rough amounts ("khoảng 2 tỷ đồng") and rates ("50.000 đồng/người")
 * are not compared.
 */
export const amountEqualsAnnex: MarkRule<string> = {
  id: "BUDGET-NS03",
  title: "Số tiền trong thân bằng tổng phụ lục nhân hệ số đơn vị",
  severity: "error",
  signs: { words: ["đồng"] },
  sign: amountSign,
  /** The sentences with amounts; no sentence has any that the whole text has not. */
  marksIn({ text, zone }) {
    if ((zone !== "body" && zone !== "opening" && zone !== "closing") || typedAmounts(text).length === 0) return [];
    return sentencesOf(text).filter((sentence) => typedAmounts(sentence).length > 0);
  },
  *findAmong(marked, { plan }) {
    const budgets = budgetsOf(plan);
    if (budgets.length === 0 || marked.length === 0) return;
    const accepted = acceptedAmounts(budgets);
    const right = budgets.map(
      ({ budget, place }) => `${formatVietnameseNumber(budget.table.totalDong)} đồng (${place})`,
    );
    for (const { part, marks } of marked) {
      const { path, place } = part;
      for (const sentence of marks) {
        const inWrongUnit = totalInWrongUnit(sentence, budgets);
        const first = inWrongUnit ?? strangeAmount(sentence, accepted);
        if (first === undefined) continue;
        yield {
          path,
          message: `${place}: số tiền ${first.typed} khác tổng kinh phí của phụ lục: ${right.join(", ")}.`,
          hint: inWrongUnit === undefined ? typedHint : unitHint,
        };
      }
    }
  },
};

/** The sentences of a text, cut after "." or ";" before a capital. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.;]\s+(?=\p{Lu})/gu)) {
    sentences.push(text.slice(start, match.index + 1));
    start = match.index + match[0].length;
  }
  return [...sentences, text.slice(start)];
}

/** The total in đồng before a larger unit, in any sentence: «{{budget.total}} triệu đồng» is a million times too much. */
function totalInWrongUnit(sentence: string, budgets: readonly PlacedBudget[]): TypedAmount | undefined {
  return typedAmounts(sentence).find(
    ({ figure, dong }) => figure !== dong && budgets.some(({ budget }) => budget.table.totalDong === figure),
  );
}

function strangeAmount(sentence: string, accepted: ReadonlySet<number>): TypedAmount | undefined {
  if (!/phụ lục/iu.test(sentence) || !/kinh phí|dự toán|tổng/iu.test(sentence)) return undefined;
  const amounts = typedAmounts(sentence).filter(({ isRough, isRate }) => !isRough && !isRate);
  return amounts.some(({ dong }) => accepted.has(dong)) ? undefined : amounts[0];
}

function acceptedAmounts(budgets: readonly PlacedBudget[]): ReadonlySet<number> {
  const sums = budgets.flatMap(({ budget }) =>
    budget.table.rows
      .filter(({ role }) => role !== "item")
      .flatMap(({ cells }) => cells.flatMap((cell) => (cell.type === "number" ? [cell.value] : []))),
  );
  return new Set([...sums, budgets.reduce((sum, { budget }) => sum + budget.table.totalDong, 0)]);
}
