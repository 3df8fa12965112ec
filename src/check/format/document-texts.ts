/** The texts of a Word file as the rules about texts of a plan see them, so that one rule serves both. */
import type { DocumentParts } from "../../model/document-parts.ts";
import type { DocxFacts, DocxParagraph } from "../../model/docx-facts.ts";
import { hasWords, type PrintedLine } from "../../model/printed-lines.ts";
import { quote } from "../plain-text.ts";
import type { PlanText, TextRole, TextZone } from "../text-positions.ts";
import { pathOf } from "./layout-rule.ts";
import { outlineMarker } from "./outline-markers.ts";

/** Subject, legal bases, body with its tables, recipients and annexes, in the order of the page. */
export function documentTexts(facts: DocxFacts, parts: DocumentParts): readonly PlanText[] {
  const { title, legalBases, foot, annexes } = parts;
  return [
    ...linesAsOne("subject", "field", "Trích yếu", title.subject),
    ...legalBases.map((basis) => paragraphText("legalBasis", "field", "Căn cứ", basis)),
    ...bodyTexts(facts, parts),
    ...foot.recipients.flatMap((line) => linesAsOne("recipient", "field", "Nơi nhận", [line])),
    ...annexes.flatMap(({ title: lines, paragraphs, label, reference }) => {
      const heading = new Set(
        [label, ...lines, ...(reference === undefined ? [] : [reference])].map((one) => one.paragraph),
      );
      const below = paragraphs.filter((one) => !heading.has(one) && hasWords(one.text));
      return [
        ...linesAsOne("annexTitle", "heading", "Tên phụ lục", lines),
        ...below.map((one) => contentText("annex", one)),
      ];
    }),
  ];
}

/** Opening up to the first heading, then the outline, with the tables that stand between. */
function bodyTexts(facts: DocxFacts, { body }: DocumentParts): readonly PlanText[] {
  const firstMarked = body.findIndex((paragraph) => outlineMarker(paragraph) !== undefined);
  const opening = new Set(body.slice(0, Math.max(0, firstMarked)));
  const running = new Set(body);
  const [start, end] = [body[0]?.index ?? 0, body.at(-1)?.index ?? 0];
  return facts.paragraphs
    .slice(start, end + 1)
    .filter((one) => running.has(one) || (one.cell !== undefined && hasWords(one.text)))
    .map((one) => contentText(opening.has(one) ? "opening" : "body", one));
}

function contentText(zone: TextZone, paragraph: DocxParagraph): PlanText {
  if (paragraph.cell !== undefined) return paragraphText(zone, "cell", "Ô của bảng", paragraph);
  return paragraphText(zone, isHeading(paragraph) ? "heading" : "paragraph", "Đoạn", paragraph);
}

/** Bold throughout and no sentence. */
function isHeading({ runs, text }: DocxParagraph): boolean {
  return text.length < 200 && runs.every((run) => run.bold || !hasWords(run.text)) && !/[.;,]\s*$/u.test(text);
}

function paragraphText(zone: TextZone, role: TextRole, name: string, paragraph: DocxParagraph): PlanText {
  const number = paragraph.numbering === undefined ? "" : `${paragraph.numbering} `;
  const text = `${number}${proseOf(paragraph.text)}`;
  return textAt(zone, role, `${name} ${quote(text)}`, text, paragraph);
}

function linesAsOne(zone: TextZone, role: TextRole, place: string, lines: readonly PrintedLine[]): readonly PlanText[] {
  const [first] = lines;
  const text = lines.map((line) => proseOf(line.text)).join(" ");
  return first === undefined ? [] : [textAt(zone, role, place, text, first.paragraph)];
}

function textAt(zone: TextZone, role: TextRole, place: string, text: string, paragraph: DocxParagraph): PlanText {
  const facts = { framed: undefined, readings: undefined, marks: undefined, codes: undefined };
  return { text, zone, role, path: pathOf(paragraph), place, facts };
}

/** Breaks and tabs are layout, and so are long rows of spaces: each is one space. */
function proseOf(text: string): string {
  return text.replace(/[ \u00A0]*[\t\n][\s\u00A0]*| {4,}/gu, " ").trim();
}
