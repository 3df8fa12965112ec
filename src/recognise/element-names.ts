/** The parts of the page that a paragraph belongs to. */
import type { AnnexParts, DocumentParts } from "../model/document-parts.ts";
import type { DocxParagraph } from "../model/docx-facts.ts";
import { elementNames } from "../model/element-names.ts";
import type { PrintedLine } from "../model/printed-lines.ts";

/** Gives the names of the parts that a paragraph holds; several where they stand side by side, none where it is unknown. */
export type ElementNamer = (paragraph: DocxParagraph) => readonly string[];

/** Finds the names of paragraphs in the parts of their document. */
export function nameElements(parts: DocumentParts): ElementNamer {
  const names = new Map<number, Set<string>>();
  for (const [name, paragraphs] of namedParts(parts))
    for (const { index } of paragraphs) names.set(index, (names.get(index) ?? new Set()).add(name));
  const { start, end } = bodyRange(parts);
  return ({ index }) => {
    const known = names.get(index);
    if (known !== undefined) return [...known];
    return index > start && index < end ? [elementNames.body] : [];
  };
}

function namedParts({ head, title, legalBases, foot, annexes }: DocumentParts): readonly NamedPart[] {
  return [
    [elementNames.supervisingAgency, paragraphsOf(head.supervisingAgency)],
    [elementNames.issuerName, paragraphsOf(head.issuerName)],
    [elementNames.nationalName, paragraphsOf([head.nationalName])],
    [elementNames.nationalMotto, paragraphsOf([head.nationalMotto])],
    [elementNames.documentCode, paragraphsOf([head.documentCode])],
    [elementNames.placeAndDate, paragraphsOf([head.placeAndDate])],
    [elementNames.documentType, paragraphsOf([title.documentType])],
    [elementNames.subject, paragraphsOf(title.subject)],
    [elementNames.legalBases, legalBases],
    [elementNames.recipients, paragraphsOf([foot.recipientsHeading, ...foot.recipients])],
    [elementNames.authority, paragraphsOf(foot.authority)],
    [elementNames.signerName, paragraphsOf([foot.signerName])],
    ...annexes.map((annex): NamedPart => [annexName(annex), annex.paragraphs]),
  ];
}

type NamedPart = readonly [name: string, paragraphs: readonly DocxParagraph[]];

function paragraphsOf(lines: readonly (PrintedLine | undefined)[]): readonly DocxParagraph[] {
  return lines.flatMap((line) => line?.paragraph ?? []);
}

function annexName({ ordinal }: AnnexParts): string {
  return ordinal === undefined ? elementNames.annex : `${elementNames.annex} ${ordinal}`;
}

/** Between title and foot, so that tables in the body belong to it too. */
function bodyRange({ title, head, foot, annexes, body }: DocumentParts): {
  readonly start: number;
  readonly end: number;
} {
  const above = paragraphsOf([title.documentType, ...title.subject]);
  const below = [
    ...paragraphsOf([foot.recipientsHeading, ...foot.authority]),
    ...annexes.flatMap((one) => one.paragraphs),
  ];
  const start = Math.max(-1, ...[...above, ...head.paragraphs].map(({ index }) => index));
  const last = Math.max(-1, ...body.map(({ index }) => index));
  return { start, end: below.length === 0 ? last + 1 : Math.min(...below.map(({ index }) => index)) };
}
