/** The lines under "Nơi nhận" → recipients, file copy and the drafter's mark. */
import type { Recipient } from "../../model/signature.ts";
import type { SourceLine } from "../../model/source-lines.ts";

export interface FoundRecipients {
  readonly recipients: readonly Recipient[];
  readonly fileCopy: string | undefined;
  readonly drafterMark: { readonly initials: string; readonly copyCount?: number } | undefined;
  readonly unplaced: readonly SourceLine[];
}

/** "Lưu: VT": its group is what follows the word. */
export const fileCopyForm = /^[-–+•*\s]*lưu\s*(?:trữ\s*)?[:;]?\s*(.*)$/iu;
const drafterForm = /^([A-ZĐ]{1,8})\.\s*(?:\((\d{1,4})\)|(\d{1,4})\s*b(?:ản)?)?\.?$/u;

/** The mark before a recipient. */
export const dash = /^[-–—+•*]\s*/u;

/** Takes the lines of the recipients apart; what stands above their heading is not theirs. */
export function readRecipients(left: readonly SourceLine[], heading: SourceLine | undefined): FoundRecipients {
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

function markOf(initials: string, copies: string | undefined): NonNullable<FoundRecipients["drafterMark"]> {
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
