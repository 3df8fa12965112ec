/** The lines of a plan parted into head, title, bases, opening, body, closing, foot and annexes; each line is in one of them. */

import { parsePrintedMarker } from "../../model/printed-markers.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import { foldTonePlacement, foldVietnamese, isUpperCaseText, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { isAnnexLabel } from "../annexes.ts";
import { findFootLines } from "./foot-lines.ts";
import { endOfSubject, leadsIn, opensText, partTitle, type TitleLines } from "./title-lines.ts";

export interface PlanZones extends TitleLines {
  readonly head: readonly SourceLine[];
  readonly type: SourceLine | undefined;
  readonly bases: readonly SourceLine[];
  readonly opening: readonly SourceLine[];
  readonly body: readonly SourceLine[];
  readonly closing: readonly SourceLine[];
  readonly foot: readonly SourceLine[];
  /** Each annex with its label and title. */
  readonly annexes: readonly (readonly SourceLine[])[];
}

const furthestType = 60;

/** Parts the lines; `types` are the names of document types in capitals. */
export function planZones(lines: readonly SourceLine[], types: readonly string[]): PlanZones {
  const typeAt = findType(lines, types);
  const headEnd = typeAt === -1 ? endOfHead(lines) : typeAt;
  const titleEnd = typeAt === -1 ? headEnd : typeAt + 1;
  const subjectEnd = endOfSubject(lines, titleEnd);
  const { start: footStart, end: footEnd } = findFootLines(lines, subjectEnd);
  const running = lines.slice(subjectEnd, footStart);
  const basesEnd = endOfBases(running);
  const openingEnd = endOfOpening(running, basesEnd);
  const closingStart = startOfClosing(running, openingEnd);
  return {
    head: lines.slice(0, headEnd),
    type: lines[typeAt],
    ...partTitle(lines.slice(titleEnd, subjectEnd)),
    bases: running.slice(0, basesEnd),
    opening: running.slice(basesEnd, openingEnd),
    body: running.slice(openingEnd, closingStart),
    closing: running.slice(closingStart),
    foot: lines.slice(footStart, footEnd),
    annexes: partAnnexes(lines.slice(footEnd)),
  };
}

/** The line that is the name of a type, or begins with it in capitals. */
function findType(lines: readonly SourceLine[], types: readonly string[]): number {
  const known = new Set(types.map((name) => withoutSpaces(name)));
  const near = lines.slice(0, furthestType);
  const whole = near.findIndex(({ text }) => known.has(withoutSpaces(toUpperVietnamese(text))));
  return whole === -1 ? near.findIndex(({ text }) => /^KẾ HOẠCH\s+\S/u.test(text) && text.length < 400) : whole;
}

/** "K Ế  H O Ạ C H" is set wide. */
function withoutSpaces(name: string): string {
  return foldTonePlacement(name).replace(/[\s.:*]+/gu, "");
}

/** Without a name of the type, the head ends after the line with the number or the date. */
function endOfHead(lines: readonly SourceLine[]): number {
  const last = lines
    .slice(0, 20)
    .findLastIndex(
      ({ text }) => text.length < 90 && /^(?:so ?:|so .*\/|.*ngay .*thang .*nam)/u.test(foldVietnamese(text)),
    );
  return last + 1;
}

/** Bases stand at the start, each a paragraph; the one that leads into the plan is its opening. */
function endOfBases(lines: readonly SourceLine[]): number {
  const isBasis = ({ text }: SourceLine): boolean => {
    if (leadsIn.test(text) || parsePrintedMarker(text.replace(/^[-–]\s*/u, "")) !== undefined) return false;
    if (/^(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s/u.test(text))
      return !/ban hành kế hoạch.{0,300}\.$/iu.test(text) || /;$/u.test(text);
    return opensText.test(text) && /;$/u.test(text);
  };
  const end = lines.findIndex((line, at) => !isBasis(line) && !isAmongBases(line, at));
  return end === -1 ? lines.length : end;

  /** "Công văn số …;" among bases is one, whatever it begins with. */
  function isAmongBases(line: SourceLine, at: number): boolean {
    const isNear = at > 0 || lines.slice(1, 2).some(isBasis);
    return isNear && /;$/u.test(line.text) && line.cell === undefined && !isMarked(line);
  }
}

/** Up to the line that announces the content; without one, up to the first mark or heading in capitals. */
function endOfOpening(lines: readonly SourceLine[], start: number): number {
  const mark = lines.findIndex(
    (line, at) => at >= start && (line.cell !== undefined || isMarked(line) || isUpperCaseText(line.text)),
  );
  const end = mark === -1 ? Math.min(lines.length, start + 1) : mark;
  const lead = lines.findIndex(({ text }, at) => at >= start && at < end && leadsIn.test(text));
  return lead === -1 ? end : lead + 1;
}

function isMarked({ text }: SourceLine): boolean {
  return parsePrintedMarker(text) !== undefined;
}

const opensClosing =
  /^(?:Trên đây(?: là)?|Yêu cầu |Đề nghị |Kế hoạch này |Trong quá trình |Nhận được |Căn cứ Kế hoạch này)/u;

/** The last paragraphs without a mark that end the plan; the only one under a heading is what the heading is about. */
function startOfClosing(lines: readonly SourceLine[], from: number): number {
  const last = lines.findLastIndex((line) => isMarked(line) || line.cell !== undefined);
  const first = Math.max(from, last + 1);
  const tail = lines.slice(first);
  if (tail.length === 0) return lines.length;
  const says = tail.findIndex(({ text }) => /^Trên đây/u.test(text));
  if (says >= 0) return first + says;
  const ends = /\.\s*\/\s*\.?\s*$/u.test(tail.at(-1)?.text ?? "") && tail.at(-1)?.look?.italic !== true;
  const isAloneUnderHeading = tail.length === 1 && last >= from && isShortHeading(lines[last]);
  const opens = tail.findIndex(({ text }, at) => (at > 0 || !isAloneUnderHeading) && opensClosing.test(text));
  if (opens >= 0) return first + opens;
  return ends && !isAloneUnderHeading ? lines.length - 1 : lines.length;
}

function isShortHeading(line: SourceLine | undefined): boolean {
  return line !== undefined && line.cell === undefined && !/[.;]$/u.test(line.text) && line.text.length < 160;
}

function partAnnexes(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const starts = lines.flatMap(({ text }, at) => (isAnnexLabel(text) || startsAnnexInLine(text) ? [at] : []));
  const first = starts[0];
  if (lines.length === 0) return [];
  const all = first === 0 ? starts : [0, ...starts];
  return all.map((start, at) => lines.slice(start, all[at + 1]));
}

/** "PHỤ LỤC I: DANH MỤC …" on one line. */
function startsAnnexInLine(text: string): boolean {
  return /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,2}))?\s*[.:–-]\s+\p{Lu}/u.test(text) && text.length < 300;
}
