/** Every rule of this room, in the order of the document that it speaks of. */

import { annexOrdinals } from "./annexes/annex-ordinals.ts";
import { annexPointers } from "./annexes/annex-pointers.ts";
import { annexReference } from "./annexes/annex-reference.ts";
import { basisAndLeadIn } from "./bases/basis-and-lead-in.ts";
import { citedCode } from "./bases/cited-code.ts";
import { citedParts } from "./bases/cited-parts.ts";
import { firstCitations } from "./bases/first-citations.ts";
import { lawCodeInBasis } from "./bases/law-code-in-basis.ts";
import { legalBasisEnd } from "./bases/legal-basis-end.ts";
import { legalBasisParts } from "./bases/legal-basis-parts.ts";
import { amountEqualsAnnex } from "./budget/amount-equals-annex.ts";
import { amountInWords } from "./budget/amount-in-words.ts";
import { budgetYears } from "./budget/budget-years.ts";
import { columnSums } from "./budget/column-sums.ts";
import { numberMarks } from "./budget/number-marks.ts";
import { rowSums } from "./budget/row-sums.ts";
import { codeDateOrder } from "./code/code-date-order.ts";
import { codeForm } from "./code/code-form.ts";
import { codeIssuer } from "./code/code-issuer.ts";
import { codeNumberPadding } from "./code/code-number-padding.ts";
import { codeNumberUnique } from "./code/code-number-unique.ts";
import { codeSpaces } from "./code/code-spaces.ts";
import { codeType } from "./code/code-type.ts";
import { codeYear } from "./code/code-year.ts";
import { issuedCodeAndDate } from "./code/issued-code-and-date.ts";
import { paddedDays } from "./dates/padded-days.ts";
import { paddedMonths } from "./dates/padded-months.ts";
import { realDates } from "./dates/real-dates.ts";
import { realIssueDate } from "./dates/real-issue-date.ts";
import { abolishedDistrict } from "./issuer/abolished-district.ts";
import { foreignUnitNames } from "./issuer/foreign-unit-names.ts";
import { issuerCapitals } from "./issuer/issuer-capitals.ts";
import { placeClassWord } from "./issuer/place-class-word.ts";
import { placeForm } from "./issuer/place-form.ts";
import { supervisingAgencyCapitals } from "./issuer/supervising-agency-capitals.ts";
import { supervisingAgencyMissing } from "./issuer/supervising-agency-missing.ts";
import { addresseeWords } from "./recipients/addressee-words.ts";
import { fileCopy } from "./recipients/file-copy.ts";
import { recipientLines } from "./recipients/recipient-lines.ts";
import type { AnyRule, PlanSetRule } from "./rule.ts";
import { academicTitles } from "./signature/academic-titles.ts";
import { actualPost } from "./signature/actual-post.ts";
import { authorityForm } from "./signature/authority-form.ts";
import { authorityPrincipal } from "./signature/authority-principal.ts";
import { authorityRegime } from "./signature/authority-regime.ts";
import { deputyAfterKt } from "./signature/deputy-after-kt.ts";
import { noRedelegation } from "./signature/no-redelegation.ts";
import { signerNameCase } from "./signature/signer-name-case.ts";
import { undefinedPosts } from "./signature/undefined-posts.ts";
import { agencyNameCapitals } from "./text/agency-name-capitals.ts";
import { dayAndMonthNames } from "./text/day-and-month-names.ts";
import { endMark } from "./text/end-mark.ts";
import { fieldLengths } from "./text/field-lengths.ts";
import { leftovers } from "./text/leftovers.ts";
import { levelOrder } from "./text/level-order.ts";
import { loneUnitWords } from "./text/lone-unit-words.ts";
import { punctuation } from "./text/punctuation.ts";
import { spellingVariants } from "./text/spelling-variants.ts";
import { tableCells } from "./text/table-cells.ts";
import { thePeople } from "./text/the-people.ts";
import { typedOrdinals } from "./text/typed-ordinals.ts";
import { unitWords } from "./text/unit-words.ts";
import { unplacedText } from "./text/unplaced-text.ts";
import { yearRangeDash } from "./text/year-range-dash.ts";
import { documentTypeKnown } from "./title/document-type-known.ts";
import { subjectCapitals } from "./title/subject-capitals.ts";
import { subjectClean } from "./title/subject-clean.ts";

/** Rules about one plan. */
export const planRules: readonly AnyRule[] = [
  issuerCapitals,
  supervisingAgencyCapitals,
  supervisingAgencyMissing,
  codeForm,
  codeNumberPadding,
  codeSpaces,
  codeType,
  codeIssuer,
  codeYear,
  issuedCodeAndDate,
  placeForm,
  placeClassWord,
  paddedDays,
  paddedMonths,
  realIssueDate,
  realDates,
  abolishedDistrict,
  documentTypeKnown,
  subjectCapitals,
  subjectClean,
  legalBasisEnd,
  legalBasisParts,
  lawCodeInBasis,
  basisAndLeadIn,
  typedOrdinals,
  levelOrder,
  tableCells,
  endMark,
  leftovers,
  punctuation,
  yearRangeDash,
  spellingVariants,
  firstCitations,
  citedCode,
  citedParts,
  agencyNameCapitals,
  unitWords,
  loneUnitWords,
  thePeople,
  dayAndMonthNames,
  authorityForm,
  authorityPrincipal,
  authorityRegime,
  deputyAfterKt,
  undefinedPosts,
  academicTitles,
  signerNameCase,
  actualPost,
  noRedelegation,
  recipientLines,
  fileCopy,
  addresseeWords,
  annexPointers,
  annexOrdinals,
  annexReference,
  rowSums,
  columnSums,
  amountEqualsAnnex,
  amountInWords,
  numberMarks,
  budgetYears,
  fieldLengths,
  unplacedText,
];

/** Rules between the plans of one run. */
export const planSetRules: readonly PlanSetRule[] = [codeNumberUnique, codeDateOrder, foreignUnitNames];
