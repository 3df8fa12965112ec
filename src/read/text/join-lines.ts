/** Joins lines that only the width of a page, or its end, has cut. */
import { parsePrintedMarker } from "../../model/printed-markers.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import type { DraftLine } from "./draft-line.ts";
import { type LineWidths, leastIndent, measureWidths } from "./line-widths.ts";

/** Lines that begin something of their own whatever stands before them. */
const opensBlock =
  /^(?:Căn cứ\s|Thực hiện (?:Quyết định|Kế hoạch|Công văn|Chỉ thị|Nghị quyết|Nghị định|Thông tư|Hướng dẫn|Văn bản|Thông báo)\s(?:liên tịch\s)?số\s|Theo đề nghị|Xét đề nghị|Nơi nhận|Kính gửi|S?TT$|[([]\s*[đĐ]ã ký|Trên đây là|Số\s*:|Phụ lục|PHỤ LỤC|Đơn vị(?: tính|$)|ĐVT\s*:|\(Kèm theo|CỘNG HÒA|CỘNG HOÀ|Độc lập|Lưu\s*:|KẾ HOẠCH$|(?:TM|KT|TL|TUQ|Q)\.|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BÍ THƯ|CHỦ NHIỆM|TRƯỞNG|(?:HIỆU|BỘ|THỨ|TỔNG CỤC|CỤC|CHI CỤC|VIỆN|VỤ|TỔ|ĐỘI|TRẠM|CHỈ HUY) TRƯỞNG|CHÁNH)(?![\p{L}]))/u;

const lastBasis = /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị)\s.*[,.;]$/u;
const opensIssuer =
  /^(?:Ủy ban|Uỷ ban|UBND|Hội đồng|Sở|Phòng|Ban|Trường|Chi cục|Cục|Văn phòng|Trung tâm|Công ty|Bệnh viện|Hội|Đảng ủy)\s/u;
const says = /xây dựng|ban hành|tổ chức|triển khai/u;

/** Lines that are whole: nothing is ever a part of them. */
const wholeLine =
  /^(?:KẾ HOẠCH|Nơi nhận\s*:?|Độc lập.*phúc|CỘNG H.*NAM|Số\s*:?[\s\d.…]*\/\s*KH\S*|.{2,40}, ngày.*tháng.*năm[\s.…_\d]*|\(Kèm theo.*\)|Đơn vị tính\s*:.*đồng\)?)$/iu;

/** Longer than any paragraph: text without sentences would else be joined for ever. */
const longestParagraph = 8_000;

/** Lines that are whole are short. */
const longestWhole = 300;

/** A person's name alone on its line. */
const personName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$/u;

