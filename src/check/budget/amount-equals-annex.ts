import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { MarkRule } from "../rule.ts";
import { budgetsOf, type PlacedBudget } from "./budget-cells.ts";
import { amountSign, type TypedAmount, typedAmounts } from "./typed-amounts.ts";

const typedHint = "Sửa số tiền cho khớp phụ lục, hoặc viết {{budget.total}} để máy tự điền.";
const unitHint = "{{budget.total}} luôn tính bằng đồng: sau nó chỉ ghi «đồng», không ghi «nghìn đồng», «triệu đồng».";

/** A sentence with its amounts. */
interface Sentence {
  readonly sentence: string;
  readonly amounts: readonly TypedAmount[];
}

/**
 * BUDGET-NS03: in a sentence that points to an annex and speaks of funding, one of the amounts is a total of a budget,
 * of one of its columns or groups, or of all budgets. Rough amounts ("khoảng 2 tỷ đồng") and rates ("50.000 đồng/người")
 * are not compared.
 */
export const amountEqualsAnnex: MarkRule<Sentence> = {
  id: "BUDGET-NS03",
  title: "Số tiền trong thân bằng tổng phụ lục nhân hệ số đơn vị",
  severity: "error",
  signs: { words: ["đồng"] },
  sign: amountSign,
  zones: ["opening", "body", "closing"],
  /** No sentence has an amount that the whole text has not. */
  marksIn({ text }) {
    if (typedAmounts(text).length === 0) return [];
    return sentencesOf(text)
      .map((sentence): Sentence => ({ sentence, amounts: typedAmounts(sentence) }))
      .filter(({ amounts }) => amounts.length > 0);
  },
  *findAmong(marked, { plan }) {
    const budgets = budgetsOf(plan);
    if (budgets.length === 0 || marked.length === 0) return;
    for (const { part, marks } of marked) {
      const { path, place } = part;
      for (const mark of marks) {
        const inWrongUnit = totalInWrongUnit(mark, budgets);
        const first = inWrongUnit ?? strangeAmount(mark, budgets);
        if (first === undefined) continue;
        yield {
          path,
          message: `${place}: số tiền ${first.typed} khác tổng kinh phí của phụ lục: ${totalsOf(budgets)}.`,
          hint: inWrongUnit === undefined ? typedHint : unitHint,
        };
      }
    }
  },
};

const sentenceEnd = /[.;]\s+(?=\p{Lu})/gu;

/** The sentences of a text, cut after "." or ";" before a capital. */
function sentencesOf(text: string): readonly string[] {
  if (text.search(sentenceEnd) === -1) return [text];
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    sentences.push(text.slice(start, match.index + 1));
    start = match.index + match[0].length;
  }
  return [...sentences, text.slice(start)];
}

/** The total in đồng before a larger unit, in any sentence: «{{budget.total}} triệu đồng» is a million times too much. */
function totalInWrongUnit({ amounts }: Sentence, budgets: readonly PlacedBudget[]): TypedAmount | undefined {
  return amounts.find(
    ({ figure, dong }) => figure !== dong && budgets.some(({ budget }) => budget.table.totalDong === figure),
  );
}

function totalsOf(budgets: readonly PlacedBudget[]): string {
  return budgets
    .map(({ budget, place }) => `${formatVietnameseNumber(budget.table.totalDong)} đồng (${place})`)
    .join(", ");
}

function strangeAmount(mark: Sentence, budgets: readonly PlacedBudget[]): TypedAmount | undefined {
  const { sentence } = mark;
  const amounts = mark.amounts.filter(({ isRough, isRate }) => !isRough && !isRate);
  if (amounts.some(({ dong }) => isTotal(dong, budgets))) return undefined;
  return /phụ lục/iu.test(sentence) && /kinh phí|dự toán|tổng/iu.test(sentence) ? amounts[0] : undefined;
}

function isTotal(dong: number, budgets: readonly PlacedBudget[]): boolean {
  if (dong === budgets.reduce((sum, { budget }) => sum + budget.table.totalDong, 0)) return true;
  return budgets.some(({ budget }) =>
    budget.table.rows.some(
      ({ role, cells }) => role !== "item" && cells.some((cell) => cell.type === "number" && cell.value === dong),
    ),
  );
}
