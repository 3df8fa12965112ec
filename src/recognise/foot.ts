/** Finds recipients and signature, in a table or set side by side with tabs. */

import type { FootParts } from "../model/document-parts.ts";
import type { DocxFacts } from "../model/docx-facts.ts";
import type { PrintedLine } from "../model/printed-lines.ts";
import { foldVietnamese, isUpperCaseText } from "../vietnamese/letters.ts";
import { isAnnexLabel } from "./annexes.ts";

export interface FoundFoot {
  readonly parts: FootParts;
  /** Index of the first paragraph of the foot, and of its last. */
  readonly start: number;
  readonly end: number;
}

/** Lines of who signs and in whose name. */
export const authorityLine =
  /^(?:(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)[./ ]|(?:PHÓ |TỔNG |QUYỀN )*(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHỦ NHIỆM|TRƯỞNG|(?:HIỆU|BỘ|THỨ|TỔNG CỤC|CỤC|CHI CỤC|VIỆN|VỤ|TỔ|ĐỘI|TRẠM|CHỈ HUY|THỦ) TRƯỞNG|CHÁNH)(?!\p{L}))/u;

/** The foot among the lines after the title; without one it begins and ends after everything. */
export function findFoot(facts: DocxFacts, lines: readonly PrintedLine[]): FoundFoot {
  const recipientsHeading = lines.find(({ text }) => text.length < 40 && foldVietnamese(text).startsWith("noi nhan"));
  const anchor = recipientsHeading ?? lines.find(({ text }) => authorityLine.test(text) && text.length < 80);
  const last = facts.paragraphs.length;
  if (anchor === undefined) {
    const empty = { recipientsHeading, recipients: [], authority: [], signerName: undefined };
    const annex = lines.find(({ text }) => isAnnexLabel(text))?.paragraph.index;
    return { parts: empty, start: annex ?? last, end: (annex ?? last) - 1 };
  }
  const table = anchor.paragraph.cell?.table;
  const own = table === undefined ? untilAnnex(lines.slice(lines.indexOf(anchor))) : linesOfTable(lines, table);
  const isSignature = (line: PrintedLine): boolean => isRight(line, recipientsHeading);
  const signature = own.filter(isSignature);
  return {
    parts: {
      recipientsHeading,
      recipients: recipientsHeading === undefined ? [] : recipientLines(own, recipientsHeading, isSignature),
      ...splitSignature(signature.length > 0 ? signature : tableAbove(lines, anchor)),
    },
    start: firstIndex(own, last),
    end: own.at(-1)?.paragraph.index ?? last,
  };
}

function firstIndex(lines: readonly PrintedLine[], otherwise: number): number {
  return Math.min(otherwise, ...lines.map(({ paragraph }) => paragraph.index));
}

function linesOfTable(lines: readonly PrintedLine[], table: number): readonly PrintedLine[] {
  return lines.filter(({ paragraph }) => paragraph.cell?.table === table);
}

/** Minutes are signed above their recipients, in a table. */
function tableAbove(lines: readonly PrintedLine[], anchor: PrintedLine): readonly PrintedLine[] {
  const table = lines[lines.indexOf(anchor) - 1]?.paragraph.cell?.table;
  return table === undefined ? [] : linesOfTable(lines, table);
}

function untilAnnex(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const end = lines.findIndex(({ text }) => isAnnexLabel(text));
  return end === -1 ? lines : lines.slice(0, end);
}

/** Beside the recipients: another cell, the right part of a line, or centred under them. */
function isRight(line: PrintedLine, heading: PrintedLine | undefined): boolean {
  if (heading === undefined) return true;
  const cell = heading.paragraph.cell;
  if (cell !== undefined) return line.paragraph.cell?.column !== cell.column;
  return line.column > 0 || (line.paragraph.align === "center" && line !== heading) || isShifted(line);
}

/** Set to the right with a tab or many spaces, nothing beside it; items of a list begin with a mark. */
function isShifted({ spacedRuns, text }: PrintedLine): boolean {
  const typed = spacedRuns.map((run) => run.text).join("");
  return /^(?:\t| {5,})/u.test(typed) && !/^[-–+•]/u.test(text);
}

function recipientLines(
  lines: readonly PrintedLine[],
  heading: PrintedLine,
  isSignature: (line: PrintedLine) => boolean,
): readonly PrintedLine[] {
  const listed = lines.slice(lines.indexOf(heading) + 1).filter((line) => !isSignature(line));
  const fileCopy = listed.findIndex(({ text }) => /^[-–+•\s]*lưu(?!\p{L})/iu.test(text));
  return fileCopy === -1 ? listed : listed.slice(0, fileCopy + 1);
}

/** The name is the last line; "(Đã ký)" and the like are notes of a copy, and of several signers the last one counts. */
function splitSignature(lines: readonly PrintedLine[]): Pick<FootParts, "authority" | "signerName"> {
  const signed = lines.filter(({ text }) => !/^[([].*(?:ký|đóng dấu|dấu).*[)\]]$/iu.test(text));
  const names = signed.filter((line, at) => isOtherName(line, signed, at));
  return { authority: signed.slice(0, -1).filter((line) => !names.includes(line)), signerName: signed.at(-1) };
}

/** A name in ordinary letters at the end of another cell: someone signs beside the last signer. */
function isOtherName(line: PrintedLine, lines: readonly PrintedLine[], at: number): boolean {
  const column = line.paragraph.cell?.column;
  const isLast = lines.slice(at + 1).every(({ paragraph }) => paragraph.cell?.column !== column);
  return column !== undefined && isLast && !isUpperCaseText(line.text);
}
