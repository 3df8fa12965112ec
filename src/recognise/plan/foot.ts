/** Recipients, file copy and signature, whichever comes first and wherever they stand. */
import type { Recipient } from "../../model/signature.ts";
import type { DroppedLine, SourceLine } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { authorityLine } from "../foot.ts";
import { isPlainPost, isRecipientsHeading } from "./foot-lines.ts";
import { isPersonName } from "./person-name.ts";

export interface FoundFoot {
  readonly recipients: readonly Recipient[];
  readonly fileCopy: string | undefined;
  readonly drafterMark: { readonly initials: string; readonly copyCount?: number } | undefined;
  readonly signingAuthority: readonly string[];
  readonly position: string | undefined;
  readonly actualPost: string | undefined;
  readonly fullName: string | undefined;
  readonly recipientsLine: number | undefined;
  readonly signatureLine: number | undefined;
  readonly dropped: readonly DroppedLine[];
  readonly unplaced: readonly SourceLine[];
}

const fileCopyForm = /^[-–+•*\s]*lưu\s*(?:trữ\s*)?[:;]?\s*(.*)$/iu;
const drafterForm = /^([A-ZĐ]{1,8})\.\s*(?:\((\d{1,4})\)|(\d{1,4})\s*b(?:ản)?)?\.?$/u;

/** Takes the foot's lines apart: recipients on the left, signature on the right, or one below the other. */
export function readFoot(printed: readonly SourceLine[]): FoundFoot {
  const whole = printed.flatMap(partBeside);
  const approval = approvalLines(whole);
  const lines = whole.filter((line) => !approval.includes(line));
  const heading = lines.find(({ text }) => isRecipientsHeading(text));
  const { left, right } = sides(lines, heading);
  const recipients = readRecipients(left, heading);
  const signature = readSignature(right);
  return {
    ...recipients,
    ...signature,
    recipientsLine: heading?.line,
    signatureLine: right[0]?.line,
    unplaced: [...approval, ...recipients.unplaced, ...signature.unplaced],
  };
}

/** A cell that begins with "DUYỆT CỦA BAN GIÁM HIỆU": who approves a plan stands beside who signs it. */
function approvalLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.find(({ text, cell }) => cell !== undefined && /^(?:PHÊ )?DUYỆT|^XÁC NHẬN/iu.test(text))?.cell;
  if (first === undefined) return [];
  return lines.filter(({ cell }) => cell?.table === first.table && cell.column === first.column);
}

/** "- UBND tỉnh; PHÓ GIÁM ĐỐC": a scan gives both columns on one line with a single blank between. */
function partBeside(line: SourceLine): readonly SourceLine[] {
  if (line.cell !== undefined || !/^(?:Nơi nhận\s*:|[-–—+•])/u.test(line.text)) return [line];
  for (const { index } of line.text.matchAll(/(?<=[:;.,)])\s+/gu)) {
    const left = line.text.slice(0, index);
    const right = line.text.slice(index).trim();
    // "Lưu: VT, TM. H08." names a unit.
    const isNamed = !fileCopyForm.test(left) || /\p{Lu}{2} \p{Lu}{2}/u.test(right);
    const isSigned = (isAuthority(right) && isUpperCaseText(right) && isNamed) || signedNote.test(right);
    if (!isSigned && !(fileCopyForm.test(left) && isPersonName(right))) continue;
    return [
      { ...line, text: left },
      { ...line, text: right, column: line.column + 1 },
    ];
  }
  return [line];
}

