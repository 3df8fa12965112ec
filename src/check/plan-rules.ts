/** Every rule of this room, in the order of the document that it speaks of. */
import { abolishedDistrict } from "./abolished-district.ts";
import { academicTitles } from "./academic-titles.ts";
import { actualPost } from "./actual-post.ts";
import { addresseeWords } from "./addressee-words.ts";
import { agencyNameCapitals } from "./agency-name-capitals.ts";
import { amountEqualsAnnex } from "./amount-equals-annex.ts";
import { amountInWords } from "./amount-in-words.ts";
import { annexOrdinals } from "./annex-ordinals.ts";
import { annexPointers } from "./annex-pointers.ts";
import { annexReference } from "./annex-reference.ts";
import { authorityForm } from "./authority-form.ts";
import { authorityPrincipal } from "./authority-principal.ts";
import { authorityRegime } from "./authority-regime.ts";
import { basisAndLeadIn } from "./basis-and-lead-in.ts";
import { budgetYears } from "./budget-years.ts";
import { citedCode } from "./cited-code.ts";
import { codeDateOrder } from "./code-date-order.ts";
import { codeForm } from "./code-form.ts";
import { codeIssuer } from "./code-issuer.ts";
import { codeNumberPadding } from "./code-number-padding.ts";
import { codeNumberUnique } from "./code-number-unique.ts";
import { codeSpaces } from "./code-spaces.ts";
import { codeType } from "./code-type.ts";
import { codeYear } from "./code-year.ts";
import { columnSums } from "./column-sums.ts";
import { deputyAfterKt } from "./deputy-after-kt.ts";
import { documentTypeKnown } from "./document-type-known.ts";
import { endMark } from "./end-mark.ts";
import { fieldLengths } from "./field-lengths.ts";
import { fileCopy } from "./file-copy.ts";
import { foreignUnitNames } from "./foreign-unit-names.ts";
import { issuedCodeAndDate } from "./issued-code-and-date.ts";
import { issuerCapitals } from "./issuer-capitals.ts";
import { lawCodeInBasis } from "./law-code-in-basis.ts";
import { leftovers } from "./leftovers.ts";
import { legalBasisEnd } from "./legal-basis-end.ts";
import { legalBasisParts } from "./legal-basis-parts.ts";
import { levelOrder } from "./level-order.ts";
import { noRedelegation } from "./no-redelegation.ts";
import { numberMarks } from "./number-marks.ts";
import { paddedDays } from "./padded-days.ts";
import { paddedMonths } from "./padded-months.ts";
import { placeClassWord } from "./place-class-word.ts";
import { placeForm } from "./place-form.ts";
import { punctuation } from "./punctuation.ts";
import { realDates } from "./real-dates.ts";
import { recipientLines } from "./recipient-lines.ts";
import { rowSums } from "./row-sums.ts";
import type { PlanRule, PlanSetRule } from "./rule.ts";
import { signerNameCase } from "./signer-name-case.ts";
import { spellingVariants } from "./spelling-variants.ts";
import { subjectCapitals } from "./subject-capitals.ts";
import { subjectClean } from "./subject-clean.ts";
import { supervisingAgencyCapitals } from "./supervising-agency-capitals.ts";
import { supervisingAgencyMissing } from "./supervising-agency-missing.ts";
import { typedOrdinals } from "./typed-ordinals.ts";
import { undefinedPosts } from "./undefined-posts.ts";
import { unitWords } from "./unit-words.ts";
import { yearRangeDash } from "./year-range-dash.ts";

/** Rules about one plan. */
export const planRules: readonly PlanRule[] = [
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
  endMark,
  leftovers,
  punctuation,
  yearRangeDash,
  spellingVariants,
  citedCode,
  agencyNameCapitals,
  unitWords,
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
];

/** Rules between the plans of one run. */
export const planSetRules: readonly PlanSetRule[] = [codeNumberUnique, codeDateOrder, foreignUnitNames];
