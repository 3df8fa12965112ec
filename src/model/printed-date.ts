/** Place and day of issue as the head prints them. */
import { type PartialDate, parseVietnameseDate } from "../vietnamese/dates.ts";
import type { DocumentParts } from "./document-parts.ts";
import type { PrintedLine } from "./printed-lines.ts";

export interface PrintedDate {
  readonly line: PrintedLine;
  /** Digits as typed; undefined where the part is still blank. */
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
}

const blank = "[\\s.…_]*";
const part = (digits: string): string => `(?:${blank}(\\d${digits})${blank}|${blank})`;
const dateForm = new RegExp(`ngày${part("{1,2}")}tháng${part("{1,2}")}năm${part("{2,4}")}[.]?$`, "iu");

/** The date line taken apart; undefined when there is none or its form is not known. */
export function printedDate({ head }: DocumentParts): PrintedDate | undefined {
  const line = head.placeAndDate;
  const match = line === undefined ? null : dateForm.exec(line.text);
  if (line === undefined || match === null) return undefined;
  return { line, day: match[1], month: match[2], year: match[3] };
}

/** The day of issue as far as the head prints one that exists; all blank otherwise. */
export function datePartsOf(parts: DocumentParts): PartialDate {
  const { day, month, year } = printedDate(parts) ?? {};
  if (month === undefined || year?.length !== 4) return {};
  return parseVietnameseDate([day, month, year].filter((one) => one !== undefined).join("/")) ?? {};
}
