/** Judges a Word document, ours or anyone's, by the format that it should have. One rule a file. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxFacts } from "../../model/docx-facts.ts";
import type { ElementName } from "../../model/element-names.ts";
import type { Format } from "../../model/format.ts";
import { type Finding, toDiagnostic } from "../rule.ts";
import { academicTitles } from "./academic-titles.ts";
import { addresseeWords } from "./addressee-words.ts";
import { amountEqualsAnnex } from "./amount-equals-annex.ts";
import { amountInWords } from "./amount-in-words.ts";
import { annexHeadingLook } from "./annex-heading-look.ts";
import { annexOrdinals } from "./annex-ordinals.ts";
import { annexPageNumbers } from "./annex-page-numbers.ts";
import { annexPointers } from "./annex-pointers.ts";
import { annexReference } from "./annex-reference.ts";
import { annexTables } from "./annex-tables.ts";
import { authorityLook } from "./authority-look.ts";
import { blankDate } from "./blank-date.ts";
import { bodyAlign } from "./body-align.ts";
import { bodySize } from "./body-size.ts";
import { codeForm } from "./code-form.ts";
import { codeIssuer } from "./code-issuer.ts";
import { codeLook } from "./code-look.ts";
import { codeNumberPadding } from "./code-number-padding.ts";
import { codeSpaces } from "./code-spaces.ts";
import { codeType } from "./code-type.ts";
import { codeYear } from "./code-year.ts";
import { columnSums } from "./column-sums.ts";
import { cutSentences } from "./cut-sentences.ts";
import { dayPadding } from "./day-padding.ts";
import { documentTexts } from "./document-texts.ts";
import { documentType } from "./document-type.ts";
import { endMark } from "./end-mark.ts";
import { fieldLengths } from "./field-lengths.ts";
import { fileCopy } from "./file-copy.ts";
import { firstLine } from "./first-line.ts";
import { firstPageNumber } from "./first-page-number.ts";
import { fontName } from "./font-name.ts";
import { headingEnds } from "./heading-ends.ts";
import { issuerName } from "./issuer-name.ts";
import { issuerRule } from "./issuer-rule.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { leftovers } from "./leftovers.ts";
import { legalBasisEnd } from "./legal-basis-end.ts";
import { legalBasisLook } from "./legal-basis-look.ts";
import { legalBasisParts } from "./legal-basis-parts.ts";
import { lineSpacing } from "./line-spacing.ts";
import { moneyUnitLine } from "./money-unit-line.ts";
import { monthPadding } from "./month-padding.ts";
import { mottoRule } from "./motto-rule.ts";
import { nationOnOneLine } from "./nation-on-one-line.ts";
import { nationalMotto } from "./national-motto.ts";
import { nationalName } from "./national-name.ts";
import { outlineLook } from "./outline-look.ts";
import { outlineOrder } from "./outline-order.ts";
import { pageNumberPlace } from "./page-number-place.ts";
import { pageNumberStart } from "./page-number-start.ts";
import { paperSize } from "./paper-size.ts";
import { paragraphGap } from "./paragraph-gap.ts";
import { placeAndDate } from "./place-and-date.ts";
import { placeClassWord } from "./place-class-word.ts";
import { punctuation } from "./punctuation.ts";
import { realDate } from "./real-date.ts";
import { recipientEnds } from "./recipient-ends.ts";
import { recipientsHeading } from "./recipients-heading.ts";
import { recipientsLook } from "./recipients-look.ts";
import { rowSums } from "./row-sums.ts";
import { sideMargins } from "./side-margins.ts";
import { signerName } from "./signer-name.ts";
import { subjectClean } from "./subject-clean.ts";
import { subjectLook } from "./subject-look.ts";
import { subjectRule } from "./subject-rule.ts";
import { supervisingAgency } from "./supervising-agency.ts";
import { textColour } from "./text-colour.ts";
import { textRules } from "./text-rules.ts";
import { topBottomMargins } from "./top-bottom-margins.ts";
import { unicodeText } from "./unicode-text.ts";

/** Every rule about a Word document, in the order of the page. */
export const layoutRules: readonly LayoutRule[] = [
  paperSize,
  topBottomMargins,
  sideMargins,
  fontName,
  textColour,
  pageNumberPlace,
  firstPageNumber,
  pageNumberStart,
  unicodeText,
  nationalName,
  nationOnOneLine,
  nationalMotto,
  mottoRule,
  issuerName,
  issuerRule,
  supervisingAgency,
  codeLook,
  codeForm,
  codeNumberPadding,
  codeSpaces,
  codeType,
  codeIssuer,
  codeYear,
  placeAndDate,
  placeClassWord,
  blankDate,
  dayPadding,
  monthPadding,
  realDate,
  documentType,
  subjectLook,
  subjectRule,
  subjectClean,
  legalBasisLook,
  legalBasisEnd,
  legalBasisParts,
  bodySize,
  bodyAlign,
  firstLine,
  paragraphGap,
  lineSpacing,
  outlineOrder,
  outlineLook,
  headingEnds,
  endMark,
  leftovers,
  cutSentences,
  punctuation,
  ...textRules,
  authorityLook,
  academicTitles,
  signerName,
  recipientsHeading,
  recipientsLook,
  recipientEnds,
  fileCopy,
  addresseeWords,
  annexPointers,
  annexOrdinals,
  annexHeadingLook,
  annexReference,
  annexPageNumbers,
  annexTables,
  amountEqualsAnnex,
  amountInWords,
  moneyUnitLine,
  rowSums,
  columnSums,
  fieldLengths,
];

/** Everything that a Word document has wrong; paths count its paragraphs and sections from 0. */
export function checkFormat(facts: DocxFacts, parts: DocumentParts, format: Format): readonly Diagnostic[] {
  const document = { facts, spec: format.spec, parts, texts: documentTexts(facts, parts) };
  return layoutRules.flatMap((rule) =>
    [...rule.find(document)].map((finding) => toDiagnostic(rule, withCure(rule, finding), format)),
  );
}

/** What to write, then how to do it in Word. */
function withCure(rule: LayoutRule, finding: Finding): Finding {
  const { hint, cure = rule.cure } = finding;
  return { ...finding, hint: hint === undefined ? cure : `${/[.!?…]$/u.test(hint) ? hint : `${hint}.`} ${cure}` };
}

/** The part of the page that a rule is about; undefined for rules about several. */
export function elementOfRule(id: string): ElementName | undefined {
  return layoutRules.find((rule) => rule.id === id)?.element;
}
