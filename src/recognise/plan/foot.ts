/** Recipients, file copy and signature, whichever comes first and wherever they stand. */
import type { SourceLine } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { isRecipientsHeading } from "./foot-lines.ts";
import { isPersonName } from "./person-name.ts";
import { dash, type FoundRecipients, fileCopyForm, readRecipients } from "./recipients.ts";
import { type FoundSignature, isAuthority, isPost, readSignature, signedNote } from "./signature.ts";

/** Recipients and signature, each with the line that it begins on. */
export interface RecognisedFoot extends FoundRecipients, FoundSignature {
  readonly recipientsLine: number | undefined;
  readonly signatureLine: number | undefined;
}

/** Takes the foot's lines apart: recipients on the left, signature on the right, or one below the other. */
export function readFoot(printed: readonly SourceLine[]): RecognisedFoot {
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
