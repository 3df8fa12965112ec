/** An annex: its heading, what stands before the budget, the budget with its unit and words, and what follows. */

import type { Budget } from "../model/budget.ts";
import type { AnnexHeading, Block, DocumentSection, TableBlock } from "../model/document-tree.ts";
import type { FormatSpec } from "../model/format.ts";
import { numberDialect } from "../model/number-dialect.ts";
import type { OutlineContent } from "../model/outline.ts";
import type { Annex, PlanDocument } from "../model/plan.ts";
import { romanNumeral } from "../vietnamese/letters.ts";
import { amountToWords, LARGEST_NUMBER_IN_WORDS } from "../vietnamese/number-words.ts";
import { type ComposeBudgetTable, cellText } from "./budget-table.ts";
import { measureColumn, measureTitle } from "./column-widths.ts";
import type { ComposeContent } from "./outline.ts";
import { printedCode } from "./printed-code.ts";
import { printedDate } from "./printed-date.ts";
import { rememberByObject, rememberByText } from "./remember.ts";
import { leafHeaderTitles } from "./table-header.ts";
import { placeAt } from "./text-blocks.ts";
import type { Typesetting } from "./typesetting.ts";

export type ComposeAnnex = (plan: PlanDocument, annex: Annex, index: number) => DocumentSection;

/** What stands before the budget of an annex, and what follows it. */
interface AnnexPlace {
  readonly lead: ComposeContent;
  readonly content: ComposeContent;
}

/** Gives the function that composes an annex of a plan; from two annexes on each has a Roman number. */
export function prepareAnnexes(
  typesetting: Typesetting,
  contentPlace: () => ComposeContent,
  composeBudgetTable: ComposeBudgetTable,
): ComposeAnnex {
  const { word, spec, textBlock } = typesetting;
  const needsMore = rememberByObject((table: TableBlock) => needsMoreThanPortrait(table, spec));
  const isWide = (block: Block): boolean =>
    block.type === "table" && (block.columns.length > spec.table.mostPortraitColumns.value || needsMore(block));
  const composeUnitLine = rememberByText((moneyUnit) =>
    textBlock("moneyUnitLine", word("money-unit-line", { moneyUnit }), { keepWithNext: true }),
  );
  const composeBudget = (plan: PlanDocument, budget: Budget): readonly Block[] => {
    const before = [composeUnitLine(budget.moneyUnit), composeBudgetTable(budget)];
    const words = amountInWords(plan, budget);
    return words === undefined ? before : [...before, textBlock("amountInWords", word("amount-in-words", { words }))];
  };
  const places: AnnexPlace[] = [];
  return (plan, annex, index) => {
    const { budget } = annex;
    const place = placeAt(places, index, () => ({ lead: contentPlace(), content: contentPlace() }));
    const blocks = [
      ...place.lead(annexLead(annex)),
      ...(budget === undefined ? [] : composeBudget(plan, budget)),
      ...place.content({ content: annex.content }),
    ];
    const ordinal = (plan.annexes ?? []).length > 1 ? { ordinal: romanNumeral(index + 1) } : {};
    const sheet =
      budget === undefined ? {} : { sheetName: word("sheet-name", { ...ordinal, title: annex.title.join(" ") }) };
    return {
      kind: "annex",
      orientation: annex.orientation ?? (blocks.some(isWide) ? "landscape" : "portrait"),
      blocks: [composeHeading(plan, annex, word("annex-label", ordinal), typesetting), ...blocks],
      ...sheet,
    };
  };
}

/** What an annex holds before its budget: everything but its `content`. */
function annexLead(annex: Annex): OutlineContent {
  const { paragraphs, parts, sections, clauses, subclauses, points, dashes, pluses } = annex;
  return { paragraphs, parts, sections, clauses, subclauses, points, dashes, pluses };
}

function composeHeading(plan: PlanDocument, annex: Annex, label: string, typesetting: Typesetting): AnnexHeading {
  const { word, inCase, documentType } = typesetting;
  return {
    type: "annexHeading",
    label,
    title: annex.title.map((line) => inCase("annexTitle", line)),
    reference: word("annex-reference", {
      documentType: documentType(plan).inText,
      ...printedCode(plan.documentCode),
      ...printedDate(plan.issuedOn),
      issuerNameInText: plan.issuer.nameInText,
    }),
  };
}

/** The author's words, else the computed ones; a total that has no words (below zero) is printed without. */
function amountInWords(plan: PlanDocument, budget: Budget): string | undefined {
  if (budget.hideAmountInWords === true) return undefined;
  if (budget.amountInWords !== undefined) return budget.amountInWords.replace(/^\((.*)\)$/u, "$1");
  const { totalDong } = budget.table;
  if (totalDong < 0 || totalDong > LARGEST_NUMBER_IN_WORDS) return undefined;
  return amountToWords(totalDong, numberDialect(plan.numberDialect, budget.moneyUnit));
}

function needsMoreThanPortrait(block: TableBlock, spec: FormatSpec): boolean {
  const { left, right } = spec.portraitMarginsMm;
  return minimumWidthMm(block, spec) > spec.paperMm.width.value - left.value - right.value;
}

function minimumWidthMm(table: TableBlock, spec: FormatSpec): number {
  return leafHeaderTitles(table.header).reduce((sum, title, at) => {
    const texts = table.rows.map((row) => cellText(row.cells[at]));
    return sum + measureColumn(measureTitle(title, spec), texts, spec).minimumMm;
  }, 0);
}
