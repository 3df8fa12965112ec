/** Finds the head of the first page: nation on the right, issuer on the left, number and date. */

import type { HeadParts } from "../model/document-parts.ts";
import type { DocxFacts } from "../model/docx-facts.ts";
import type { PrintedLine } from "../model/printed-lines.ts";
import { foldVietnamese, toUpperVietnamese } from "../vietnamese/letters.ts";

/** Words that begin the name of a body that has another above it. */
export const subordinateBody =
  /^(?:SỞ|PHÒNG|BAN|TRƯỜNG|CHI CỤC|CỤC|VỤ|VĂN PHÒNG|TRUNG TÂM|HỘI ĐỒNG|TỔ|THANH TRA|VIỆN|HỌC VIỆN|BỆNH VIỆN|TRẠM|CÔNG AN|HẠT|ĐỘI|KHOA|ĐÀI|CÔNG TY|XÍ NGHIỆP|(?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)|BCH|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ) ĐOÀN|CHI BỘ|CHI ĐOÀN|LIÊN ĐỘI|CÔNG ĐOÀN|(?:ỦY BAN NHÂN DÂN|UBND) (?:XÃ|PHƯỜNG|THỊ TRẤN))(?!\p{L})/u;

/** The parts of the head among the lines before `end`. */
export function findHead(facts: DocxFacts, lines: readonly PrintedLine[], end: number): HeadParts {
  const head = lines.filter(({ paragraph }) => paragraph.index < end);
  const named = (pattern: RegExp) => head.find(({ text }) => text.length < 120 && pattern.test(foldVietnamese(text)));
  const nationalName = named(/^cong hoa xa hoi/u);
  const nationalMotto = named(/^doc lap/u);
  const documentCode = named(/^so ?:|^so [\d\s.…_]*\//u);
  const placeAndDate = named(/ngay.*thang.*nam/u);
  const known = [nationalName, nationalMotto, documentCode, placeAndDate];
  // Number and issuer may stand in one paragraph, so that only the order of lines tells what is above the number.
  const above = documentCode === undefined ? head : head.slice(0, head.indexOf(documentCode));
  const issuing = above.filter((line) => !known.includes(line) && isLeft(line, nationalName) && !isMark(line.text));
  return {
    nationalName,
    nationalMotto,
    documentCode,
    placeAndDate,
    ...splitIssuer(issuing),
    paragraphs: facts.paragraphs.filter(({ index }) => index < end),
  };
}

/** Beside the name of the nation: another cell of its table, or the left part of a line. */
function isLeft(line: PrintedLine, nationalName: PrintedLine | undefined): boolean {
  const nation = nationalName?.paragraph.cell;
  const cell = line.paragraph.cell;
  if (nation === undefined) return line.column === 0 && line.paragraph.cell === undefined;
  return cell !== undefined && cell.table === nation.table && cell.column !== nation.column;
}

/** Tells marks of urgency, secrecy and drafts. */
export function isMark(text: string): boolean {
  return /^(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|XEM XONG|LƯU HÀNH|MẬT|TỐI MẬT|TUYỆT MẬT)(?!\p{L})/u.test(text);
}

/** What goes on in the next line: "VĂN PHÒNG HĐND VÀ" / "UBND XÃ AN PHÚ". */
const unfinishedName = /(?:[,-]|\s(?:VÀ|CỦA)|^(?:VĂN PHÒNG|THƯỜNG TRỰC|BAN THƯỜNG TRỰC))$/u;

/** The issuer is the bold lines at the end; where weight tells nothing, a name such as "SỞ …" begins it. */
function splitIssuer(lines: readonly PrintedLine[]): Pick<HeadParts, "supervisingAgency" | "issuerName"> {
  const boldFrom = lines.findLastIndex((line) => !isBold(line)) + 1;
  const names = lines.map(({ text }) => toUpperVietnamese(text));
  const bodyFrom = names.findLastIndex(
    (name, at) => at > 0 && subordinateBody.test(name) && !unfinishedName.test(names[at - 1] ?? ""),
  );
  const isMixed = boldFrom > 0 && boldFrom < lines.length;
  const split = isMixed ? boldFrom : bodyFrom > 0 ? bodyFrom : boldFrom === 0 ? 0 : Math.max(0, lines.length - 1);
  return { supervisingAgency: lines.slice(0, split), issuerName: lines.slice(split) };
}

function isBold({ runs }: PrintedLine): boolean {
  return runs.length > 0 && runs.every(({ bold }) => bold);
}
