/** The lines under the name of the type: the subject, and what a plan has no place for. */
import { parsePrintedMarker } from "../../model/printed-markers.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";

/** How the text of a plan begins. */
export const opensText =
  /^(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị|Để (?:triển khai|thực hiện|tổ chức)|Nhằm|Thực hiện (?:Quyết định|Kế hoạch|Công văn|Chỉ thị|Nghị quyết|Nghị định|Thông tư|Luật|Hướng dẫn|Văn bản|Thông báo|Chương trình số|ý kiến|chỉ đạo|nhiệm vụ)|Kính gửi)/u;

/** The line that announces the content. */
export const leadsIn = /(?:như sau|sau đây)\s*[:.]?$|:$/u;

const mostSubjectLines = 8;
const issuedWith = /^\((?:Ban hành|Kèm theo)/iu;
/** What follows a title in capitals in small letters: when, for whom, with what. */
const restOfTitle = /^(?:\(|\p{Ll}|Năm|Giai đoạn|Nhiệm kỳ|Đợt|Tháng|Quý|Học kỳ|Tuần|Lần thứ)/u;

/** The subject: the first line under the type, and those that are plainly one title with it. */
export function endOfSubject(lines: readonly SourceLine[], start: number): number {
  let at = start;
  while (at < lines.length && at - start < mostSubjectLines) {
    const line = lines[at];
    if (line === undefined || isBodyStart(lines, at, start) || (at > start && !goesOn(lines[at - 1], line))) break;
    at += 1;
  }
  return at;
}

export interface TitleLines {
  readonly subject: readonly SourceLine[];
  /** "(Ban hành kèm theo Quyết định …)" under the title, for which a plan has no place. */
  readonly asides: readonly SourceLine[];
}

/** What is in brackets under the title, or behind it on its line, up to its end. */
export function partTitle(title: readonly SourceLine[]): TitleLines {
  const lines = title.flatMap((line) => {
    const pieces = line.text.split(/\s+(?=\((?:Ban hành|Kèm theo)\s[^)]*\)?$)/iu);
    return pieces.map((text): SourceLine => ({ ...line, text }));
  });
  const start = lines.findIndex(({ text }) => issuedWith.test(text));
  if (start === -1) return { subject: title, asides: [] };
  const last = lines.findIndex(({ text }, at) => at >= start && text.endsWith(")"));
  const end = last === -1 ? start + 1 : last + 1;
  return { subject: [...lines.slice(0, start), ...lines.slice(end)], asides: lines.slice(start, end) };
}

/** "Thực hiện Nghị quyết số …" right under the type is the subject, unless it ends as running text does. */
function isBodyStart(lines: readonly SourceLine[], at: number, start: number): boolean {
  const line = lines[at];
  if (line === undefined || line.cell !== undefined || leadsIn.test(line.text) || line.text.length > 600) return true;
  if (at === start && /^(?:Thực hiện|Để|Nhằm)\s/u.test(line.text)) {
    if (!/[.;,]$/u.test(line.text) || isEndedSubject(line, lines[at + 1])) return false;
  }
  const isCentred = line.look?.align === "center";
  return !isCentred && (opensText.test(line.text) || parsePrintedMarker(line.text) !== undefined);
}

/** "Thực hiện nhiệm vụ năm học 2023 - 2024." and a full stop: the text begins below it, and nobody says or does anything. */
function isEndedSubject({ text }: SourceLine, next: SourceLine | undefined): boolean {
  if (next === undefined || text.length > 160 || !/^[^,;]*\.$/u.test(text)) return false;
  return /^Thực hiện nhiệm vụ/u.test(text) && (opensText.test(next.text) || leadsIn.test(next.text));
}

function goesOn(before: SourceLine | undefined, line: SourceLine): boolean {
  if (before === undefined) return true;
  if (
    before.look !== undefined &&
    line.look !== undefined &&
    line.look.align !== "left" &&
    before.look.align === "center"
  )
    return line.look.align === "center" && !before.look.underRule && !line.blankBefore;
  if (line.look !== undefined && before.look?.align === "center") return false;
  const upper = isUpperCaseText(before.text);
  // A sentence of its own is the opening.
  if (/^\p{Lu}.*[.;]$/u.test(line.text) && !upper) return false;
  if (upper && restOfTitle.test(line.text) && line.text.length < 120 && !/[.;,]$/u.test(line.text)) return true;
  if (upper !== isUpperCaseText(line.text)) return false;
  return upper || (!line.blankBefore && line.text.length < 120 && before.text.length < 120);
}