const sentenceEnd = /[.;:!?…]["”’»)*]*$/u;
const smallStart = /^["“‘(*]*\p{Ll}|^[,;:.)%”/]/u;

/** The lines of the document, and each place where two were joined. */
export function joinLines(lines: readonly DraftLine[]): {
  readonly lines: readonly DraftLine[];
  readonly joins: readonly { readonly line: number; readonly words: string }[];
} {
  const widths = measureWidths(lines);
  const joined: DraftLine[] = [];
  const joins: { line: number; words: string }[] = [];
  // The last piece of each joined line, by the index of the line.
  const lastPieces = new Map<number, DraftLine>();
  for (const next of lines) {
    const at = indexOfHolder(joined, next);
    const holder = joined[at];
    const piece = lastPieces.get(at) ?? holder;
    if (holder === undefined || piece === undefined || !belongsTo(holder, piece, next, widths)) {
      joined.push(next);
      continue;
    }
    if (isTold(next)) joins.push({ line: next.line, words: wordsAround(holder.text, next.text) });
    joined[at] = joinTwo(holder, next);
    lastPieces.set(at, next);
  }
  return { lines: joined, joins };
}

/** A mere line end is not worth telling; a sentence over blanks or a page end is. */
function isTold({ blanks, opensPage }: DraftLine): boolean {
  return blanks > 0 || opensPage;
}

/** The line before in the same column. */
function indexOfHolder(joined: readonly DraftLine[], { column }: DraftLine): number {
  const last = joined.length - 1;
  if (joined[last]?.column === column || column === 0) return last;
  return joined.findLastIndex((one) => one.column === column);
}

function joinTwo(holder: DraftLine, next: DraftLine): DraftLine {
  const { look } = holder;
  const sameLook = look?.bold === next.look?.bold && look?.italic === next.look?.italic;
  const joined =
    look === undefined || sameLook
      ? look
      : { ...look, bold: false, italic: false, boldStart: look.bold ? holder.text.length : look.boldStart };
  // "12/TTr-" / "VHXH": the number of a document goes on without a blank.
  const gap = /\/\p{Lu}[\p{L}\d]*-$/u.test(holder.text) ? "" : " ";
  return { ...holder, text: `${holder.text}${gap}${next.text}`, lastLine: next.lastLine, look: joined };
}

function wordsAround(before: string, after: string): string {
  return `${before.split(" ").slice(-2).join(" ")} ${after.split(" ").slice(0, 2).join(" ")}`;
}

function belongsTo(holder: DraftLine, piece: DraftLine, next: DraftLine, widths: LineWidths): boolean {
  if (holder.isRow || next.isRow || holder.text.length > longestParagraph) return false;
  if (holder.cell !== undefined || next.cell !== undefined || next.bars > 0 || holder.column !== next.column)
    return false;
  if (isBrokenPlace(holder.text, next.text)) return true;
  if (holder.text.length <= longestWhole && wholeLine.test(holder.text)) return false;
  if (isBrokenDash(piece.text, next.text)) return true;
  if (next.blanks === 0 && isBrokenDate(piece.text, next.text)) return true;
  if (opensBlock.test(next.text) || parsePrintedMarker(next.text) !== undefined) return false;
  if (isIssuerBehindBases(holder.text, next.text)) return false;
  return next.blanks > 0 || next.opensPage ? isCutByPage(piece, next, widths) : isWrapped(holder, piece, next, widths);
}

/** "Bình" / "Dương, ngày 28 tháng 02 năm 2019", "Số:" / "/KH-UBND". */
function isBrokenPlace(before: string, after: string): boolean {
  if (/^Số\s*:$/u.test(before) && /^[\d.…_]*\s*\/\s*\p{Lu}/u.test(after)) return true;
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(before) && /^\p{Lu}[^,]{0,20}, ngày.*tháng.*năm/u.test(after);
}

/** "2019" / "- 2025", "Lao động" / "- Thương binh": the dash of a name or of years, not of an item. */
function isBrokenDash(before: string, after: string): boolean {
  if (/\d{4}$/u.test(before) && /^[-–—] ?\d{4}(?!\d)/u.test(after)) return true;
  if (/Lao động$/u.test(before) && /^[-–—] ?Thương binh/u.test(after)) return true;
  return /(?:kinh tế|văn hóa|văn hoá|khoa học)$/iu.test(before) && /^[-–—] ?(?:xã hội|công nghệ)/iu.test(after);
}

/** "số 37-CT/TW ngày" / "03/9/2019 của …": the figure of a day or a year, not a mark of an item. */
function isBrokenDate(before: string, after: string): boolean {
  return /\s(?:ngày|tháng|năm)$/u.test(before) && /^\d{1,4}(?:[/-]\d|[\s,;]|$)/u.test(after);
}

/** After the end of the last basis the issuer goes on in a paragraph of its own. */
function isIssuerBehindBases(before: string, after: string): boolean {
  return lastBasis.test(before) && opensIssuer.test(after) && (before.endsWith(";") || says.test(after));
}

/** A figure alone on its line was a cell; a year may end a sentence. */
function isLoneFigure(text: string): boolean {
  return /^[\d.,]+$/u.test(text) && !/^(?:19|20)\d\d[.,]?$/u.test(text);
}

function isCutByPage(piece: DraftLine, next: DraftLine, widths: LineWidths): boolean {
  if (sentenceEnd.test(piece.text) || personName.test(piece.text) || isLoneFigure(next.text)) return false;
  if (smallStart.test(next.text)) return true;
  if (/^\d/u.test(next.text)) return true;
  return next.opensPage && widths.isFull(piece, 0.9) && !isUpperCaseText(piece.text);
}

function isWrapped(holder: DraftLine, piece: DraftLine, next: DraftLine, widths: LineWidths): boolean {
  const isSmall = smallStart.test(next.text);
  const ended = sentenceEnd.test(piece.text);
  if (isUpperCaseText(next.text) && isUpperCaseText(piece.text)) return isCutHeading(holder, piece);
  if (isUpperCaseText(piece.text) && !isSmall && isHeadingLike(holder)) return false;
  if (!ended && isSmall) return true;
  if (widths.areStartsIndented && holder.column === 0 && holder.indent >= leastIndent && !isUpperCaseText(holder.text))
    return next.indent < leastIndent;
  if (!widths.isWrapped) return false;
  if (ended) return widths.isFull(piece, isSmall ? 0.7 : widths.areParagraphsApart ? 0.8 : 0.96);
  return widths.isFull(piece, 0.8);
}

/** A heading in capitals goes on in capitals; names and titles of several lines stay lines. */
function isCutHeading(holder: DraftLine, piece: DraftLine): boolean {
  const level = parsePrintedMarker(holder.text)?.level;
  const isNamed = level === "section" || level === "part" || /^(?:TM|KT|TL|TUQ)\./u.test(holder.text);
  return isNamed || /^\p{Lu}+$/u.test(piece.text);
}

function isHeadingLike(holder: DraftLine): boolean {
  return holder.text.length < 400 && isUpperCaseText(holder.text);
}