/** Beside the recipients: another cell or column; below or above them: the block that begins with an authority. */
function sides(
  lines: readonly SourceLine[],
  heading: SourceLine | undefined,
): { readonly left: readonly SourceLine[]; readonly right: readonly SourceLine[] } {
  if (heading === undefined) return { left: [], right: lines };
  const isApart = (line: SourceLine): boolean =>
    heading.cell === undefined || line.cell === undefined
      ? line.column !== heading.column
      : line.cell.table !== heading.cell.table || line.cell.column !== heading.cell.column;
  const start = lines.indexOf(heading);
  const lead = lines.findIndex(({ text }) => isAuthority(text));
  // Only columns tell where both stand in them; else what follows the file copy signs.
  const hasColumns = lines.some((line) => isApart(line) && isAuthority(line.text));
  if (hasColumns) {
    const isLeft = (line: SourceLine): boolean => !isApart(line) && !(line.cell === undefined && isSigning(line));
    return { left: lines.filter(isLeft), right: lines.filter((line) => !isLeft(line)) };
  }
  // Columns of a page that were read line by line.
  const isMixed = lead > start && lines.slice(lead).some(({ text }) => /^[-–—+•]\s*\S/u.test(text));
  if (isMixed) return { left: lines.filter((line) => !isSigning(line)), right: lines.filter(isSigning) };
  if (lead >= 0 && lead < start) return { left: lines.slice(start), right: lines.slice(0, start) };
  const filed = lines.findIndex(({ text }, at) => at > start && fileCopyForm.test(text));
  const next = lead > start ? lead : lines.findIndex(({ text }, at) => at > filed && filed >= 0 && isPersonName(text));
  const end = next === -1 ? lines.length : next;
  return { left: lines.slice(0, end), right: lines.slice(end) };
}

/** Tells posts, names and notes of signing wherever they stand. */
function isSigning(line: SourceLine): boolean {
  const { text } = line;
  return isAuthority(text) || isPersonName(text) || signedNote.test(text) || (isPost(line) && !dash.test(text));
}

function isAuthority(text: string): boolean {
  return authorityLine.test(text) && text.length < 90 && !/^(?:TM|KT|TL|TUQ|Q)\W*$/u.test(text);
}

type Recipients = Pick<FoundFoot, "recipients" | "fileCopy" | "drafterMark" | "unplaced">;

const dash = /^[-–—+•*]\s*/u;

function readRecipients(left: readonly SourceLine[], heading: SourceLine | undefined): Recipients {
  const start = heading === undefined ? 0 : left.indexOf(heading);
  const rest = heading?.text.replace(/^[^:]*:?\s*/u, "") ?? "";
  const first = rest === "" || heading === undefined ? [] : [{ ...heading, text: rest }];
  const listed = [...first, ...left.slice(start + 1)].flatMap(partItems);
  const copyAt = listed.findIndex(({ text }) => (fileCopyForm.exec(text)?.[1] ?? "") !== "");
  const after = copyAt === -1 ? [] : listed.slice(copyAt + 1);
  const mark = after.map(({ text }) => drafterForm.exec(text)).find((match) => match !== null);
  const names = recipientNames(copyAt === -1 ? listed : listed.slice(0, copyAt));
  return {
    recipients: names.map(toRecipient),
    fileCopy: copyAt === -1 ? undefined : withoutEnd(fileCopyForm.exec(listed[copyAt]?.text ?? "")?.[1] ?? ""),
    drafterMark: mark?.[1] === undefined ? undefined : markOf(mark[1], mark[2] ?? mark[3]),
    unplaced: [...left.slice(0, start), ...after.filter(({ text }) => text !== mark?.input)],
  };
}

