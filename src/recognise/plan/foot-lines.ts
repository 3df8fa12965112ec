/** Where recipients and signature stand among the lines, and where what follows is an annex. */
import type { SourceLine } from "../../model/source-lines.ts";
import { foldVietnamese, isUpperCaseText } from "../../vietnamese/letters.ts";
import { isAnnexLabel } from "../annexes.ts";
import { authorityLine } from "../foot.ts";
import { isPersonName } from "./person-name.ts";

/** The foot's lines, from its first to the one before an annex; both ends are the number of lines where there is none. */
export function findFootLines(
  lines: readonly SourceLine[],
  from: number,
): { readonly start: number; readonly end: number } {
  const annex = lines.findIndex(({ text, cell }, at) => at > from && cell === undefined && isAnnexLabel(text));
  const most = annex === -1 ? lines.length : annex;
  const heading = lines.findIndex(({ text }, at) => at >= from && at < most && isRecipientsHeading(text));
  const authority = firstAuthority(lines, from, most);
  const told = [heading, authority].filter((at) => at >= 0);
  const found = told.length > 0 ? told : plainSignature(lines, from, most);
  if (found.length === 0) return { start: most, end: most };
  const start = Math.min(...found);
  const tables = new Set(found.flatMap((at) => lines[at]?.cell?.table ?? []));
  const inTable = lines.findIndex(({ cell }) => cell !== undefined && tables.has(cell.table));
  const first = inTable === -1 ? start : Math.min(start, inTable);
  return { start: first, end: endOfFoot(lines, first, most) };
}

/** Tells the line that heads the recipients, whatever follows on it. */
export function isRecipientsHeading(text: string): boolean {
  return text.length < 200 && /^noi nhan(?:\s*:|$)/u.test(foldVietnamese(text.replaceAll("*", "")));
}

/** The first line of the last block of authority lines: signed plans end with it. */
function firstAuthority(lines: readonly SourceLine[], from: number, most: number): number {
  const isAuthority = (at: number): boolean => {
    const text = lines[at]?.text ?? "";
    return authorityLine.test(text) && text.length < 90 && isUpperCaseText(text.replace(/^Q\./u, ""));
  };
  for (let at = most - 1; at >= from; at -= 1) {
    if (!isAuthority(at)) continue;
    let first = at;
    while (first - 1 >= from && (isAuthority(first - 1) || isAuthority(first - 2))) first -= 1;
    return first;
  }
  return -1;
}

const postForm =
  /^(?:(?:Phó |Quyền |Q\. ?)?(?:Hiệu trưởng|Giám đốc|Tổng giám đốc|Trưởng \p{L}+|Chủ tịch|Bí thư|Chủ nhiệm|Đội trưởng|Tổ trưởng|Viện trưởng|Trạm trưởng)|Người lập(?: kế hoạch| biểu)?|NGƯỜI LẬP.*)(?!.*[.;:]$).{0,60}$/iu;

/** Without any other sign: a post on a short line with a person's name right under it, at the end of the text. */
function plainSignature(lines: readonly SourceLine[], from: number, most: number): readonly number[] {
  for (let at = most - 2; at >= Math.max(from, most - 6); at -= 1) {
    const below = lines.slice(at + 1, at + 3);
    if (postForm.test(lines[at]?.text ?? "") && below.some(({ text }) => isPersonName(text))) return [at];
  }
  return [];
}

/** Tells a post in small letters; one in capitals is an authority line. */
export function isPlainPost(text: string): boolean {
  return postForm.test(text);
}

/** The foot ends with the signer's name; the head of an annex may follow without a label. */
function endOfFoot(lines: readonly SourceLine[], start: number, most: number): number {
  let hasName = false;
  for (let at = start; at < most; at += 1) {
    if (hasName && startsUnlabelledAnnex(lines, at)) return at;
    hasName ||= isPersonName(lines[at]?.text ?? "");
  }
  return most;
}

/** A title in capitals with "(Kèm theo …)", a money unit or a table right under it. */
function startsUnlabelledAnnex(lines: readonly SourceLine[], at: number): boolean {
  const first = lines[at];
  if (first === undefined || first.cell !== undefined || !isUpperCaseText(first.text) || authorityLine.test(first.text))
    return false;
  const next = lines.slice(at + 1, at + 9);
  const sign = next.findIndex(
    ({ text, cell }) => cell !== undefined || /^\(?\s*kèm theo|^\(?đơn vị tính|^\(?ban hành kèm/iu.test(text),
  );
  return sign >= 0 && next.slice(0, sign).every(({ text }) => isUpperCaseText(text) || text.length < 200);
}
