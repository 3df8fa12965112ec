/** Headings of a body that have no number, where offices leave numbers out or copying has lost them. */
import type { OutlineLevel } from "../../model/outline.ts";
import { parsePrintedMarker } from "../../model/printed-markers.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { isPersonName } from "./person-name.ts";

export type PlainHeadings = ReadonlyMap<SourceLine, OutlineLevel>;

/** Two of these among the lines in capitals tell that such lines are the sections of a plan. */
const usualSection =
  /^(?:(?:CÁC |NHỮNG )?(?:MỤC ĐÍCH|MỤC TIÊU|YÊU CẦU|QUAN ĐIỂM|NỘI DUNG|NHIỆM VỤ|GIẢI PHÁP|CHỈ TIÊU)|KINH PHÍ|NGUỒN LỰC|TIẾN ĐỘ|THỜI GIAN|ĐỊA ĐIỂM|ĐỐI TƯỢNG|PHẠM VI|THÀNH PHẦN|(?:TỔ CHỨC|PHÂN CÔNG) (?:THỰC HIỆN|TRIỂN KHAI|NHIỆM VỤ)|TÌNH HÌNH|ĐẶC ĐIỂM|CHẾ ĐỘ (?:THÔNG TIN|BÁO CÁO))(?!\p{L})/u;

const longestHeading = 160;
const mostWordsOfShortLine = 12;

/** Lines in capitals or bold are sections where no section is numbered; bold or short lines are clauses where no clause is. */
export function plainHeadings(lines: readonly SourceLine[], styled: boolean): PlainHeadings {
  const levels = new Set(
    lines.map(({ text, cell }) => (cell === undefined ? parsePrintedMarker(text)?.level : undefined)),
  );
  const hasSections = levels.has("section") || levels.has("part");
  const titles = lines.filter((line, at) => isTitle(line, lines[at + 1]) && !isBareMark(lines[at - 1]));
  const bold = styled ? titles.filter(({ look }) => look?.bold === true) : [];
  const capitals = titles.filter(({ text }) => isUpperCaseText(text));
  const sections = hasSections ? [] : areSections(capitals) ? capitals : bold;
  const told = levelled(sections, "section");
  // Without looks, short lines tell headings only where the whole plan has no numbers.
  const isOpen = styled ? hasSections || told.length > 0 : told.length > 0;
  if (!isOpen || levels.has("clause") || levels.has("subclause")) return new Map(told);
  const known = new Set(titles);
  const lower = styled ? bold : lines.filter((line, at) => known.has(line) && isShortLine(lines, at));
  return new Map([...levelled(lower, "clause"), ...told]);
}

/** One line alone tells no habit. */
function levelled(lines: readonly SourceLine[], level: OutlineLevel): readonly (readonly [SourceLine, OutlineLevel])[] {
  return lines.length < 2 ? [] : lines.map((line) => [line, level] as const);
}

function areSections(capitals: readonly SourceLine[]): boolean {
  return capitals.filter(({ text, look }) => look?.bold === true || usualSection.test(text)).length >= 2;
}

/** A line that ends no sentence and has something under it, which is neither a table that it names nor a signer. */
function isTitle({ text, cell }: SourceLine, next: SourceLine | undefined): boolean {
  if (cell !== undefined || next === undefined || next.cell !== undefined || isPersonName(next.text)) return false;
  if (parsePrintedMarker(text) !== undefined || text.length > longestHeading) return false;
  return (
    /^\p{Lu}\p{L}*\s/u.test(text) && !/[.;,!?…]$/u.test(text) && !/^(?:S?TT|Bảng|Biểu|Ghi chú)(?!\p{L})/u.test(text)
  );
}

/** "Phần I" alone on its line: what follows is its title. */
function isBareMark(line: SourceLine | undefined): boolean {
  return line !== undefined && parsePrintedMarker(line.text)?.length === line.text.length;
}

/** Without looks: few words between whole sentences, or under a line in capitals. */
function isShortLine(lines: readonly SourceLine[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  const isFree = before === undefined || isUpperCaseText(before.text) || isWhole(before);
  const isShort = line !== undefined && line.text.split(" ").length <= mostWordsOfShortLine;
  return isShort && isFree && next !== undefined && isWhole(next);
}

function isWhole({ text }: SourceLine): boolean {
  return /[.;:…]$/u.test(text) || parsePrintedMarker(text) !== undefined;
}
