/** The part of the page that a paragraph belongs to, as clerks call it. */
import type { AnnexParts, DocumentParts } from "../model/document-parts.ts";
import type { DocxParagraph } from "../model/docx-facts.ts";
import type { PrintedLine } from "../model/printed-lines.ts";

/** Gives the part of the page that a paragraph belongs to; undefined where nothing is known of it. */
export type ElementNamer = (paragraph: DocxParagraph) => string | undefined;

/** A paragraph that holds several parts side by side is named after all of them. */
export function nameElements(parts: DocumentParts): ElementNamer {
  const names = new Map<number, Set<string>>();
  for (const [name, paragraphs] of namedParts(parts))
    for (const { index } of paragraphs) names.set(index, (names.get(index) ?? new Set()).add(name));
  const { start, end } = bodyRange(parts);
  return ({ index }) => {
    const known = names.get(index);
    if (known !== undefined) return [...known].join(", ");
    return index > start && index < end ? bodyName : undefined;
  };
}

const bodyName = "Nội dung";

function namedParts({ head, title, legalBases, foot, annexes }: DocumentParts): readonly NamedPart[] {
  return [
    ["Cơ quan chủ quản", paragraphsOf(head.supervisingAgency)],
    ["Tên cơ quan ban hành", paragraphsOf(head.issuerName)],
    ["Quốc hiệu", paragraphsOf([head.nationalName])],
    ["Tiêu ngữ", paragraphsOf([head.nationalMotto])],
    ["Số, ký hiệu", paragraphsOf([head.documentCode])],
    ["Địa danh, thời gian", paragraphsOf([head.placeAndDate])],
    ["Tên loại", paragraphsOf([title.documentType])],
    ["Trích yếu", paragraphsOf(title.subject)],
    ["Căn cứ", legalBases],
    ["Nơi nhận", paragraphsOf([foot.recipientsHeading, ...foot.recipients])],
    ["Quyền hạn, chức vụ", paragraphsOf(foot.authority)],
    ["Họ tên người ký", paragraphsOf([foot.signerName])],
    ...annexes.map((annex): NamedPart => [annexName(annex), annex.paragraphs]),
  ];
}

type NamedPart = readonly [name: string, paragraphs: readonly DocxParagraph[]];

function paragraphsOf(lines: readonly (PrintedLine | undefined)[]): readonly DocxParagraph[] {
  return lines.flatMap((line) => line?.paragraph ?? []);
}

function annexName({ ordinal }: AnnexParts): string {
  return ordinal === undefined ? "Phụ lục" : `Phụ lục ${ordinal}`;
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