/** A line without a dash goes on from the one above where it begins small, or where all others have dashes. */
function recipientNames(lines: readonly SourceLine[]): readonly string[] {
  const names: string[] = [];
  const dashes = lines.filter(({ text }) => dash.test(text)).length;
  for (const { text } of lines) {
    const isPart = dashes * 2 > lines.length || /^\p{Ll}|^\(/u.test(text);
    const goesOn = !dash.test(text) && names.length > 0 && isPart;
    if (goesOn) names.push(`${names.pop() ?? ""} ${text}`);
    else names.push(text.replace(dash, ""));
  }
  return names.map(withoutEnd).filter((name) => name !== "");
}

function markOf(initials: string, copies: string | undefined): NonNullable<FoundFoot["drafterMark"]> {
  return copies === undefined ? { initials } : { initials, copyCount: Number(copies) };
}

/** "- Sở Y tế; - Lưu: VT." on one line. */
function partItems(line: SourceLine): readonly SourceLine[] {
  return line.text.split(/(?<=[;.])\s+(?=[-–]\s)/u).map((text) => ({ ...line, text }));
}

function withoutEnd(text: string): string {
  return text.trim().replace(/\s*(?:\.\s*\/\s*\.?|[;.,]+)$/u, "");
}

function toRecipient(text: string): Recipient {
  const copies = /^(.*\S)\s*\((\d{1,3})\)$/u.exec(text);
  const rest = copies?.[1] ?? text;
  const duty = /^(.*\S)\s*\(((?:để|báo cáo|b\/c|p\/h|phối hợp|thực hiện|t\/h|chỉ đạo|theo dõi|t\/d)[^()]*)\)$/iu.exec(
    rest,
  );
  return {
    name: withoutEnd(duty?.[1] ?? rest),
    ...(duty?.[2] === undefined ? {} : { duty: duty[2] }),
    ...(copies?.[2] === undefined ? {} : { copyCount: Number(copies[2]) }),
  };
}

type Signature = Pick<FoundFoot, "signingAuthority" | "position" | "actualPost" | "fullName" | "dropped" | "unplaced">;

const signedNote = /^[([].*(?:ký|đóng dấu|dấu).*[)\]]$|^đã ký$/iu;

function readSignature(lines: readonly SourceLine[]): Signature {
  const signed = lines.filter(({ text }) => !signedNote.test(text));
  const notes = lines.filter(({ text }) => signedNote.test(text));
  const nameAt = nameIndex(signed);
  const name = signed[nameAt];
  const posts = joinCut(signed.slice(0, nameAt === -1 ? signed.length : nameAt).filter(isPost));
  const others = signed.filter((line, at) => at !== nameAt && !(at < nameAt || nameAt === -1 ? isPost(line) : false));
  const again = others.filter(({ text }) => text === name?.text);
  const [position, actualPost, ...more] = posts.filter(({ text }) => !isPrefixed(text));
  return {
    signingAuthority: posts.filter(({ text }) => isPrefixed(text)).map(({ text }) => text),
    position: position?.text,
    actualPost: actualPost?.text,
    fullName: name?.text,
    dropped: [...notes, ...again].map(({ text, line }) => ({ text, line, reason: "signature-note" as const })),
    unplaced: [...more, ...others.filter((line) => !again.includes(line))],
  };
}

/** "Q. GIÁM ĐỐC" is a post of its own; only the other prefixes stand above a post. */
function isPrefixed(text: string): boolean {
  return /^(?:(?:TM|KT|TL|TUQ)\s*\.|(?:T\/M|K\/T|T\/L)\s)/u.test(text);
}

function isPost({ text, cell, look }: SourceLine): boolean {
  return (
    isUpperCaseText(text.replace(/^Q\.\s*/u, "")) ||
    isAuthority(text) ||
    isPlainPost(text) ||
    (cell !== undefined && look?.bold === true)
  );
}

/** The first name under the posts; a last line in capitals where no line is a name. */
function nameIndex(lines: readonly SourceLine[]): number {
  const firstPost = lines.findIndex(isPost);
  const named = lines.findIndex(({ text }, at) => at > firstPost && isPersonName(text) && !isAuthority(text));
  if (named >= 0) return named;
  const last = lines.length - 1;
  return last > 0 && !isAuthority(lines[last]?.text ?? "") ? last : -1;
}

/** "TM. ỦY BAN NHÂN" / "DÂN TỈNH": what no post begins with goes on from the authority above. */
function joinCut(lines: readonly SourceLine[]): readonly SourceLine[] {
  const joined: SourceLine[] = [];
  const lastPost = lines.findLastIndex(({ text }) => !isPrefixed(text));
  lines.forEach((line, at) => {
    const last = joined.at(-1);
    const isWhole = authorityLine.test(line.text) || /(?:TRƯỞNG|BÍ THƯ|VIÊN)$/u.test(line.text);
    if (last !== undefined && isPrefixed(last.text) && !isWhole && at < lastPost)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
  });
  return joined;
}
