/** What a Word file holds → the parts of an official document: title first, then what stands above, below and after. */

import type { DocumentParts, TitleParts } from "../model/document-parts.ts";
import type { DocxFacts, DocxParagraph } from "../model/docx-facts.ts";
import type { FormatSpec } from "../model/format.ts";
import { hasWords, type PrintedLine, printedLines, printedText } from "../model/printed-lines.ts";
import { hasSubject } from "../model/untitled-types.ts";
import { foldTonePlacement, foldVietnamese, toUpperVietnamese } from "../vietnamese/letters.ts";
import { findAnnexes, isAnnexLabel } from "./annexes.ts";
import { findFoot } from "./foot.ts";
import { findHead } from "./head.ts";

/** The names of document types that a format knows. */
type KnownTypes = Pick<FormatSpec, "typeCodes">;

/** All parts that can be found; whoever judges them says what is missing. */
export function findParts(facts: DocxFacts, spec: KnownTypes): DocumentParts {
  const lines = facts.paragraphs.flatMap(printedLines);
  const documentType = findDocumentType(lines, spec);
  const headEnd = documentType?.paragraph.index ?? endOfHead(lines);
  const subject = documentType === undefined ? [] : findSubject(lines, documentType);
  const attachedTo = documentType === undefined ? undefined : findAttachedTo(lines, subject.at(-1) ?? documentType);
  const bodyStart = (attachedTo ?? subject.at(-1) ?? documentType)?.paragraph.index ?? headEnd - 1;
  const after = lines.filter(({ paragraph }) => paragraph.index > bodyStart);
  const foot = findFoot(facts, after);
  const annexStart = lines.find(({ paragraph }) => paragraph.index > foot.end)?.paragraph.index ?? Infinity;
  const running = facts.paragraphs.filter(
    (one) => one.index > bodyStart && one.index < foot.start && one.cell === undefined && hasWords(one.text),
  );
  const legalBases = findLegalBases(running);
  return {
    head: findHead(facts, lines, headEnd),
    title: { documentType, subject, attachedTo },
    legalBases,
    body: running.filter((one) => !legalBases.includes(one)),
    foot: foot.parts,
    annexes: findAnnexes(
      facts,
      lines.filter(({ paragraph }) => paragraph.index >= annexStart),
    ),
  };
}

/** "KẾ HOẠCH PHỐI HỢP": plans and programmes of several bodies, and of the kinds that other rules name so. */
const compoundEnd = /\s+(?:PHỐI HỢP|LIÊN TỊCH|LIÊN NGÀNH|HÀNH ĐỘNG|CÔNG TÁC)$/u;

/** What stands under the title, or where a letter has none: a name of a type below is that of something enclosed. */
const belowTitle = /^(?:Kính gửi|Nơi nhận)/iu;

function findDocumentType(lines: readonly PrintedLine[], spec: KnownTypes): PrintedLine | undefined {
  const types = new Set(Object.keys(spec.typeCodes).map((name) => foldTonePlacement(name)));
  const end = lines.findIndex(({ text }) => belowTitle.test(text));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .find(({ text }) => types.has(foldTonePlacement(toUpperVietnamese(text.replace(compoundEnd, "")))));
}

/** Without a name of the type, the head ends after the last line that only heads have. */
function endOfHead(lines: readonly PrintedLine[]): number {
  const last = lines.findLast(
    ({ text }, at) =>
      at < 20 &&
      // First, since the pattern is slow in a long text.
      text.length < 90 &&
      /^(?:cong hoa xa hoi|doc lap ?[-–]|so:|so .*\/|.*ngay .*thang .*nam)/u.test(foldVietnamese(text)),
  );
  return (last?.paragraph.index ?? -1) + 1;
}

const bodyOpening = /^(?:Căn cứ|Thực hiện|Theo |Xét |Để |[IVX]+\.|\d+\.|Kính gửi|Phần )/u;

/** The lines right under the name of the type: the first one, then centred ones, up to a rule or an empty paragraph. */
function findSubject(lines: readonly PrintedLine[], type: PrintedLine): TitleParts["subject"] {
  const subject: PrintedLine[] = [];
  if (!hasSubject(type.text)) return subject;
  for (const line of lines.slice(lines.indexOf(type) + 1)) {
    const last = (subject.at(-1) ?? type).paragraph;
    const apart = line.paragraph.index - last.index > 1 || last.bottomBorder;
    if (subject.length > 0 && (apart || line.paragraph.align !== "center")) break;
    if (bodyOpening.test(line.text) && line.paragraph.align !== "center") break;
    if (isAnnexLabel(line.text) || isNote(line) || subject.length === 6) break;
    subject.push(line);
  }
  return subject;
}

const attachment = /^\(?\s*(?:được )?(?:ban hành )?kèm theo\s/iu;

/** A line in brackets under the subject: what issues the document, or which draft it is. */
function isNote({ text, runs }: PrintedLine): boolean {
  return attachment.test(text) || (text.startsWith("(") && runs.every(({ italic, bold }) => italic && !bold));
}

/** The line right under the title that names the document which issues this one. */
function findAttachedTo(lines: readonly PrintedLine[], above: PrintedLine): PrintedLine | undefined {
  const next = lines[lines.indexOf(above) + 1];
  return next !== undefined && attachment.test(next.text) ? next : undefined;
}

const basisOpening = /^(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s/u;

/** The first paragraphs of the body as long as each is a basis; one that leads into the plan is the opening. */
function findLegalBases(running: readonly DocxParagraph[]): readonly DocxParagraph[] {
  const end = running.findIndex((paragraph) => {
    const text = printedText(paragraph);
    return !basisOpening.test(text) || /như sau|:$/u.test(text);
  });
  return running.slice(0, end === -1 ? running.length : end);
}
